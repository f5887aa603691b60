"""Statements by a colon or a dash: `"...": Minister`, `Belo: ...`, interviews, `"..." - Ana Belo`."""

import re
from collections import Counter

from onrecord.annotate.attributions.found import Chars, Found
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.attributions.sources import with_asides

_LABEL = re.compile(r"[\"“«‘']?\s*(?P<label>[A-Z][^:\n\"“”‘.?!;]{0,48}?|[QA]):\s+(?=\S)")
_SIGNED = re.compile(r"\s*(?P<dash>[―—–-]{1,2})\s*(?P<name>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]*){0,4})\s*[.,]?\s*(?=\n|$)")
_AFTER = re.compile(r"\s*(?P<colon>:)\s*(?=\S)")
_LONGEST = 160  # code points of a headline
_REPEATS = 2
_NAME = 8  # words
_TOP = 3  # paragraphs among which a headline stands: buttons and counters may come first


def read_colons(page: Page) -> list[Found]:
    """Return the statements of headlines, interviews and signed quotations."""
    labels = _labels(page)
    turns = Counter(label for label, _, _ in labels.values())
    interview = sum(_is_name(label) for label, _, _ in labels.values()) > _REPEATS
    out: list[Found] = []
    for n, block in enumerate(page.blocks):
        if page.in_furniture(block[0]):
            continue
        signed = _signed(page, block)
        if n in labels and (
            turns[labels[n][0]] >= _REPEATS or labels[n][0] in ("Q", "A") or (interview and _is_name(labels[n][0]))
        ):
            out.append(_turn(page, block, labels[n]))
        elif signed is not None:
            out.append(signed)
        elif _is_headline(page, n, block):
            found = (
                _quoted_head(page, block)
                or (n in labels and (n < _TOP or _named(page, labels[n][1])) and _plain_head(page, block, labels[n]))
                or _quoted_tail(page, block)
            )
            if found:
                out.append(found)
        else:
            out.extend(_announced(page, block))
    return out


def _is_name(label: str) -> bool:
    """Whether a label looks like a speaker's name: up to four words, each with a capital."""
    words = label.split()
    return len(words) <= 4 and all(w[0].isupper() for w in words)


def _named(page: Page, label: Chars) -> bool:
    """Whether a label is wholly the name of a known actor."""
    names = (m.anchor for m in page.mentions_near(label) if m.actor or m.anchor.maker.rule.endswith("_name"))
    return any((a.start, a.end) == label for a in names)


def _labels(page: Page) -> dict[int, tuple[str, Chars, int]]:
    """For each paragraph with a label before a colon: (label, its span, start of what follows)."""
    out = {}
    for n, (a, b) in enumerate(page.blocks):
        match = _LABEL.match(page.text, a, b)
        if match and match["label"].casefold() not in page.cues.labels:
            out[n] = (match["label"], match.span("label"), match.end())
    return out


def _is_headline(page: Page, n: int, block: Chars) -> bool:
    span = page.document.headline_span
    if span is not None:
        return span[0] <= block[0] < span[1]
    short = block[1] - block[0] <= _LONGEST and "\n" not in page.text[block[0] : block[1]]
    return short and (n == 0 or page.text[block[1] - 1] not in ".?!") and page.text[block[1] - 1] not in ":,;"


def _turn(page: Page, block: Chars, label: tuple[str, Chars, int]) -> Found:
    """Return one turn of an interview: the label speaks the whole paragraph."""
    _, source, start = label
    head = page.parse.token_range(*source)[0]
    colon = source[1], source[1] + 1
    return Found(content=[(start, block[1])], rule="colon.turn", source=source, cue=colon, head=head)


def _signed(page: Page, block: Chars) -> Found | None:
    quoted = page.quote_starting(block[0])
    if quoted is None or not quoted.closed:
        return None
    match = _SIGNED.match(page.text, quoted.end, block[1])
    if not match:
        return None
    name = match.span("name")
    head = page.parse.token_range(*name)[0]
    return Found(
        content=[(quoted.start, quoted.end)], rule="colon.signed", source=name, cue=match.span("dash"), head=head
    )


def _quoted_head(page: Page, block: Chars) -> Found | None:
    """`"...": Pak Minister on ...`, `Door "not shut": Belo`: the name after the colon says what is before it."""
    quoted = next((q for q in page.quotes_near(*block) if _AFTER.match(page.text, q.end, block[1])), None)
    match = _AFTER.match(page.text, quoted.end, block[1]) if quoted else None
    if quoted is None or match is None or ":" in page.text[block[0] : quoted.start]:
        return None
    source = _name(page, match.end(), block[1])
    if source is None:
        return None
    content = [(block[0], quoted.end)]
    head = page.parse.token_range(*source)[0]
    return Found(content=content, rule="colon.head", source=source, cue=match.span("colon"), head=head)


def _quoted_tail(page: Page, block: Chars) -> Found | None:
    """`Orlan 'needs no umpire'`: a name, and what it says."""
    quoted = next((q for q in page.quotes_near(*block) if q.end == block[1] and q.depth == 0), None)
    if quoted is None or not quoted.closed or not page.text[quoted.inner_start].islower():
        return None
    first, last = page.parse.token_range(block[0], quoted.start)
    words = page.parse.tokens[first:last]
    if not words or len(words) > 4 or any(t.pos in ("VERB", "AUX", "ADP", "PUNCT", "DET") for t in words):
        return None
    if not all(t.text[0].isupper() for t in words):
        return None
    source = page.parse.span(first, last)
    return Found(content=[(quoted.start, quoted.end)], rule="colon.head", source=source, head=last - 1)


def _name(page: Page, start: int, end: int) -> Chars | None:
    """Return the capitalised words at the start of a stretch, up to a preposition, a verb or a small word.

    Else the words before the verb: `the mayor speaks`.
    """
    first, last = page.parse.token_range(start, end)
    k = first
    while k < last:
        token = page.parse[k]
        if token.pos in ("ADP", "VERB", "AUX", "PUNCT", "SCONJ", "CCONJ") or not token.text[0].isupper():
            break
        k += 1
    if k > first:
        return page.parse.span(first, k)
    while k < last and page.parse[k].pos not in ("VERB", "AUX", "PUNCT", "SCONJ"):
        k += 1
    nouns = any(t.pos in ("NOUN", "PROPN") for t in page.parse.tokens[first:k])
    return page.parse.span(first, k) if nouns and k - first <= _NAME and k < last else None


def _plain_head(page: Page, block: Chars, label: tuple[str, Chars, int]) -> Found | None:
    """`Belo: talks had failed`: a short name before the colon."""
    _, source, start = label
    first, last = page.parse.token_range(*source)
    words = page.parse.tokens[first:last]
    dateline = label[0].isupper() and page.text[block[1] - 1] == "."
    end = block[1] - (page.text[block[1] - 1] == ".")
    if dateline or end <= start or last - first > 5 or any(t.pos in ("VERB", "AUX", "PRON", "ADP") for t in words):
        return None
    return Found(
        content=[(start, end)], rule="colon.head", source=source, cue=(source[1], source[1] + 1), head=last - 1
    )


def _announced(page: Page, block: Chars) -> list[Found]:
    """`The minister, to this paper: "..."`: a colon and a quotation after words without a verb."""
    out = []
    for quoted in page.quotes_near(*block):
        before = page.text[block[0] : quoted.start].rstrip()
        if quoted.depth or not before.endswith(":") or quoted.start >= block[1]:
            continue
        token = page.parse.token_range(block[0] + len(before) - 1, block[0] + len(before))[0]
        first, _ = page.sentence(token)
        words = page.parse.tokens[first:token]
        if not words or len(words) > 24 or any(t.pos in ("VERB", "AUX") for t in words):
            continue
        heads = [t.i for t in words if t.pos in ("PROPN", "NOUN", "PRON")]
        if heads:
            stop = next((t.i for t in words if t.text == "," and t.i > heads[0]), token)
            stop = with_asides(page, heads[0], stop, token)
            source = page.parse.span(first, stop)
            colon = page.parse[token].start, page.parse[token].end
            content = [(quoted.start, quoted.end)]
            out.append(Found(content=content, rule="colon.said", source=source, cue=colon, head=heads[0]))
    return out
