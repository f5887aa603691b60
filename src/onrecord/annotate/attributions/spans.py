"""From tokens to code points: the extent of a noun phrase or a clause, its edges trimmed."""

import re

from onrecord.annotate.attributions.found import Chars
from onrecord.annotate.attributions.page import Page
from onrecord.text.parse import FINITE, Parse

NOMINAL = ("NOUN", "PROPN", "PRON", "NUM")
_LOOSE = ("parataxis", "advcl", "discourse", "vocative", "dislocated")
_COMPLEMENTIZER = re.compile(r"that\s+(?=\S)")
_THAT = re.compile(r"\bthat\s+$", re.IGNORECASE)
_WHEN = re.compile(r"(?:on|in|late|early|at|last|this)\s+", re.IGNORECASE)
SUBJECTS = ("DET", "PRON", "PROPN", "NOUN", "NUM", "ADJ")
_OUTER = " \t\n\r ,;:.–—-"


def noun_phrase(page: Page, head: int, *, whole: bool = False, related: bool = False) -> tuple[int, int]:
    """Return the half-open token range of the phrase that a noun heads.

    Loose clauses are left off unless `whole`, relative ones after a comma too unless `related`; appositions stay.
    """
    parse = page.parse
    keep = _kept(parse, head, whole=whole, related=related)
    left = right = head
    while left - 1 in keep or (left - 1 >= 0 and parse[left - 1].pos == "PUNCT" and left - 2 in keep):
        left -= 1
    while right + 1 in keep or (right + 1 < len(parse) and parse[right + 1].pos == "PUNCT" and right + 2 in keep):
        right += 1
    while left < head and (
        parse[left].pos in ("PUNCT", "CCONJ", "ADP", "SCONJ") or parse[left].dep in ("case", "mark")
    ):
        left += 1
    while right > head and parse[right].pos in ("PUNCT", "CCONJ"):
        right -= 1
    return left, right + 1


def _kept(parse: Parse, head: int, *, whole: bool, related: bool) -> set[int]:
    keep, stack = set(), [head]
    while stack:
        i = stack.pop()
        keep.add(i)
        for j in parse.children[i]:
            kid = parse.tokens[j]
            if i == head and kid.dep in ("case", "cop", "mark", "cc", "nsubj", "punct", "advmod", "ccomp") and j < head:
                if kid.dep == "punct" and kid.text not in ",;:":
                    keep.add(j)
                continue
            after_comma = kid.relation == "acl" and _after_comma(parse, i, j)
            if not whole and (kid.dep in _LOOSE or (after_comma and not (related and kid.dep == "acl:relcl"))):
                continue
            if not whole and kid.relation == "conj" and kid.pos in ("VERB", "AUX"):
                continue
            if kid.dep in ("ccomp", "xcomp") and not whole:
                continue
            stack.append(j)
    return keep


def _after_comma(parse: Parse, head: int, j: int) -> bool:
    first = parse.edges[j][0]
    return first - 1 > head and parse[first - 1].text == ","


def chars(page: Page, first: int, last: int) -> Chars:
    """Return the code points of a half-open token range."""
    return page.parse.span(first, last)


def clip(span: Chars, region: Chars) -> Chars | None:
    """Return the part of a span inside a region, or None."""
    a, b = max(span[0], region[0]), min(span[1], region[1])
    return (a, b) if a < b else None


def trimmed(page: Page, span: Chars) -> Chars | None:
    """Return a content span without leading "that", blanks and outer punctuation; None where nothing is left.

    A quotation that starts in the span is taken to its closing mark, one that ends there from its opening mark.
    """
    a, b = whole_quotes(page, span)
    text = page.text
    while a < b and text[a] in _OUTER:
        a += 1
    match = _COMPLEMENTIZER.match(text, a, b)
    if match:
        a = match.end()
    while b > a and text[b - 1] in _OUTER and not _abbreviation(text, a, b):
        b -= 1
    return (a, b) if any(c.isalnum() for c in text[a:b]) else None


def _abbreviation(text: str, a: int, b: int) -> bool:
    """Whether the last dot is of `p.m.` or `U.S.`."""
    return text[b - 1] == "." and b - a > 3 and text[b - 3] == "." and text[b - 2].isalpha()


def whole_quotes(page: Page, span: Chars) -> Chars:
    """Return the span with its edges moved out of quotations that lie mostly inside it, or off their bare marks."""
    a, b = span
    for quoted in page.quotes_near(a, b):
        if quoted.start <= a and b <= quoted.end:
            if quoted.inner_start >= a and quoted.inner_end <= b:
                a, b = quoted.start, quoted.end
            elif a == quoted.start:
                b = quoted.end
            continue
        if a <= quoted.start and quoted.end > b:
            b = quoted.start if quoted.inner_start >= b else quoted.end
        elif quoted.start < a and quoted.end <= b:
            a = quoted.start if quoted.inner_start >= a else (quoted.end if quoted.inner_end <= a else a)
    return a, b


def sentence_start(page: Page, i: int) -> int:
    """Return the code point at which the sentence of token i starts, a dateline left off."""
    first, _ = page.sentence(i)
    return page.parse[first].start


def after_time(page: Page, span: Chars) -> Chars:
    """Return a clause without the time of the cue before it: `said (on Monday) talks had failed`."""
    text, (a, b) = page.text, span
    if _THAT.search(text, max(0, a - 8), a):
        return span  # "noted that last year they had left"
    match = _WHEN.match(text, a, b)
    start = match.end() if match else a
    timex = next(
        (t for t in page.times_between(a, start + 1) if t.anchor.start in (a, start) and t.anchor.end < b), None
    )
    if timex is None:
        return span
    first, last = page.parse.token_range(timex.anchor.end, b)
    while first < last and page.parse[first].start < timex.anchor.end:
        first += 1
    if first >= last or page.parse[first].pos not in SUBJECTS:
        return span
    finite = any(t.tag in FINITE for t in page.parse.tokens[first : min(last, first + 12)])
    return (page.parse[first].start, b) if finite else span


def clean_spans(page: Page, spans: list[Chars], region: Chars) -> list[Chars]:
    """Return the spans inside the region with their edges trimmed; those left empty are dropped."""
    out = []
    for span in spans:
        inside = clip(span, region)
        clean = trimmed(page, inside) if inside else None
        clean = clip(clean, region) if clean else None
        if clean is not None:
            out.append(clean)
    return out


def claimed_clause(page: Page, noun: int, last: int) -> int:
    """Return the end of the clause that a cue noun has after `that`, wherever the tree hangs it; else `last`."""
    parse = page.parse
    _, end = page.sentence(noun)
    for j in range(noun + 1, min(end - 1, noun + 12)):
        if parse[j].lower == "that" and parse[j].dep == "mark" and parse[j].head > j:
            return max(last, parse.edges[parse[j].head][1])
        if parse[j].pos in ("VERB", "AUX", "CCONJ") or parse[j].text in (",", ";"):
            break
    return last


def without_time(page: Page, first: int, last: int) -> int:
    """Return the end of a content without a time at its end: `the offer within the hour`."""
    times = page.times_between(page.parse[first].start, page.parse[last - 1].end)
    if not times or times[-1].anchor.end < page.parse[last - 1].end:
        return last
    k = page.parse.token_range(times[-1].anchor.start, times[-1].anchor.end)[0]
    while k - 1 > first and page.parse[k - 1].pos in ("ADP", "ADV"):
        k -= 1
    return k if k > first else last


def clause_end(page: Page, i: int) -> int:
    """Return the end of the sentence of token i, or of the brackets in it that i stands in."""
    first, end = page.sentence(i)
    depth = 0
    for token in page.parse.tokens[first:end]:
        depth += (token.text == "(") - (token.text == ")")
        if token.i == i and depth < 1:
            return end
        if token.i > i and depth < 1:
            return token.i
    return end
