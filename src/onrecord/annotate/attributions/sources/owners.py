"""Whose claim a noun tells: `his claim`, `a demand by Vesta`, `an Orlan newspaper report`, `repeated her demand`."""

from onrecord.annotate.attributions.page import Page
from onrecord.annotate.attributions.sources.extent import PHRASE
from onrecord.annotate.attributions.sources.inherited import is_actor
from onrecord.annotate.attributions.spans import noun_phrase
from onrecord.text.parse import Token

_BY = ("by", "from", "of", "among", "amongst")


def find_owner(page: Page, token: Token, content: int) -> tuple[int, int, int] | None:
    """Return (head, first, last) of the one whose claim the noun is, or None; its content starts at token `content`."""
    head = _owner(page, token, content)
    if head >= 0:
        return (head, *_phrase(page, head, content))
    return _modifier(page, token)


def _owner(page: Page, token: Token, content: int) -> int:
    """Return the head of the possessor or the `by` phrase, else of the subject of the verb around the noun; -1."""
    parse = page.parse
    own = -1
    for kid in parse.kids(token.i, "nmod", "det"):
        if kid.i >= content > token.i:
            continue  # "claims of theft": what is claimed is no owner
        case = next((c.lower for c in parse.kids(kid.i, "case")), "")
        if kid.dep == "nmod:poss" or "Poss=Yes" in kid.morph or case in _BY:
            own = kid.i
            break
    if own >= 0 and not (parse[own].tag == "PRP$" and token.relation == "obj"):
        return own
    for kid in parse.tokens[token.i + 2 : token.i + 5] if own < 0 and content != token.i + 1 else ():
        if parse[token.i + 1].lower in _BY and kid.pos in ("NOUN", "PROPN") and token.i + 1 in parse.children[kid.i]:
            return kid.i  # the tree hangs "from an official" on the verb
    above = parse[token.head]
    if (token.relation == "obj" and above.i not in page.hit_at) or own >= 0:
        subject = page.clause(above.i).subject
        return subject if subject >= 0 else own
    return own


def _phrase(page: Page, head: int, content: int) -> tuple[int, int]:
    """Return the owner's phrase, up to the content, with the names that stand before a possessor."""
    parse = page.parse
    first, last = noun_phrase(page, head)
    if head < content < last:
        last = content
        while last > head + 1 and parse[last - 1].pos in ("SCONJ", "PUNCT", "ADP"):
            last -= 1
    if parse[head].dep == "nmod:poss" and first > 1 and parse[first - 1].lower == "of":
        k = first - 1
        while k > 0 and parse[k - 1].pos in PHRASE:
            k -= 1
        if any(t.pos == "PROPN" for t in parse.tokens[k : first - 1]):
            first = k  # "the Ministry of Energy's explanation"
    return first, last


def _modifier(page: Page, token: Token) -> tuple[int, int, int] | None:
    """`an Orlan newspaper report`: one who can speak, named right before the noun."""
    parse = page.parse
    k = token.i
    while k > 0 and parse[k - 1].pos in ("PROPN", "ADJ", "NOUN") and parse[k - 1].dep in ("compound", "amod", "flat"):
        k -= 1
    actors = [j for j in range(k, token.i) if is_actor(page, j)]
    if not actors:
        return None
    return actors[-1], actors[0], actors[-1] + 1
