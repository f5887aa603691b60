"""How far a source reaches around its head: titles before a name, phrases and asides behind it."""

from dataclasses import dataclass

from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.sources.asides import is_naming, with_asides
from onrecord.annotate.attributions.spans import NOMINAL, noun_phrase
from onrecord.text.parse import FINITE

BETWEEN = ("AUX", "ADV", "PART")
PHRASE = ("NOUN", "PROPN", "ADJ", "DET", "NUM")
_PERSONS = ("PRP", "WP", "EX")
_DEGREES = ("JJS", "RBS")
_OPENERS = (",", "–", "—", "―", "--")


@dataclass(frozen=True, slots=True)
class Source:
    """The source of a cue: its head and half-open token range; `carried`: taken over from another clause."""

    head: int
    first: int
    last: int
    carried: bool = False
    voice: int = -1
    """Head of the phrase that a relative pronoun stands for."""


def source_at(page: Page, hit: Hit, head: int) -> Source:
    """Return the phrase around a head, not running over the cue, with the names and titles that stand before it."""
    parse = page.parse
    if parse[head].tag in _PERSONS and parse.kid(head, "conj") is None:
        return Source(head, head, head + 1)
    first, last = noun_phrase(page, head, related=head > hit.first)
    if parse[head].dep == "nmod:poss" and parse[head].head != hit.first:
        return Source(head, first, last - (parse[last - 1].tag == "POS"))
    low, high = page.sentence(head)
    if head < hit.first:
        end = before_verb(page, hit.first, head + 1)
        last = _up_to_verb(page, head, min(last, end), end)
        last = _cut_asides(page, head, last, end)
    else:
        if first < hit.first:
            first = hit.last
        last = behind_verb(page, head, last, high)
    first = max(first, low)
    floor = max(low, hit.last if head > hit.first else 0)
    while first > floor and _is_of_phrase(page, first - 1) and not _is_other(page, hit, head, first):
        first -= 1
    if first > floor and parse[first].tag in _DEGREES and parse[first - 1].head == first:
        first -= 1  # "at least three people"
    last = max(last, first + 1)
    return Source(head, with_title(page, low, first, last), last)


def _is_of_phrase(page: Page, k: int) -> bool:
    """Whether a token can stand in a noun phrase: also the parts of `sharp-tongued`, and `'s`."""
    token = page.parse[k]
    if token.pos in PHRASE or token.tag in ("POS", "HYPH") or page.parse[k + 1].tag == "HYPH":
        return True
    return token.tag in ("VBN", "VBD") and k > 0 and page.parse[k - 1].tag == "HYPH"


def _is_other(page: Page, hit: Hit, head: int, first: int) -> bool:
    """Whether the word before a phrase is of another one: a quotation, a time, a phrase with its own preposition."""
    parse = page.parse
    before = parse[first - 1]
    if page.region(first - 1) != page.region(head) or parse[first].pos in ("PRON", "DET"):
        return True
    if in_time(page, first - 1):
        return True
    for token in (before, *parse.ancestors(before.i)):
        if token.i in (head, hit.first) or token.i > head:
            return False
        if token.dep == "obl:unmarked":
            return True
        if token.relation in ("obl", "nmod") and any(k.i < before.i for k in parse.kids(token.i, "case", "mark")):
            return parse[head].head == hit.first
    return False


def before_verb(page: Page, i: int, low: int) -> int:
    """Return where the words end that stand before a verb, its auxiliaries, adverbs and times left off."""
    parse = page.parse
    end = i
    while end > low:
        k = end
        while k > low and _is_between(page, k - 1):
            k -= 1
        if k > low + 1 and parse[k - 1].text == "," and all(parse[j].pos in BETWEEN for j in range(k, i)):
            j = k - 1
            while j > low and parse[j - 1].pos == "ADV":
                j -= 1
            if j < k - 1 and parse[j - 1].text == ",":
                k = j  # ", however,"
        time = _time_before(page, k, low)
        k = time if time >= 0 else k
        if k == end:
            return end
        end = k
    return end


def _is_between(page: Page, k: int) -> bool:
    """Whether a token stands between a subject and its verb: an auxiliary, whatever its tag, or an adverb."""
    token = page.parse[k]
    return (token.pos in BETWEEN or token.relation == "aux") and not _is_of_noun(page, k)


def _is_of_noun(page: Page, k: int) -> bool:
    """`many here`: an adverb of the phrase before it."""
    parse = page.parse
    return parse[k].pos == "ADV" and parse[k].head == k - 1 and parse[k - 1].pos in (*NOMINAL, "ADJ")


def _time_before(page: Page, k: int, low: int) -> int:
    """Return the first token of a time, with its preposition, that ends before token k; -1 where there is none."""
    parse = page.parse
    if k <= low:
        return -1
    times = page.times_between(max(0, parse[k - 1].start - 30), parse[k - 1].end)
    if not times or times[-1].anchor.end != parse[k - 1].end:
        return -1
    first = parse.token_range(times[-1].anchor.start, times[-1].anchor.end)[0]
    while first > low and parse[first - 1].pos == "ADP":
        first -= 1
    return first if first > low else -1


def in_time(page: Page, i: int) -> bool:
    """Whether token i is of a time expression."""
    start = page.parse[i].start
    return any(t.anchor.end > start for t in page.times_between(max(0, start - 30), page.parse[i].end))


def _up_to_verb(page: Page, head: int, last: int, end: int) -> int:
    """Return the end of a subject whose last words the tree hangs elsewhere: nothing but words up to the verb.

    A name is followed by names alone; a common noun also by its phrases (`a team led by ...`).
    """
    parse = page.parse
    gap = parse.tokens[last:end]
    if not gap or len(gap) > 14 or any(in_time(page, t.i) for t in gap):
        return last
    if all(t.pos in PHRASE for t in gap):
        return end
    if parse[head].pos == "PROPN" or any(t.tag in FINITE or t.text in (",", ";", ":", "(", *_OPENERS) for t in gap):
        return last
    return end if gap[0].pos in ("ADP", "VERB", "PART") or gap[0].text == "-" else last


def _cut_asides(page: Page, head: int, last: int, end: int) -> int:
    """Return the end of a subject with the asides that name it and none that does not."""
    parse = page.parse
    for k in range(head + 1, last):
        if parse[k].text in _OPENERS and parse[k].tag != "HYPH":
            return with_asides(page, head, k, end)
    return with_asides(page, head, last, end)


def behind_verb(page: Page, head: int, last: int, high: int) -> int:
    """Return the end of a source behind its cue with the asides that name it, up to a mark, a quotation or a time."""
    parse = page.parse
    marks = (".", ";", ":", "?", "!")
    ends = (k for k in range(last, high) if parse[k].text in marks or parse[k].tag in ("``", "''") or in_time(page, k))
    return with_asides(page, head, last, next(ends, high), after_cue=True)


def with_title(page: Page, low: int, first: int, last: int) -> int:
    """`the Minister of Works, Ana Belo, said`: the office before the comma belongs to the name."""
    parse = page.parse
    if first - 2 <= low or parse[first - 1].text != ",":
        return first
    if not any(t.pos == "PROPN" for t in parse.tokens[first:last]):
        return first
    if last < len(parse) and parse[last].text != "," and not _is_linked(page, first, last):
        return first
    k = first - 1
    while k > low and (parse[k - 1].pos in (*PHRASE, "PRON", "ADP") or parse[k - 1].tag in ("POS", "HYPH")):
        if in_time(page, k - 1) or page.region(k - 1) != page.region(first):
            break
        k -= 1
    while k < first - 1 and (parse[k].pos in ("ADP", "CCONJ", "ADV") or parse[k].tag in ("WP", "PRP")):
        k += 1
    starts = parse[k].tag in ("DT", "PRP$", "CD") or any(t.tag == "POS" for t in parse.tokens[k : first - 1])
    if parse[first].pos == "DET" and k > low:
        return first  # "..., the farmers of Naivale, the minister, Ana Belo, said"
    edge = k == low or parse[k - 1].pos in ("PUNCT", "SCONJ", "CCONJ", "PROPN", "NOUN", "VERB")
    return k if starts and edge and first - 1 - k >= 2 else first


def _is_linked(page: Page, first: int, last: int) -> bool:
    """Whether the tree ties the words before a comma to the name behind it."""
    return any(first <= page.parse[k].head < last for k in range(max(0, first - 12), first - 1))


def tidied(page: Page, hit: Hit, found: Source) -> Source:
    """Return a phrase without a phrase before it, a participle after a comma, a time or a venue at its end."""
    parse, first, last = page.parse, found.first, found.last
    if found.head < hit.first and first > 0 and parse[first - 1].pos == "ADP":
        commas = [k for k in range(first, found.head) if parse[k].text == ","]
        if commas and parse[commas[-1] + 1].pos in (*PHRASE, "PRON"):
            first = commas[-1] + 1  # "In a letter from the north, Belo said": what stands before is no source
    for k in range(max(first, found.head) + 1, last - 1):
        if (
            parse[k].text == ","
            and parse[k + 1].tag in ("VBG", "VBN", "IN")
            and not is_naming(page, found.head, k + 1, last)
        ):
            last = k
            break
    if found.head < hit.first:
        last = _without_end(page, found.head, first, last)
    first = _past_start(page, found.head, first, last)
    heads = [k for k in range(first, last) if parse[k].pos in NOMINAL]
    head = found.head if first <= found.head < last else (heads[0] if heads else first)
    return Source(head, first, last, carried=found.carried, voice=found.voice)


def _past_start(page: Page, head: int, first: int, last: int) -> int:
    """Return where a phrase starts without `what`, a time, or `whose minister,` before the minister's name."""
    parse = page.parse
    if parse[first].tag == "WP" and first < head:
        return first + 1
    if parse[first].tag == "WP$":
        comma = next((k for k in range(first, last) if parse[k].text == ","), last)
        return comma + 1 if comma + 1 < last and parse[comma + 1].pos == "PROPN" else first
    k = first
    while k < last and in_time(page, k):
        k += 1
    return k if first < k <= head and parse[k].pos in ("PROPN", "PRON", "DET") else first


def _without_end(page: Page, head: int, first: int, last: int) -> int:
    """Return where a subject ends before the time or the venue that stands between it and its verb."""
    time = _time_before(page, last, max(first, head))
    if time > 0:
        last = time
    for k in range(max(first, head) + 1, last):
        start, venue = page.venues.get(k, (0, None))
        if venue is not None and venue.to and start - 1 > max(head, first):
            return start - 1  # "the ministry in a statement"
    return last
