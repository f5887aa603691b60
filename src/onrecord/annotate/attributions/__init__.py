"""Who says what: attributions of one document, with their chains.

Rules propose (`verbs`, `passive`, `according`, `nominal`, `headlines`), each from a cue of the
lexicon to its source and content; `continued` joins quotations that run on; `told` finds who
is spoken to; `chains` nests.
"""

from onrecord.annotate.attributions.according import read_according
from onrecord.annotate.attributions.build import build
from onrecord.annotate.attributions.chains import outer_of, without_doubles
from onrecord.annotate.attributions.continued import join_continued
from onrecord.annotate.attributions.headlines import read_colons
from onrecord.annotate.attributions.nominal import read_nouns
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.attributions.told import fill_told
from onrecord.annotate.attributions.verbs import read_verbs
from onrecord.lexicon.cues import Cues
from onrecord.model.document import Document
from onrecord.model.reading import Attribution, Mention, Quoted, Timex
from onrecord.text.parse import Parse


def find_attributions(
    document: Document,
    parse: Parse,
    quotations: tuple[Quoted, ...],
    mentions: tuple[Mention, ...],
    times: tuple[Timex, ...],
    cues: Cues,
) -> tuple[Attribution, ...]:
    """Return the statements of the document, in order of their first content; `within` gives the chains."""
    if not len(parse):
        return ()
    page = Page(document, parse, quotations, mentions, times, cues)
    found = without_doubles([*read_colons(page), *read_verbs(page), *read_according(page), *read_nouns(page)])
    found = join_continued(page, found)
    fill_told(page, found)
    return build(page, found, outer_of(found))
