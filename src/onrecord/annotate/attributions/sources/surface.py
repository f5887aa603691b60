"""Sources by the order of words alone, where the tree gives a cue no subject that can be one."""

from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.sources.asides import with_asides
from onrecord.annotate.attributions.sources.extent import BETWEEN, PHRASE, Source, before_verb, in_time
from onrecord.annotate.attributions.spans import NOMINAL, noun_phrase
from onrecord.text.parse import FINITE

OBJECTS = ("me", "him", "them", "us", "her", "whom")
_MARKS = "\"“”'’»‘«,–—-"
_EDGES = ("PUNCT", "CCONJ", "SCONJ", "VERB", "AUX")
_PRONOUNS = ("WP", "WDT", "WP$")
_DASHES = ("–", "—", "―", "--")


def clause_low(page: Page, i: int) -> int:
    """Return the first token that can be of the cue's clause: its sentence's, or the one after a semicolon."""
    parse = page.parse
    low, _ = page.sentence(i)
    for k in range(i - 1, low - 1, -1):
        if parse[k].text == ";" or (parse[k].text == ":" and parse[k + 1].pos in PHRASE):
            return k + 1
    return low


def left_neighbour(page: Page, i: int) -> Source | None:
    """Return the phrase between the last boundary and a finite verb that the tree gives no subject."""
    parse = page.parse
    low = clause_low(page, i)
    last = before_verb(page, i, low)
    low = max([low, *(k + 1 for k in range(low, last) if _closes_quote(page, k))])
    if last > low and (parse[last - 1].text == "," or parse[last - 1].text in _DASHES):
        return set_off(page, low, last - 1)
    first = last
    if last - 1 > low and in_time(page, last) and parse[last - 1].tag in ("VBD", "VBN"):
        first = last - 1  # "the poll released Friday shows"
    while first > low and (parse[first - 1].pos not in _EDGES or _is_inside(page, first - 1, low)):
        first -= 1
    while first < last and parse[first].tag in ("VBG", "VBN"):
        first += 1
    first = _past_opening(page, first, last) if in_time(page, min(first + 1, last)) else first
    if first - 2 > low and first < last and parse[first - 1].lower == "and" and parse[first].pos == "PROPN":
        other = parse[first - 2]
        if other.pos == "PROPN" and any(parse[k].head == other.i for k in range(first, last)):
            first = noun_phrase(page, other.i)[0]  # "as Vesta and Orlan support it"
    if first > low and (parse[first - 1].tag in FINITE or parse[first - 1].pos == "AUX"):
        return None
    if first < last and parse[first].pos in ("ADV", "ADP", "INTJ"):
        return None
    return _made(page, first, last)


def _closes_quote(page: Page, k: int) -> bool:
    parse = page.parse
    return k > 0 and parse[k].text in ("”", '"', "»", "’", "''") and parse[k - 1].text[-1] in ".,?!"


def _is_inside(page: Page, k: int, low: int) -> bool:
    """Whether a token that looks like an edge stands inside a phrase: a participle, a hyphen, brackets."""
    token = page.parse[k]
    if token.tag in ("VBG", "VBN", "HYPH"):
        return True
    bracket = next((j for j in range(k, max(low, k - 8) - 1, -1) if page.parse[j].text == "("), -1)
    return bracket >= 0 and any(page.parse[j].text == ")" for j in range(k, min(len(page.parse), k + 8)))


def _made(page: Page, first: int, last: int) -> Source | None:
    parse = page.parse
    times = page.times_between(parse[first].start, parse[last].start) if first < last else ()
    if times and first < last:
        last = min(last, parse.token_range(times[0].anchor.start, times[0].anchor.end)[0])
        while last > first and parse[last - 1].pos == "ADP":
            last -= 1
    heads = [j for j in range(first, last) if parse[j].pos in NOMINAL and not first <= parse[j].head < last]
    if not heads:
        heads = [j for j in range(first, last) if parse[j].pos in NOMINAL]
    if not heads or parse[heads[0]].lower in OBJECTS or parse[heads[0]].dep in ("obl:unmarked", "obl:tmod"):
        return None
    return Source(heads[0], first, last)


def set_off(page: Page, low: int, last: int) -> Source | None:
    """`In Kolvat, the mission's head, Ana Belo, rejected ...`: the first phrase of those the last comma closes."""
    parse = page.parse
    cuts = [low - 1, *(k for k in range(low, last) if parse[k].text in (",", *_DASHES)), last]
    core = None
    for before, after in zip(reversed(cuts[:-1]), reversed(cuts[1:]), strict=True):
        first = _past_opening(page, before + 1, after)
        below = next((k for k in range(first, after) if _opens_clause(page, k)), after)
        ends = any(parse[k].tag in FINITE for k in range(first, below))
        if ends:
            while below < after and any(parse[k].tag in FINITE for k in range(below, after)):
                below = next((k for k in range(below + 1, after) if _opens_clause(page, k)), after)
            first = _past_opening(page, below + 1, after)
        if first < after and parse[first].pos in (*PHRASE, "PRON") and not _opens_clause(page, first):
            core = (first, after)
        if ends:
            break
    if core is None or core[1] == last:
        return None  # no aside stands between the phrase and the verb
    first, after = core
    heads = [k for k in range(first, after) if parse[k].pos in NOMINAL and not first <= parse[k].head < after]
    heads = heads or [k for k in range(first, after) if parse[k].pos in NOMINAL]
    if not heads or parse[heads[0]].lower in OBJECTS:
        return None
    related = next((k for k in range(first, after) if parse[k].tag in _PRONOUNS), after)
    return Source(heads[0], first, with_asides(page, heads[0], after, last) if related == after else after)


def _opens_clause(page: Page, k: int) -> bool:
    token = page.parse[k]
    return token.tag in _PRONOUNS or token.pos == "SCONJ" or token.tag == "WRB"


def _past_opening(page: Page, first: int, last: int) -> int:
    """Return the token after what opens a clause: `But`, `on Tuesday`."""
    parse = page.parse
    while first < last and parse[first].pos in ("CCONJ", "ADV"):
        first += 1
    k = first
    while k < last and parse[k].pos == "ADP":
        k += 1
    if k < last and in_time(page, k):
        while k < last and in_time(page, k):
            k += 1
        return k
    return first


def inserted(page: Page, hit: Hit, low: int) -> Source | None:
    """`Orlan, a diplomat said, regards ...`: the phrase between the comma and a cue that a comma follows."""
    parse, i = page.parse, hit.first
    if hit.last >= len(parse) or parse[hit.last].text != "," or parse[i].tag not in ("VBD", "VBZ", "VBP"):
        return None
    first = i
    while first > low and parse[first - 1].text != ",":
        first -= 1
        if i - first > 12 or parse[first].tag in FINITE:
            return None
    if first <= low or parse[first].pos not in (*PHRASE, "PRON"):
        return None
    heads = [j for j in range(first, i) if parse[j].pos in NOMINAL and not first <= parse[j].head < i]
    return Source(heads[0], first, i) if heads else None


def inverted(page: Page, hit: Hit) -> int:
    """Return the head of a subject after its verb: `"...," added the minister`; -1 where it is not inverted."""
    parse, i = page.parse, hit.first
    if i == 0 or parse[i - 1].text[-1:] not in _MARKS:
        return -1
    low, last = page.sentence(i)
    loose = page.text[max(0, parse[i].start - 12) : parse[i].start].rstrip(" ,–—-\n")[-1:] not in "\"”’'»"
    if loose and any(entry.has("object", "told", "naming", "as") or entry.key == "show" for entry in hit.entries):
        return -1
    if loose and not any(parse[k].tag in FINITE for k in range(low, i)):
        return -1
    j = hit.last
    while j < last and in_time(page, j):
        j += 1
    while j < last and parse[j].pos in ("DET", "ADJ", "ADV", "NUM"):
        j += 1
    if j >= last or parse[j].pos not in NOMINAL or parse[j].lower in (*OBJECTS, "it"):
        return -1
    if in_time(page, j):
        return -1
    while parse[j].head > j and parse[j].head < last and parse[parse[j].head].pos in NOMINAL:
        j = parse[j].head
    while parse[j].head < j and parse[j].head >= hit.last and parse[parse[j].head].pos in NOMINAL:
        j = parse[j].head
    after = noun_phrase(page, j)[1]
    while after < last and parse[after].text in _MARKS:
        after += 1
    return -1 if after < last and (parse[after].tag in FINITE or parse[after].pos == "AUX") else j


def apart(page: Page, last: int, i: int) -> bool:
    """Whether more than auxiliaries and adverbs stands between a phrase and its verb."""
    return any(page.parse[k].pos not in BETWEEN for k in range(last, i))
