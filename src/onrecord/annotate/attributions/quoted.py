"""The quotation right of a cue: `He told reporters: "..."`, `vowed to punish "those who leak"`."""

import re

from onrecord.annotate.attributions.found import Chars, Content
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.lexicon.cues import CueEntry
from onrecord.model.reading import Quoted
from onrecord.text.clauses import Clause
from onrecord.text.parse import FINITE

_TAIL = re.compile(r"[^\S\n]*[,;–—-]?[^\S\n]*(?:(?:and|but|or)[^\S\n]+)?(?=[\"“«‘'`])")
_ALSO = re.compile(r",?\s+(?:and|but)\s+that\s+(?=\w)")
_STOPS = '.?!\n"“”«»'
_ENDS = ".?!…,:;"
_CLOSERS = "\"'”’»"
_FARTHEST = 120  # code points between a cue and its quotation
_LOOSE = 3  # words between, where no comma or colon parts them and they are told nothing of
_MARKED = 12  # words between, before a comma or a colon


def announced_quote(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`She told the paper on Monday: "..."`: nothing else can be said, and the quotation is all of it."""
    quoted = _next_quote(page, hit)
    if quoted is None or not is_over(page, quoted):
        return None
    first, last = _between(page, hit, quoted)
    parse = page.parse
    mark = parse[last - 1].text if last > first else ""
    if mark not in (",", ":") or last - first > _MARKED:
        return None
    told = _told(page, hit, clause, entry, quoted)
    opening = parse[first]
    free = last - first == 1 or told == first or opening.pos in ("ADP", "ADV") or first <= told < last
    if not (free or mark == ":") or any(parse[k].tag in FINITE or parse[k].lower == "that" for k in range(first, last)):
        return None
    return Content("quote", [(quoted.start, quoted.end)], told)


def quote_right(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """Return the quotation that follows the cue clause, with the words of its own sentence that it completes."""
    quoted = _next_quote(page, hit)
    if quoted is None:
        return None
    first, last = _between(page, hit, quoted)
    parse = page.parse
    told = _told(page, hit, clause, entry, quoted)
    if last > first and parse[last - 1].text in (",", ":"):
        return Content("quote", [(quoted.start, quoted.end)], told)
    while first < last and (parse[first].pos == "ADV" or parse[first].lower in ("that", *entry.about)):
        first += 1
    if first < last and told >= 0 and told < last:
        if any(parse[k].pos == "CCONJ" for k in range(told, last)):
            return None  # "promised them passes and "lost the stamp"": another verb's
        first = last
    if first < last and parse[first].tag == "TO" and _opens_with_verb(page, last):
        return None  # "the bill that they threatened to send "never came"": the main clause's own verb
    if last - first > _LOOSE or (first < last and parse[first].pos == "ADP"):
        return None
    start = quoted.start if first >= last else parse[first].start
    return Content("quote", [(start, _extended(page, quoted))], told)


def with_tail(page: Page, hit: Hit, span: Chars) -> Chars:
    """Return a content with the quotation that its sentence ends with: `there was a bump, "a kiss, not a blow"`."""
    match = _TAIL.match(page.text, span[1])
    quoted = page.quote_starting(match.end()) if match else None
    if match is None or quoted is None or not is_over(page, quoted) or page.text[span[1] - 1] in _STOPS:
        return span
    if span[1] in page.quote_ends and not match[0].strip(" ,;"):
        return span  # `she called it "small." "Go," she said`
    around = page.quote_of[hit.first]
    first, last = page.parse.token_range(quoted.end, page.region(hit.first)[1])
    goes_on = any(page.parse[k].start >= quoted.end and k in page.hit_at for k in range(first, min(last, first + 6)))
    if goes_on or (quoted.parent if quoted.parent is not None else -1) != around:
        return span
    return span[0], quoted.end


def with_second(page: Page, hit: Hit, span: Chars) -> Chars:
    """Return a content with the second clause that a further `that` opens: `it was over, and that they had left`."""
    match = _ALSO.match(page.text, span[1])
    if match is None:
        return span
    first, last = page.parse.token_range(match.end(), page.region(hit.first)[1])
    if first >= last:
        return span
    last = min(last, page.sentence(first)[1])
    for k in range(first + 2, last):
        if page.parse[k - 1].text == "," and any(j in page.hit_at for j in range(k, min(k + 4, last))):
            last = k - 1
            break
    return span[0], max(span[1], page.parse[last - 1].end)


def is_over(page: Page, quoted: Quoted) -> bool:
    """Whether the sentence pauses where a quotation ends: a stop or a comma inside its marks or right after."""
    inner = page.text[quoted.inner_start : quoted.inner_end].rstrip(_CLOSERS)
    return inner[-1:] in tuple(_ENDS) or page.text[quoted.end : quoted.end + 1] in (*_ENDS, "", "\n")


def _opens_with_verb(page: Page, first: int) -> bool:
    """Whether a quotation at token `first` opens with a finite verb, adverbs apart."""
    parse = page.parse
    k = first
    while k + 1 < len(parse) and (parse[k].pos in ("PUNCT", "ADV") or parse[k].lower == "not"):
        k += 1
    return parse[k].tag in FINITE


def _next_quote(page: Page, hit: Hit) -> Quoted | None:
    """Return the quotation that opens after the cue with no stop, other quotation or cue between."""
    after = page.parse[hit.last - 1].end
    near = page.quotes_near(after, after + _FARTHEST)
    quoted = next((q for q in near if q.start >= after), None)
    around = page.quote_of[hit.first]
    if quoted is None or (quoted.parent if quoted.parent is not None else -1) != around:
        return None
    if any(c in _STOPS for c in page.text[after : quoted.start].rstrip()):
        return None
    first, last = _between(page, hit, quoted)
    return None if any(k in page.hit_at for k in range(first, last)) else quoted


def _between(page: Page, hit: Hit, quoted: Quoted) -> Chars:
    """Return the half-open tokens between cue and quotation."""
    return hit.last, max(hit.last, page.parse.token_range(quoted.start, quoted.end)[0])


def _told(page: Page, hit: Hit, clause: Clause, entry: CueEntry, quoted: Quoted) -> int:
    """Return the head of the one spoken to between cue and quotation, or -1."""
    objects = clause.objects if entry.has("told", "told_to") else ()
    return next((j for j in objects if j >= hit.last and page.parse[j].end <= quoted.start), -1)


def _extended(page: Page, quoted: Quoted) -> int:
    """Return where the clause that a quotation stands in ends: at its mark, or at the next stop or cue."""
    if is_over(page, quoted):
        return quoted.end
    parse = page.parse
    _, first = parse.token_range(quoted.start, quoted.end)
    if first >= len(parse):
        return quoted.end
    k = first
    _, end = page.sentence(first)
    while k < end and not _breaks(page, k):
        k += 1
    while k > first and parse[k - 1].pos in ("CCONJ", "PRON", "SCONJ", "AUX", "PUNCT"):
        k -= 1
    return max(quoted.end, parse[k - 1].end)


def _breaks(page: Page, k: int) -> bool:
    """Whether a clause ends before token k: at a stop, a cue, a time, or a clause of its own."""
    token = page.parse[k]
    if token.text[0] in _ENDS or token.text in ("–", "—", "-") or k in page.hit_at:
        return True
    return (token.dep == "mark" and token.tag == "IN") or bool(page.times_between(token.start, token.end))
