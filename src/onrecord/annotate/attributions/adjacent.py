"""Quotations that no tree rule reached, by their neighbours: `"...," the text reads`, `He laughed. "..."`.

Only forms of cue verbs and the order of words are trusted here, no tags and no tree.
"""

from onrecord.annotate.attributions.found import Found
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.attributions.sources import before_verb, with_asides
from onrecord.annotate.attributions.spans import NOMINAL, chars
from onrecord.lexicon.cues import CueEntry, Way
from onrecord.model.reading import Quoted

_LONGEST = 26  # tokens between a quotation and its cue
_STOPS = ".;:?!"


def read_adjacent(page: Page, quoted: Quoted) -> Found | None:
    """Return the statement of a spoken quotation by the cue right after it, else by the sentence before it."""
    return _after(page, quoted) or _before(page, quoted)


def _after(page: Page, quoted: Quoted) -> Found | None:
    parse = page.parse
    block = page.blocks[page.block_at(quoted.start)]
    if page.text[quoted.inner_end - 1] == ".":
        return None
    first, end = parse.token_range(quoted.end, block[1])
    while first < end and (parse[first].start < quoted.end or parse[first].text in (",", "-", "–", "—")):
        first += 1
    last = first
    while last < min(end, first + _LONGEST) and parse[last].text[0] not in _STOPS and parse[last].text[0] not in '"“«':
        last += 1
    for k in range(first, last):
        entry = _quoting(page, k)
        if entry is None and not _is_unknown_cue(page, k, first, last):
            continue
        if k == first:
            return _built(page, quoted, entry, k, k + 1, _phrase_end(page, k + 1, last))
        if k + 1 == last or parse[k + 1].pos in ("ADP", "ADV", "PRON", "PROPN", "PUNCT") or parse[k + 1].lower == "as":
            return _built(page, quoted, entry, k, first, _back(page, first, k))
    return None


def _is_unknown_cue(page: Page, k: int, first: int, last: int) -> bool:
    """`"...," Belo shared.`: a finite verb that no lexicon knows, with a name or pronoun beside it and a mark after."""
    parse = page.parse
    if parse[k].tag not in ("VBD", "VBZ") or parse[k].pos != "VERB":
        return False
    if k == first:
        return parse[k + 1].pos in ("PROPN", "PRON", "DET") if k + 1 < last else False
    ends = k + 1 == last or parse[k + 1].text == ","
    return ends and all(parse[j].pos in (*NOMINAL, "DET", "ADJ", "ADV") for j in range(first, k))


def _quoting(page: Page, k: int) -> CueEntry | None:
    """Return the entry of a verb that introduces quotations and can be finite here."""
    if page.parse[k].tag in ("VBG", "VB"):
        return None
    return next((w.entry for w in page.cues.verbs.get(page.parse[k].lower, ()) if _is_speech(w)), None)


def _is_speech(way: Way) -> bool:
    return way.entry.has("quote") and not way.rest and way.entry.kind in ("speech", "writing")


def _phrase_end(page: Page, first: int, last: int) -> int:
    """Return where the subject after its verb ends: at a comma, a time or the end."""
    parse = page.parse
    k = first
    while k < last and not page.times_between(parse[k].start, parse[k].end):
        if parse[k].text == "," and (k + 1 >= last or parse[k + 1].pos not in ("DET", "NOUN", "PROPN", "PRON", "ADJ")):
            return k
        k += 1
    while k > first and parse[k - 1].pos in ("ADP", "PUNCT"):
        k -= 1
    return k


def _back(page: Page, first: int, cue: int) -> int:
    """Return where the subject before its verb ends: behind the asides that name it, or at the verb's auxiliaries."""
    comma = next((k for k in range(first, cue) if page.parse[k].text == ","), cue)
    heads = [k for k in range(first, comma) if page.parse[k].pos in NOMINAL]
    if heads and comma < cue:
        comma = with_asides(page, heads[0], comma, before_verb(page, cue, comma))
    while comma > first and page.parse[comma - 1].pos in ("AUX", "ADV"):
        comma -= 1
    return comma


def _built(page: Page, quoted: Quoted, entry: CueEntry | None, cue: int, first: int, last: int) -> Found | None:
    heads = [k for k in range(first, last) if page.parse[k].pos in NOMINAL]
    if not heads:
        return None
    head = next((k for k in heads if not first <= page.parse[k].head < last), heads[0])
    return Found(
        content=[(quoted.start, quoted.end)],
        rule="adjacent",
        source=chars(page, first, last),
        cue=chars(page, cue, cue + 1),
        entry=entry,
        token=cue,
        head=head,
    )


def _before(page: Page, quoted: Quoted) -> Found | None:
    """`He laughed. "..."`: the sentence before ends soon after a cue verb that says nothing itself."""
    parse = page.parse
    number = page.block_at(quoted.start)
    block = page.blocks[number]
    if quoted.start == block[0] and number > 0 and page.text[page.blocks[number - 1][1] - 1] == ":":
        block = page.blocks[number - 1]  # "Belo wrote:" and the quotation is a paragraph of its own
    first, last = parse.token_range(block[0], min(block[1], quoted.start))
    if last <= first or parse[last - 1].end > quoted.start or parse[last - 1].text not in (".", ":"):
        return None
    begin, _ = page.sentence(last - 1)
    colon = parse[last - 1].text == ":"
    for k in range(last - 1, max(begin, last - 10) - 1, -1):
        if any(parse[j].text == "," for j in range(k, last)) or parse.kid(k, "mark") is not None:
            continue
        entry = _quoting(page, k)
        known = entry is not None and entry.kind in ("speech", "writing")
        if parse[k].pos != "VERB" or not (known or (colon and parse[k].tag in ("VBD", "VBZ", "VBP"))):
            continue
        subject = next((t.i for t in parse.kids(k, "nsubj") if t.i < k), -1)
        if subject >= 0 and (colon or not any(t.i > k for t in parse.kids(k, "ccomp", "obj", "xcomp"))):
            left, _ = parse.edges[subject]
            return _built(page, quoted, entry, k, max(left, begin), _back(page, max(left, begin), k))
    return None
