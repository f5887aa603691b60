"""To whom, or where, something is said: `told reporters`, `said to her lawyer`, `at a briefing`.

What stands beside the cue and outside the content counts, by the order of words: trees hang such phrases anywhere.
"""

from onrecord.annotate.attributions.found import Chars, Found
from onrecord.annotate.attributions.page import Page
from onrecord.annotate.attributions.spans import NOMINAL, chars
from onrecord.lexicon.cues import Venue
from onrecord.text.parse import FINITE

_INSIDE = ("DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM", "PART", "ADV")
_ENDS = (";", ":", ".", "?", "!", "–", "—", "(", ")")
_LONGEST = 12  # tokens of a phrase, or between a verb and the one told
_RELATIVE = ("WP", "WDT", "WP$", "WRB")
_PRONOUNS = ("me", "us", "him", "them")


def fill_told(page: Page, found: list[Found]) -> None:
    """Set `told` of the statements that have none yet; one that goes on in the sentence keeps the one before it."""
    last: Found | None = None
    for item in found:
        if item.token < 0:
            continue
        if item.rule == "prompt":
            item.told = _asked(page, item)
            continue
        if item.told is None:
            item.told = _told(page, item)
        if item.told is None and last is not None and _same_voice(page, last, item):
            item.told = last.told
        last = item if item.source is not None else last


def _same_voice(page: Page, before: Found, item: Found) -> bool:
    spoken = item.entry is not None and item.entry.kind in ("speech", "writing") and item.rule != "verb.charge"
    real = page.parse[item.token].tag in ("VBG", *FINITE)
    return spoken and real and before.source == item.source and _shares_sentence(page, before, item)


def _shares_sentence(page: Page, before: Found, item: Found) -> bool:
    return page.sentence(before.token) == page.sentence(item.token)


def _asked(page: Page, item: Found) -> Chars | None:
    """`Asked whether the gates were shut, Belo laughed`: the one who answers was asked."""
    after = page.parse.token_range(0, item.end)[1]
    end = page.sentence(item.token)[1]
    return _phrase(page, None, after + 1) if after + 1 < end and page.parse[after].text == "," else None


def _told(page: Page, item: Found) -> Chars | None:
    if item.cue is None:
        return None
    last = page.parse.token_range(*item.cue)[1]
    right = _right(page, item, last)
    return (
        _object(page, item, last)
        or _to(page, item, right)
        or _place(page, right)
        or _place(page, _behind(page, item))
        or _place(page, _left(page, item))
    )


def _object(page: Page, item: Found, last: int) -> Chars | None:
    """`"...," she told reporters`: the object of a verb that takes the one told for its object."""
    hit = page.hit_at.get(item.token)
    if last >= len(page.parse) or page.parse[last].lower == "that":
        return None
    if hit is None or item.entry is None or not item.entry.has("told") or item.rule.startswith("passive"):
        return None
    for j in page.clause(item.token).objects:
        inside = item.holds(page.parse[j].start) or _covers(item.source, page.parse[j].start)
        if j >= last and not inside and j < last + _LONGEST and page.parse[j].pos in NOMINAL:
            return _phrase(page, item, last)
    return None


def _covers(span: Chars | None, at: int) -> bool:
    return span is not None and span[0] <= at < span[1]


def _right(page: Page, item: Found, last: int) -> range:
    """Return the tokens after the cue up to its content, another verb or a mark; the source is passed over."""
    parse = page.parse
    _, end = page.sentence(item.token)
    k = last
    while k < end and not item.holds(parse[k].start) and page.quote_of[k] == page.quote_of[item.token]:
        token = parse[k]
        own = _covers(item.source, token.start)
        if not own and (token.tag in (*FINITE, *_RELATIVE) or token.text in _ENDS or token.lower == "that"):
            break
        if not own and k in page.hit_at and k not in page.speaking:
            break
        k += 1
    return range(last, k)


def _behind(page: Page, item: Found) -> range:
    """Return the tokens after a content right of its cue: `talks had failed, speaking to reporters`."""
    parse = page.parse
    first, end = page.sentence(item.token)
    k = parse.token_range(0, item.end)[1]
    begin = k
    if not first <= k < end - 1 or item.end < (item.cue or (0, 0))[0]:
        return range(0)
    while k < end and parse[k].text not in _ENDS and parse[k].tag not in (*FINITE, *_RELATIVE):
        if (k in page.hit_at and k not in page.speaking) or page.quote_of[k] != page.quote_of[item.token]:
            break
        k += 1
    return range(begin, k)


def _left(page: Page, item: Found) -> range:
    """Return the tokens between the start of the sentence, or another clause, and the source: `At a briefing, ...`."""
    parse = page.parse
    first, _ = page.sentence(item.token)
    if item.source is None or item.cue is None or item.source[0] > item.cue[0]:
        return range(0)
    aside = range(parse.token_range(*item.source)[1], item.token)
    if len(aside) > 1 and parse[aside.start].text == "," and not any(parse[k].tag in FINITE[:3] for k in aside[:-1]):
        return aside  # "Belo, speaking to reporters, said"
    last = parse.token_range(*item.source)[0]
    k = last
    while k > first and not item.holds(parse[k - 1].start) and page.quote_of[k - 1] == page.quote_of[item.token]:
        token = parse[k - 1]
        if token.tag in (*FINITE, *_RELATIVE) or token.text in _ENDS or token.lower == "that":
            return range(0)
        if k - 1 in page.hit_at and k - 1 not in page.speaking:
            return range(0)
        k -= 1
    return range(k, last)


def _to(page: Page, item: Found, zone: range) -> Chars | None:
    """`said to her lawyer`, `revealed to Vesta Radio that`: a phrase with `to` that hangs on the cue."""
    parse = page.parse
    if item.entry is None or item.entry.kind not in ("speech", "writing"):
        return None
    after = parse.token_range(*item.source)[1] if item.source else -1
    for k in zone:
        if parse[k].lower != "to" or (k + 1 < len(parse) and parse[k + 1].tag == "VB"):
            continue
        if k in (zone.start, after) or parse[parse[k].head].head == item.token or parse[k - 1].lower in ("it", "this"):
            return _addressee(page, item, k + 1)
    return None


def _addressee(page: Page, item: Found, k: int) -> Chars | None:
    """Return the phrase at token k, unless it is a letter or a question that is answered."""
    told = _phrase(page, item, k)
    if told is None:
        return None
    head = page.parse[page.parse.token_range(*told)[1] - 1].lower
    return None if any(venue.to for venue, _ in page.cues.venues.get(head, ())) else told


def _place(page: Page, zone: range) -> Chars | None:
    """`at a briefing`, `in an interview with Vesta Radio`, `speaking to reporters`."""
    parse = page.parse
    found: Chars | None = None
    for k in zone:
        rest = page.speaking.get(k)
        if rest is not None and rest < zone.stop:
            told = _phrase(page, None, rest)
            if told is not None and told[0] < parse[zone.stop - 1].end:
                return told
        start, venue = page.venues.get(k, (-1, None))
        if venue is None or start <= zone.start:
            continue
        if venue.to:
            told = _with(page, k + 1, venue, zone.stop)
            if told is not None:
                return told
        elif found is None:
            found = chars(page, start, _named(page, k + 1, zone.stop))
    return found


def _named(page: Page, k: int, stop: int) -> int:
    """Return the end of a name that goes on, or stands beside: `Radio Ziwa`, `his platform, Agora,`."""
    parse = page.parse
    while k < stop and parse[k].pos in ("NOUN", "PROPN") and not page.times_between(*chars(page, k, k + 1)):
        k += 1
    beside = k + 1 if k < stop and parse[k].text == "," else k
    last = beside
    while last < stop and parse[last].pos == "PROPN":
        last += 1
    closed = last >= len(parse) or parse[last].text in (",", ".", ":")
    return last if last > beside and closed else k


def _with(page: Page, k: int, venue: Venue, stop: int) -> Chars | None:
    """`in an interview (on Tuesday) with Vesta Radio`: the phrase after the word's own preposition."""
    for j in range(k, min(stop, k + 4)):
        if page.parse[j].lower in venue.to:
            return _phrase(page, None, j + 1)
    return None


def _phrase(page: Page, item: Found | None, k: int) -> Chars | None:
    """Return the noun phrase that starts at token k, up to a time, a mark or a verb; None where there is none."""
    parse = page.parse
    first = k
    if k >= len(parse) or parse[k].pos not in _INSIDE or parse[k].tag in _RELATIVE:
        return None
    if page.times_between(parse[k].start, parse[k].end):
        return None
    if parse[k].lower in _PRONOUNS:
        return chars(page, k, k + 1)
    while k < min(len(parse), first + _LONGEST):
        token = parse[k]
        joined = token.lower in ("of", "and") and k + 1 < len(parse) and parse[k + 1].pos in _INSIDE
        if item is not None and item.holds(token.start):
            break
        if k > first and (token.pos == "PRON" or page.times_between(token.start, token.end)):
            break
        if token.pos not in _INSIDE and not joined:
            break
        k += 1
    while k > first and parse[k - 1].pos not in NOMINAL:
        k -= 1
    return chars(page, first, _named(page, k, len(parse))) if k > first else None
