"""Content that stands before its cue: `"...," he said`, `Talks had failed, the minister told us`."""

import re

from onrecord.annotate.attributions.clauses import said_clause
from onrecord.annotate.attributions.found import Chars, Content, Found
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.sources import Source
from onrecord.annotate.attributions.spans import SUBJECTS, sentence_start
from onrecord.lexicon.cues import CueEntry
from onrecord.model.reading import Quoted
from onrecord.text.clauses import Clause
from onrecord.text.parse import FINITE, Token

_FRESH = re.compile(r"(?:^|[.?!:…”\"’»)—–-]|[.?!]['’])\s*$")
_STOPS = ",;:.?!–—-"
_ON = re.compile(r"(?:[^.?!\n\"“«‘]|\.(?=[,\w]))*?(?P<mark>[,:;–—])\s*(?:and |but )?(?=[\"“«‘'`])")
_WORD = re.compile(r"\w")
_LONG_WORD = re.compile(r"\w{4,}")
_FARTHEST = 200  # code points between a cue and the quotation that goes on


def preposed_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry, source: Source | None) -> Content | None:
    """Return what stands left of the cue clause, and its continuation right of it; None where that is not content."""
    if page.parse[hit.first].tag in ("VBG", "VB") or (source is not None and source.voice >= 0):
        return None
    first = _clause_start(page, hit, source)
    region = page.region(hit.first)
    at = page.parse[first].start
    while at > region[0] and page.text[at - 1].isspace():
        at -= 1
    if at <= region[0]:
        return None
    quoted = page.quote_before(page.parse[first].start)
    if quoted is not None and quoted.start >= region[0] and _is_speech(page, quoted):
        if _is_over(page, quoted) and said_clause(page, hit, clause, entry) is not None:
            return None
        left: Chars = (_stretch_start(page, quoted, region), quoted.end)
        if _is_title(page, quoted, left[0]) or (_has_stopped(page, quoted) and _takes(hit, clause, entry)):
            return None
    elif page.text[at - 1] in ",–—-" and source is not None and source.first in (first, hit.last):
        start = max(sentence_start(page, hit.first), region[0])
        on = _ON.match(page.text, page.parse[_after(hit, source) - 1].end, region[1])
        halves = _halves(page, hit, source, (start, at - 1)) if start < at - 1 else None
        if halves is not None:
            return Content("preposed", halves)
        resumed = _resumed(page, hit, source, region)
        if resumed and start < at - 1 and _goes_on(page, hit, source, resumed):
            return Content("preposed", [(start, at - 1), resumed])
        if (
            start >= at - 1
            or (_takes(hit, clause, entry) and source.head not in clause.objects)
            or (on and on["mark"] == ":" and "ing" not in on[0])
            or not _closes(page, hit, source)
            or not _is_main(page, start, at - 1)
        ):
            return None
        left = (start, at - 1)
    else:
        return None
    if not _WORD.search(page.text, *left) or (quoted is not None and left[1] - left[0] < 2):
        return None
    right = _resumed(page, hit, source, region)
    return Content("preposed", [left, right] if right else [left])


def keep_inside(found: list[Found]) -> None:
    """Cut what a cue inside content before its cue says off where that content ends; statements in cue order."""
    for n, outer in enumerate(found):
        if outer.rule != "verb.preposed":
            continue
        for a, b in outer.content:
            k = n - 1
            while k >= 0 and (cue := found[k].cue) and cue[0] >= a:
                inner = found[k]
                if cue[1] <= b and any(x < b < y for x, y in inner.content):
                    inner.content = [(x, min(y, b)) for x, y in inner.content if x < b]
                k -= 1


def _clause_start(page: Page, hit: Hit, source: Source | None) -> int:
    """Return the first token of the cue clause: its source where it stands before, auxiliaries and adverbs."""
    parse = page.parse
    first = hit.first
    if source is not None and source.head < first:
        return first if source.carried else source.first
    while first > 0 and parse[first - 1].pos in ("AUX", "ADV") and page.region(first - 1) == page.region(hit.first):
        first -= 1
    return first


def _is_main(page: Page, start: int, end: int) -> bool:
    """Whether a stretch can stand alone: it does not open with a subordinator, and has a finite verb."""
    first, last = page.parse.token_range(start, end)
    opening = page.parse[first]
    if opening.pos == "SCONJ" or opening.tag in ("VBN", "VBG", "TO", "WRB"):
        return False
    if last - first <= 2 and page.text[start].isupper() and opening.pos in ("NOUN", "INTJ", "ADJ"):
        return True  # "Nonsense, said the minister."
    if opening.text == "Asked" or opening.lower == "as":
        return False
    verbs = [k for k in range(first, last) if page.parse[k].tag in FINITE]
    return any(page.parse[k].dep != "acl:relcl" for k in verbs)


def _after(hit: Hit, source: Source | None) -> int:
    """Return the token after cue and source."""
    return max(hit.last, source.last) if source is not None and source.head >= hit.last else hit.last


def _is_over(page: Page, quoted: Quoted) -> bool:
    """Whether a quotation ends its sentence, so that a cue after it may have a content of its own."""
    last = page.text[quoted.inner_start : quoted.inner_end].rstrip("\"'”’»")[-1:]
    return last in ".?!" or page.text[quoted.end : quoted.end + 1] in (".", "?", "!")


def _has_stopped(page: Page, quoted: Quoted) -> bool:
    """Whether a full stop ends a quotation, so that the next clause need not belong to it."""
    return page.text[quoted.inner_start : quoted.inner_end].rstrip("\"'”’»")[-1:] == "."


def _takes(hit: Hit, clause: Clause, entry: CueEntry) -> bool:
    """Whether the cue has an object of its own: `The priest reported it`."""
    return any(j >= hit.last for j in clause.objects) and not entry.has("told")


def _is_speech(page: Page, quoted: Quoted) -> bool:
    """Whether a quotation left of a cue clause is its content: it ends like speech, or a comma parts them."""
    last = page.text[quoted.inner_start : quoted.inner_end].rstrip("\"'”’»")[-1:] or "x"
    return last in _STOPS or page.text[quoted.end : quoted.end + 1] in _STOPS


def _is_title(page: Page, quoted: Quoted, start: int) -> bool:
    """Whether a quotation names where it is said: `On "The Morning Show," Belo said`."""
    first, last = page.parse.token_range(start, quoted.start)
    if start >= quoted.start or page.parse[first].pos != "ADP":
        return False
    if any(t.tag in FINITE for t in page.parse.tokens[first:last]):
        return False
    words = _LONG_WORD.findall(page.text, quoted.inner_start, quoted.inner_end)
    return bool(words) and all(word[0].isupper() for word in words)


def _stretch_start(page: Page, quoted: Quoted, region: Chars) -> int:
    """Return where the content that ends with a quotation starts: at its mark, or with its sentence's own words."""
    before = page.text[max(region[0], quoted.start - 40) : quoted.start]
    if not before.strip() or _FRESH.search(before):
        return quoted.start
    token = page.parse.token_range(quoted.start, quoted.end)[0]
    return max(sentence_start(page, token - 1 if token > 0 else 0), region[0])


def _closes(page: Page, hit: Hit, source: Source | None) -> bool:
    """Whether the cue clause has nothing of its own to say: the sentence ends soon, or a comma cuts it off."""
    parse = page.parse
    _, last = page.sentence(hit.first)
    j = _after(hit, source)
    while j < last:
        token = parse[j]
        if token.text[0] in _STOPS or token.pos == "PUNCT" or token.tag in ("WP", "WDT"):
            return True
        if token.lower in ("that", "whether") or token.pos in ("VERB", "AUX"):
            return False
        j += 1
    return True


def _goes_on(page: Page, hit: Hit, source: Source | None, resumed: Chars) -> bool:
    """Whether a quotation right after a cue clause goes on with its sentence: `The gate, she says, "is shut"`."""
    first = page.parse.token_range(resumed[0] + 1, resumed[1])[0]
    between = page.text[page.parse[_after(hit, source) - 1].end : resumed[0]].strip()
    return between == "," and page.parse[first].tag in FINITE


def _halves(page: Page, hit: Hit, source: Source | None, left: Chars) -> list[Chars] | None:
    """Return both sides of an inserted cue clause: `The tuna, scientists say, may not wait`.

    Also where what stands before it leans on what follows: `Even if it rains, she said, we go`.
    """
    parse = page.parse
    _, end = page.sentence(hit.first)
    j = _after(hit, source)
    while j < min(end, _after(hit, source) + 6) and parse[j].text != ",":
        if parse[j].pos not in ("PRON", "NOUN", "PROPN", "ADP", "DET"):
            return None
        j += 1
    if j + 1 >= end or parse[j].text != ",":
        return None
    first, last = parse.token_range(*left)
    opening = parse[j + 1]
    rest: Chars = opening.start, parse[end - 1].end
    if opening.tag in FINITE or opening.lower == "but":
        if parse[first].pos == "SCONJ":
            return None
        relative = parse[last - 1]
        if relative.tag in ("WDT", "WP") and parse[last - 2].text == ",":
            return [(relative.start, relative.end), rest]  # "the park, which, she said, is full"
        return [left, rest]
    if _hangs(opening) and _is_main(page, *left):
        return [left, rest]  # "the road is shut, she said, until the rain stops"
    if opening.pos == "ADV" and j + 2 < end:
        opening = parse[j + 2]
    has_clause = any(t.tag in FINITE for t in parse.tokens[j + 2 : end])
    if opening.pos in SUBJECTS and has_clause and _leans(page, first, last):
        return [left, rest]
    return None


def _hangs(opening: Token) -> bool:
    """Whether a word opens a phrase or clause that needs one before it; `as` and bare participles tell of the cue."""
    return (opening.dep == "mark" and opening.tag == "IN" and opening.lower != "as") or (
        opening.dep == "case" and opening.tag == "VBG"
    )


def _leans(page: Page, first: int, last: int) -> bool:
    """Whether what stands before the cue clause is no clause of its own: a phrase, or an `if` or `although` clause."""
    parse = page.parse
    opening = parse[first]
    if opening.pos == "ADV" and last - first > 1:
        opening = parse[first + 1]
    if opening.tag in ("VBG", "VBN") or opening.lower == "as":
        return False
    if parse[last - 1].tag == "WRB":
        return True  # "that is why, she said, they left"
    finite = any(t.tag in FINITE for t in parse.tokens[first:last])
    return opening.pos == "SCONJ" or (not finite and parse[first].pos in ("ADP", "ADV"))


def _resumed(page: Page, hit: Hit, source: Source | None, region: Chars) -> Chars | None:
    """Return the quotation that goes on within the sentence after the cue: `"...," he said, "..."`."""
    first = _after(hit, source)
    after = page.parse[first - 1].end
    match = _ON.match(page.text, after, min(region[1], after + _FARTHEST))
    if not match:
        return None
    quoted = page.quote_starting(match.end())
    if quoted is None or not _WORD.search(page.text, quoted.inner_start, quoted.inner_end):
        return None
    last = page.parse.token_range(quoted.start, quoted.end)[0]
    if any(k in page.hit_at and any(e.has("quote") for e in page.hit_at[k].entries) for k in range(first, last)):
        return None  # `"...," he said, adding: "..."`: another statement
    return quoted.start, quoted.end
