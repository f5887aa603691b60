"""Who says it: the phrase that a cue verb has for its subject, also where the tree is broken."""

from dataclasses import dataclass

from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.spans import NOMINAL, noun_phrase
from onrecord.text.clauses import Clause

_BETWEEN = ("AUX", "ADV", "PART")
_MARKS = "\"“”'’»‘«,–—-"
_PHRASE = ("NOUN", "PROPN", "ADJ", "DET", "NUM")
_LONG_RELATIVE = 11  # tokens: longer ones are told of the source, not part of its name
_EDGES = ("PUNCT", "CCONJ", "SCONJ", "VERB", "AUX")
_FINITE = ("VBD", "VBZ", "VBP", "MD")
_OBJECTS = ("me", "him", "them", "us", "her", "whom")


@dataclass(frozen=True, slots=True)
class Source:
    """The source of a cue: its head and half-open token range; `carried`: taken over from another clause."""

    head: int
    first: int
    last: int
    carried: bool = False
    voice: int = -1
    """Head of the phrase that a relative pronoun stands for."""


def find_source(page: Page, hit: Hit, clause: Clause) -> Source | None:
    """Return the source of a finite or participial cue in the active voice, or None."""
    found = _find(page, hit, clause)
    return found if found is None or found.last - found.first == 1 else _tidied(page, hit, found)


def _tidied(page: Page, hit: Hit, found: Source) -> Source:
    """Return a phrase without a participle after a comma, a long relative clause, a time, or a phrase before it."""
    parse, first, last = page.parse, found.first, found.last
    if found.head < hit.first and first > 0 and parse[first - 1].pos == "ADP":
        commas = [k for k in range(first, last) if parse[k].text == ","]
        if commas and commas[-1] + 1 < last and parse[commas[-1] + 1].pos in (*_PHRASE, "PRON"):
            first = commas[-1] + 1  # "In a letter from the north, Belo said": what stands before is no source
    for k in range(first + 1, last - 1):
        after = parse[k + 1]
        if parse[k].text == "," and (
            after.tag in ("VBG", "VBN", "IN")
            or (after.tag in ("WP", "WDT", "WP$") and _is_aside(page, hit, found.head, last - k))
        ):
            last = k
            break
    times = page.times_between(parse[first].start, parse[last - 1].end)
    if times and found.head < hit.first:
        cut = parse.token_range(times[-1].anchor.start, times[-1].anchor.end)[0]
        while cut > first and parse[cut - 1].pos == "ADP":
            cut -= 1
        last = cut if cut > max(first, found.head) else last
    heads = [k for k in range(first, last) if parse[k].pos in NOMINAL]
    head = found.head if first <= found.head < last else (heads[0] if heads else first)
    return Source(head, first, last, carried=found.carried, voice=found.voice)


def _is_aside(page: Page, hit: Hit, head: int, length: int) -> bool:
    """Whether a relative clause after a comma is told of a name, and does not say who an unnamed source is."""
    return head < hit.first and (length > _LONG_RELATIVE or page.parse[head].pos == "PROPN")


def _find(page: Page, hit: Hit, clause: Clause) -> Source | None:
    parse, i = page.parse, hit.first
    tree = clause.subject if clause.subject >= 0 and page.region(i) == page.region(clause.subject) else -1
    plain = next((k.i for k in parse.kids(i, "nsubj") if k.dep == "nsubj" and k.i < i), -1)
    if plain >= 0 and tree >= 0 and parse[tree].dep == "nsubj:pass":
        tree = plain
    relative = _relative(page, i, tree)
    if relative is not None:
        return relative
    low = _clause_low(page, i)
    finite = parse[i].tag in ("VBD", "VBZ", "VBP")
    if tree >= 0 and finite and parse[i].relation == "acl" and not clause.own_subject:
        tree = -1  # a finite verb below a noun, and no relative pronoun: the tree is broken
    if tree >= 0 and (tree < low or page.times_between(parse[tree].start, parse[tree].end)):
        tree = -1
    inserted = _inserted(page, hit, low)
    if inserted is not None:
        return inserted
    if tree >= 0 and parse[tree].pos == "DET" and tree + 1 < i and parse[tree + 1].pos in _PHRASE:
        tree = -1
    if tree >= 0 and clause.own_subject and tree != i and parse[tree].lower not in _OBJECTS:
        found = source_at(page, hit, tree)
        after = _inverted(page, hit) if tree < i and _apart(page, found.last, i) else -1
        return source_at(page, hit, after) if after >= 0 else found
    if parse[i].tag not in ("VBG", "VB"):
        near = _left_neighbour(page, hit)
        if near is not None:
            return near
        after = _inverted(page, hit)
        if after >= 0:
            return source_at(page, hit, after)
    if tree < 0 or tree == i or (parse[tree].pos not in NOMINAL and parse[tree].pos not in ("DET", "ADJ")):
        return None
    found = source_at(page, hit, tree)
    return Source(found.head, found.first, found.last, carried=True)


def _clause_low(page: Page, i: int) -> int:
    """Return the first token that can be of the cue's clause: its sentence's, or the one after a semicolon."""
    low, _ = page.sentence(i)
    return max([low, *(k + 1 for k in range(low, i) if page.parse[k].text == ";")])


def _relative(page: Page, i: int, antecedent: int) -> Source | None:
    """`a spokeswoman, who added`: the pronoun is the source, its noun the voice."""
    for kid in page.parse.kids(i, "nsubj"):
        if kid.lower in ("who", "which", "that") and kid.tag in ("WP", "WDT") and kid.i < i:
            return Source(kid.i, kid.i, kid.i + 1, voice=antecedent)
    return None


def source_at(page: Page, hit: Hit, head: int) -> Source:
    """Return the phrase around a head, not running over the cue, with the names and titles that stand before it."""
    parse = page.parse
    first, last = noun_phrase(page, head, related=head > hit.first)
    if head < hit.first:
        last = _up_to_cue(page, hit, head, min(last, hit.first))
    elif first < hit.first < head:
        first = hit.last
    low, _ = page.sentence(head)
    first = max(first, low)
    while first > max(low, hit.last if head > hit.first else 0) and parse[first - 1].pos in _PHRASE:
        if page.region(first - 1) != page.region(head) or parse[first].pos in ("PRON", "DET"):
            break
        first -= 1
    return Source(head, _title_before(page, low, first), max(last, first + 1))


def _up_to_cue(page: Page, hit: Hit, head: int, last: int) -> int:
    """Return the end of a subject whose last words the tree hangs elsewhere: nothing but words up to the cue.

    A name is followed by names alone; a common noun also by its phrases (`a team led by ...`).
    """
    parse = page.parse
    end = hit.first
    while end > last and parse[end - 1].pos in _BETWEEN:
        end -= 1
    gap = parse.tokens[last:end]
    if not gap or len(gap) > 14 or page.times_between(gap[0].start, gap[-1].end):
        return last
    if all(t.pos in _PHRASE for t in gap):
        return end
    if parse[head].pos == "PROPN" or any(t.tag in _FINITE or t.text in (",", ";", ":", "–", "—") for t in gap):
        return last
    return end if gap[0].pos in ("ADP", "VERB", "PART") or gap[0].text == "-" else last


def _title_before(page: Page, low: int, first: int) -> int:
    """`the Minister of Works, Ana Belo, said`: the office before the comma belongs to the name."""
    parse = page.parse
    if first - 2 <= low or parse[first - 1].text != "," or parse[first].pos != "PROPN":
        return first
    k = first - 1
    while k > low and (parse[k - 1].pos in (*_PHRASE, "PRON", "ADP") or parse[k - 1].tag in ("POS", "HYPH")):
        if page.times_between(parse[k - 1].start, parse[k - 1].end) or page.region(k - 1) != page.region(first):
            break
        k -= 1
    starts = parse[k].tag in ("DT", "PRP$") or any(t.tag == "POS" for t in parse.tokens[k : first - 1])
    edge = k == low or parse[k - 1].pos in ("PUNCT", "SCONJ", "CCONJ", "PROPN", "NOUN", "VERB")
    return k if starts and edge and first - 1 - k >= 2 else first


def _apart(page: Page, last: int, i: int) -> bool:
    """Whether more than auxiliaries and adverbs stands between a phrase and its verb."""
    return any(page.parse[k].pos not in _BETWEEN for k in range(last, i))


def _left_neighbour(page: Page, hit: Hit) -> Source | None:
    """Return the phrase between the last boundary and a finite verb that the tree gives no subject."""
    parse, i = page.parse, hit.first
    low = _clause_low(page, i)
    last = i
    while last > low and parse[last - 1].pos in _BETWEEN:
        last -= 1
    low = max(
        [
            low,
            *(k + 1 for k in range(low, last) if parse[k].text in ("”", '"', "»", "’") and parse[k - 1].text in ".,?!"),
        ]
    )
    if last > low and parse[last - 1].text == ",":
        return _set_off(page, low, last - 1)
    first = last
    while first > low and (parse[first - 1].pos not in _EDGES or parse[first - 1].tag in ("VBG", "VBN", "HYPH")):
        first -= 1
    while first < last and parse[first].tag in ("VBG", "VBN"):
        first += 1
    if first > low and (parse[first - 1].tag in _FINITE or parse[first - 1].pos == "AUX"):
        return None
    if first < last and parse[first].pos in ("ADV", "ADP", "INTJ"):
        return None
    times = page.times_between(parse[first].start, parse[i].start) if first < i else ()
    if times and first < last:
        last = min(last, parse.token_range(times[0].anchor.start, times[0].anchor.end)[0])
        while last > first and parse[last - 1].pos == "ADP":
            last -= 1
    heads = [j for j in range(first, last) if parse[j].pos in NOMINAL and not first <= parse[j].head < last]
    if not heads:
        heads = [j for j in range(first, last) if parse[j].pos in NOMINAL]
    if not heads or parse[heads[0]].lower in _OBJECTS or parse[heads[0]].dep in ("obl:unmarked", "obl:tmod"):
        return None
    return Source(heads[0], first, last)


def _inserted(page: Page, hit: Hit, low: int) -> Source | None:
    """`Orlan, a diplomat said, regards ...`: the phrase between the comma and a cue that a comma follows."""
    parse, i = page.parse, hit.first
    if hit.last >= len(parse) or parse[hit.last].text != "," or parse[i].tag not in ("VBD", "VBZ", "VBP"):
        return None
    first = i
    while first > low and parse[first - 1].text != ",":
        first -= 1
        if i - first > 12 or parse[first].tag in _FINITE:
            return None
    if first <= low or parse[first].pos not in (*_PHRASE, "PRON"):
        return None
    heads = [j for j in range(first, i) if parse[j].pos in NOMINAL and not first <= parse[j].head < i]
    return Source(heads[0], first, i) if heads else None


def _set_off(page: Page, first: int, last: int) -> Source | None:
    """`The mission's head, Ana Belo, rejected ...`: all before the comma, where no verb stands in it."""
    parse = page.parse
    comma = next((k for k in range(first, last) if parse[k].text == ","), last)
    if comma + 1 < last and parse[comma + 1].tag in ("VBG", "VBN", "IN"):
        last = comma
    if comma + 1 < last and parse[comma + 1].tag in ("WP", "WDT", "WP$") and last - comma > _LONG_RELATIVE:
        last = comma
    words = parse.tokens[first:last]
    related = next((t.i for t in words if t.tag in ("WP", "WDT", "WP$")), last)
    if not words or words[0].pos not in (*_PHRASE, "PRON") or any(t.tag in _FINITE and t.i < related for t in words):
        return None
    heads = [t.i for t in words if t.pos in NOMINAL and not first <= t.head < last]
    heads = heads or [t.i for t in words if t.pos in NOMINAL]
    return Source(heads[0], first, last) if heads else None


def _inverted(page: Page, hit: Hit) -> int:
    """Return the head of a subject after its verb: `"...," added the minister`; -1 where it is not inverted."""
    parse, i = page.parse, hit.first
    if i == 0 or parse[i - 1].text[-1:] not in _MARKS:
        return -1
    low, last = page.sentence(i)
    loose = page.text[max(0, parse[i].start - 12) : parse[i].start].rstrip(" ,–—-\n")[-1:] not in "\"”’'»"
    if loose and any(entry.has("object", "told", "naming", "as") or entry.key == "show" for entry in hit.entries):
        return -1
    if loose and not any(parse[k].tag in _FINITE for k in range(low, i)):
        return -1
    j = hit.last
    while j < last and page.times_between(parse[j].start, parse[j].end):
        j += 1
    while j < last and parse[j].pos in ("DET", "ADJ", "ADV", "NUM"):
        j += 1
    if j >= last or parse[j].pos not in NOMINAL or parse[j].lower in (*_OBJECTS, "it"):
        return -1
    if page.times_between(parse[j].start, parse[j].end):
        return -1
    while parse[j].head > j and parse[j].head < last and parse[parse[j].head].pos in NOMINAL:
        j = parse[j].head
    while parse[j].head < j and parse[j].head >= hit.last and parse[parse[j].head].pos in NOMINAL:
        j = parse[j].head
    after = noun_phrase(page, j)[1]
    while after < last and parse[after].text in _MARKS:
        after += 1
    return -1 if after < last and (parse[after].tag in _FINITE or parse[after].pos == "AUX") else j
