"""`According to X`: the phrase names the source, the rest of its clause is the content."""

from onrecord.annotate.attributions.found import Chars, Found
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.attributions.spans import NOMINAL, chars, clean_spans, noun_phrase, sentence_start
from onrecord.lexicon.cues import CueEntry


def read_according(page: Page) -> list[Found]:
    """Return a statement for each phrase like `according to` before a noun."""
    out = []
    for token in page.parse.tokens:
        for way in page.cues.phrases.get(token.lower, ()):
            last = page.follow(token.i, way.rest)
            if last and not page.in_furniture(token.start):
                found = _read(page, token.i, last, way.entry)
                if found is not None:
                    out.append(found)
                break
    return out


def _read(page: Page, first: int, last: int, entry: CueEntry) -> Found | None:
    parse = page.parse
    begin, end = page.sentence(first)
    head = _source_head(page, last, end)
    if head < 0:
        return None
    source_first, source_last = noun_phrase(page, head)
    source_first = max(source_first, last)
    if first == begin:  # the first comma ends the phrase
        source_last = next((k for k in range(head + 1, source_last) if parse[k].text == ","), source_last)
    region = page.region(first)
    left = (max(sentence_start(page, first), region[0]), parse[first].start)
    right = (parse[source_last].start, parse[end - 1].end) if source_last < end else None
    spans = _sides(page, left, right, first == begin or left[1] - left[0] < 4)
    content = clean_spans(page, spans, region)
    if not content:
        return None
    cue = chars(page, first, last)
    source = chars(page, source_first, source_last)
    return Found(content=content, rule="according", entry=entry, token=first, cue=cue, source=source, head=head)


def _source_head(page: Page, last: int, end: int) -> int:
    """Return the head of the phrase after the cue: the first noun, climbed to the top of its phrase."""
    parse = page.parse
    j = last
    while j < end and parse[j].pos not in NOMINAL:
        if parse[j].pos in ("VERB", "PUNCT"):
            return -1
        j += 1
    if j >= end:
        return -1
    while parse[j].head != j and last <= parse[j].head < end and parse[parse[j].head].pos in NOMINAL:
        j = parse[j].head
    return j


def _sides(page: Page, left: Chars, right: Chars | None, initial: bool) -> list[Chars]:
    """Return what stands left, or right where the phrase opens the sentence."""
    if initial:
        return [right] if right else []
    tokens = page.parse.tokens[slice(*page.parse.token_range(*left))]
    if right and len(tokens) < 9 and not any(t.tag in ("VBD", "VBZ", "VBP", "MD") for t in tokens):
        return [left, right]
    quoted = page.quote_before(left[1])
    if quoted is not None and quoted.start < left[0]:
        return [(quoted.start, left[1])]
    return [left]
