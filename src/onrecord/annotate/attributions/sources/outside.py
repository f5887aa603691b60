"""The subject of a cue that opens a quotation: `Vesta had "accepted the offer"`."""

from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.sources.extent import Source, source_at
from onrecord.annotate.attributions.sources.surface import left_neighbour

_BESIDE = ("AUX", "ADV", "PART")
_MARKS = '"“‘«„'


def outside_quotation(page: Page, hit: Hit) -> Source | None:
    """Return the subject before the quotation whose first verb is the cue, by the tree or by its place; else None."""
    parse, i = page.parse, hit.first
    first = i
    while first > 0 and parse[first - 1].pos in _BESIDE and parse[first - 1].text[-1] not in _MARKS:
        first -= 1
    if first < 2 or parse[first].text[:1].isupper() or page.quote_starting(parse[first - 1].start) is None:
        return None
    subject = parse.kid(i, "nsubj")
    if subject is not None and page.sentence(first - 1)[0] <= subject.i < first:
        return source_at(page, hit, subject.i)
    mark = first - 2
    helped = parse.kid(mark, "nsubj") if parse[mark].pos == "AUX" else None
    if helped is not None:
        return source_at(page, hit, helped.i)
    if parse[mark].text in (",", ":", ";"):
        return None
    near = left_neighbour(page, mark + 1)
    return near if near is not None else _said_of(page, hit, mark)


def _said_of(page: Page, hit: Hit, k: int) -> Source | None:
    """`She says the colonel "was told to leave"`: an object to the tree of the cue that says it."""
    parse = page.parse
    while parse[k].relation in ("flat", "compound", "nmod") and parse[k].head < k:
        k = parse[k].head
    above = parse[k].head
    if parse[k].relation == "obj" and above in page.hit_at and parse[hit.first].head == above:
        return source_at(page, hit, k)
    return None
