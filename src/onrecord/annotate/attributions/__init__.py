"""Who says what: attributions of one document, with their chains.

Rules propose (`verbs`, `passive`, `according`, `nominal`, `adjectives`, `headlines`), each from a cue of the
lexicon to its source and content; `choice` weighs which proposals are statements and where each
ends; `continued` joins quotations that run on; `told` finds who is spoken to; `chains` nests.
"""

from onrecord.annotate.attributions.according import read_according
from onrecord.annotate.attributions.adjectives import read_adjectives
from onrecord.annotate.attributions.build import build
from onrecord.annotate.attributions.chains import fitted, outer_of, parted, without_doubles
from onrecord.annotate.attributions.choice import choose
from onrecord.annotate.attributions.continued import join_continued
from onrecord.annotate.attributions.found import Found
from onrecord.annotate.attributions.headlines import read_colons
from onrecord.annotate.attributions.nominal import read_nouns
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.attributions.told import fill_told
from onrecord.annotate.attributions.turns import read_turns
from onrecord.annotate.attributions.verbs import read_verbs
from onrecord.lexicon.cues import Cues
from onrecord.lexicon.weights import Weights
from onrecord.model.document import Document
from onrecord.model.reading import Attribution, Mention, Quoted, Timex, Turn
from onrecord.text.parse import Parse


def find_attributions(
    document: Document,
    parse: Parse,
    quotations: tuple[Quoted, ...],
    mentions: tuple[Mention, ...],
    times: tuple[Timex, ...],
    cues: Cues,
    weights: Weights,
    turns: tuple[Turn, ...] = (),
) -> tuple[Attribution, ...]:
    """Return the statements of the document, in order of their first content; `within` gives the chains.

    The turns are what the document gives as words themselves: whom they quote is nested inside.
    """
    if not len(parse):
        return ()
    page = Page(document, parse, quotations, mentions, times, cues)
    chosen = choose(page, [*propose(page), *read_turns(page, turns)], weights)
    found = join_continued(page, fitted(parted(page, chosen)))
    fill_told(page, found)
    return build(page, found, outer_of(found))


def propose(page: Page) -> list[Found]:
    """Return what the rules take for statements, before any choice among them."""
    found = [*read_verbs(page), *read_according(page), *read_nouns(page), *read_adjectives(page)]
    return without_doubles(found if page.document.primary else [*read_colons(page), *found])
