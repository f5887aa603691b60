"""`According to X`: the phrase names the source, the rest of its clause is the content."""

from onrecord.annotate.attributions.found import Chars, Found
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.attributions.sources import behind_verb
from onrecord.annotate.attributions.spans import (
    NOMINAL,
    SUBJECTS,
    chars,
    clean_spans,
    clip,
    noun_phrase,
    sentence_start,
)
from onrecord.lexicon.cues import CueEntry
from onrecord.text.parse import FINITE, Token

_OPENINGS = (*SUBJECTS, "ADV")
_ENDS = (",", ";", ":", ".", "!", "?", "–", "—", "(", ")", "”", '"', "’")


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
        for entry in page.cues.accounts.get(token.lower, ()) if token.pos == "NOUN" else ():
            found = None if page.in_furniture(token.start) else _read_account(page, token, entry)
            if found is not None:
                out.append(found)
    return out


def _read_account(page: Page, token: Token, entry: CueEntry) -> Found | None:
    """`Nine are dead by Vesta's count`: the preposition, the one whose it is, the noun."""
    parse = page.parse
    owner = parse.kid(token.i, "nmod:poss")
    if owner is None or owner.i > token.i:
        return None
    first = parse.edges[owner.i][0] - 1
    begin, end = page.sentence(token.i)
    if first < begin or parse[first].lower not in entry.after or parse[first - 1].lower in page.cues.phrases:
        return None
    region = page.region(token.i)
    left = (max(sentence_start(page, first), region[0]), parse[first].start)
    right = (parse[token.i + 1].start, parse[end - 1].end) if token.i + 1 < end else None
    content = clean_spans(page, _sides(page, left, right, left[1] - left[0] < 4), region)
    if not content:
        return None
    out = Found(content=content, rule="account", entry=entry, token=token.i, cue=chars(page, token.i, token.i + 1))
    out.source, out.head = clip(chars(page, *noun_phrase(page, owner.i)), region), owner.i
    return out


def _read(page: Page, first: int, last: int, entry: CueEntry) -> Found | None:
    parse = page.parse
    begin, end = page.sentence(first)
    source_last = _source_end(page, last, end)
    if first == begin:
        source_last = _with_apposition(page, source_last, end)
    heads = [k for k in range(last, source_last) if parse[k].pos in NOMINAL]
    if heads and first > begin + 1:
        source_last = behind_verb(page, heads[0], source_last, end)
    if not heads or (source_last - last == 1 and parse[last].tag == "NN" and parse[last].text.islower()):
        return None  # "according to plan"
    named = parse[last].pos in ("DET", "PROPN", "PRON") and (first == begin or parse[first - 1].pos == "PUNCT")
    if last - first == 1 and not named:
        return None  # "nine metres per hour"
    head = next((k for k in heads if not last <= parse[k].head < source_last), heads[0])
    region = page.region(first)
    left = (max(sentence_start(page, first), region[0]), parse[first].start)
    right = (parse[source_last].start, parse[end - 1].end) if source_last < end else None
    spans = _sides(page, left, right, first == begin or left[1] - left[0] < 4)
    content = clean_spans(page, spans, region)
    if not content:
        return None
    cue, source = chars(page, first, last), chars(page, last, source_last)
    return Found(content=content, rule="according", entry=entry, token=first, cue=cue, source=source, head=head)


def _source_end(page: Page, first: int, end: int) -> int:
    """Return where the phrase after the cue ends: at a mark, a time, or a finite verb outside a relative clause."""
    parse = page.parse
    related = False
    for k in range(first, end):
        token = parse[k]
        related = related or token.tag in ("WP", "WDT")
        if token.text in _ENDS or token.pos == "SCONJ":
            return k
        participle = token.tag == "VBD" and k + 1 < end and parse[k + 1].pos == "ADP"
        if token.tag in FINITE and not related and not participle:
            return k
        if k > first and parse[k - 1].pos != "VERB" and page.times_between(token.start, token.end):
            return k - (parse[k - 1].pos == "ADP")
    return end


def _resumes(page: Page, right: Chars) -> bool:
    """Whether what follows the phrase needs what stands before it: `It agreed, according to Belo, on one condition`."""
    first, last = page.parse.token_range(*right)
    if last - first < 3 or page.parse[first].text != ",":
        return False
    opening = page.parse[first + 1]
    return opening.tag in FINITE or (opening.tag == "IN" and opening.lower != "as")


def _with_apposition(page: Page, first: int, end: int) -> int:
    """Return the end of a source with what a further comma closes: `According to Belo, the envoy, talks failed`."""
    parse = page.parse
    if first + 1 >= end or parse[first].text != "," or parse[first + 1].pos in ("ADP", "SCONJ"):
        return first
    last = first
    for k in range(first + 1, min(end - 2, first + 16)):
        token = parse[k]
        if token.text == ",":
            last = k
        elif token.tag in FINITE or token.text in _ENDS or page.quote_of[k] != page.quote_of[first]:
            break
    opening = parse[last + 1]
    clause = any(t.tag in FINITE for t in parse.tokens[last + 1 : end])
    return last if clause and (opening.pos in _OPENINGS or opening.pos == "PUNCT") else first


def _sides(page: Page, left: Chars, right: Chars | None, initial: bool) -> list[Chars]:
    """Return what stands left, or right where the phrase opens the sentence."""
    if initial:
        return [right] if right else []
    tokens = page.parse.tokens[slice(*page.parse.token_range(*left))]
    if right and len(tokens) < 9 and not any(t.tag in FINITE for t in tokens):
        return [left, right]
    if right and _resumes(page, right):
        return [left, right]
    quoted = page.quote_before(left[1])
    if quoted is not None and quoted.start < left[0]:
        return [(quoted.start, left[1])]
    return [left]
