"""The subject of a cue that opens a quotation: `Vesta had "accepted the offer"`."""

from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.sources.extent import Source, source_at
from onrecord.annotate.attributions.sources.surface import left_neighbour

_BESIDE = ("AUX", "ADV", "PART")


def outside_quotation(page: Page, hit: Hit) -> Source | None:
    """Return the subject before the quotation whose first verb is the cue, by the tree or by its place; else None."""
    parse, i = page.parse, hit.first
    quote = page.quote_of[i]
    if quote < 0:
        return None
    first = parse.token_range(page.quotations[quote].inner_start, page.quotations[quote].inner_end)[0]
    if any(parse[k].pos not in _BESIDE for k in range(first, i)) or parse[first].text[:1].isupper():
        return None
    subject = parse.kid(i, "nsubj")
    if subject is not None and page.sentence(first - 1)[0] <= subject.i < first:
        return source_at(page, hit, subject.i)
    mark = first - 1
    while mark >= 0 and parse[mark].start >= page.quotations[quote].start:
        mark -= 1
    return left_neighbour(page, mark + 1) if mark >= 0 and parse[mark].text not in (",", ":", ";") else None
