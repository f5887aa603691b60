"""Content that stands before its cue: `"...," he said`, `Talks had failed, the minister told reporters.`"""

import re

from onrecord.annotate.attributions.contents import Content
from onrecord.annotate.attributions.found import Chars
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.spans import noun_phrase, sentence_start
from onrecord.model.reading import Quoted

_FRESH = re.compile(r"(?:^|[.?!:…”\"’»)—–-]|[.?!]['’])\s*$")
_STOPS = ",;:.?!–—-"
_WORD = re.compile(r"\w")


def preposed_content(page: Page, hit: Hit, source: int) -> Content | None:
    """Return what stands left of the cue clause, and its continuation right of it; None where that is not content."""
    first = _clause_start(page, hit, source)
    region = page.region(hit.first)
    at = page.parse[first].start
    while at > region[0] and page.text[at - 1].isspace():
        at -= 1
    if at <= region[0]:
        return None
    quoted = page.quote_before(page.parse[first].start)
    if quoted is not None and quoted.start >= region[0] and _is_speech(page, quoted, hit):
        left: Chars = (_stretch_start(page, quoted, region), quoted.end)
    elif page.text[at - 1] in ",–—-":
        start = max(sentence_start(page, hit.first), region[0])
        if start >= at - 1 or page.parse[first].tag in ("VBG", "VBN") or not _closes(page, hit, source):
            return None
        left = (start, at - 1)
    else:
        return None
    if len(_WORD.findall(page.text[left[0] : left[1]])) < 2:
        return None
    right = _resumed(page, hit, source, region)
    return Content("preposed", [left, right] if right else [left])


def _clause_start(page: Page, hit: Hit, source: int) -> int:
    """Return the first token of the cue clause: its source where it stands before, auxiliaries and adverbs."""
    parse = page.parse
    first = hit.first
    if 0 <= source < first:
        return noun_phrase(page, source)[0]
    while first > 0 and parse[first - 1].pos in ("AUX", "ADV") and page.region(first - 1) == page.region(hit.first):
        first -= 1
    return first


def _is_speech(page: Page, quoted: Quoted, hit: Hit) -> bool:
    """Whether a quotation left of a cue clause is its content: it ends like speech, or a comma parts them."""
    last = page.text[quoted.inner_end - 1]
    return last in _STOPS or page.text[quoted.end : quoted.end + 1] in _STOPS or page.parse[hit.first].i == 0


def _stretch_start(page: Page, quoted: Quoted, region: Chars) -> int:
    """Return where the content that ends with a quotation starts: at its mark, or with its sentence's own words."""
    before = page.text[max(region[0], quoted.start - 40) : quoted.start]
    if not before.strip() or _FRESH.search(before):
        return quoted.start
    token = page.parse.token_range(quoted.start, quoted.end)[0]
    return max(sentence_start(page, token - 1 if token > 0 else 0), region[0])


def _closes(page: Page, hit: Hit, source: int) -> bool:
    """Whether the cue clause has nothing of its own to say: the sentence ends soon, or a comma cuts it off."""
    parse = page.parse
    _, last = page.sentence(hit.first)
    j = max(hit.last, noun_phrase(page, source)[1] if source >= hit.last else 0)
    while j < last:
        token = parse[j]
        if token.text[0] in _STOPS or token.pos == "PUNCT":
            return True
        if token.lower in ("that", "whether") or token.pos in ("VERB", "AUX"):
            return False
        j += 1
    return True


def _resumed(page: Page, hit: Hit, source: int, region: Chars) -> Chars | None:
    """Return the quotation that goes on within the sentence after the cue: `"...," he said, "..."`."""
    after = page.parse[max(hit.last, noun_phrase(page, source)[1] if source >= hit.last else 0) - 1].end
    limit = min(region[1], after + 120)
    match = re.compile(r"[^.?!\n\"“«‘]*?[,:]\s*(?=[\"“«‘'])").match(page.text, after, limit)
    if not match:
        return None
    quoted = page.quote_starting(match.end())
    if quoted is None or re.search(r"\w+ing\b", match[0]):
        return None
    return quoted.start, quoted.end
