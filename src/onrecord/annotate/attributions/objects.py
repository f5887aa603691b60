"""What is said of a thing: `rejected the offer`, `accused Vesta of theft`, `called the plan a trap`."""

from onrecord.annotate.attributions.clauses import cut, extended, is_infinitive
from onrecord.annotate.attributions.found import Chars, Content
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.spans import NOMINAL, chars, claimed_clause, noun_phrase, without_time
from onrecord.lexicon.cues import CueEntry
from onrecord.text.clauses import Clause
from onrecord.text.parse import Token

_WISHES = (
    "promised",
    "demanded",
    "warned",
    "asked",
)  # "wants a meeting in May": the place and time too


def objects_right(page: Page, hit: Hit, clause: Clause) -> list[int]:
    """Return the heads of the objects right of the cue, also behind the preposition that ends its phrase."""
    out = [j for j in clause.objects if j >= hit.last]
    token = page.parse[hit.first]
    if token.relation == "amod" and token.head >= hit.last:
        return [token.head]
    closing = page.parse[hit.last - 1]
    if not out and hit.last - 1 > hit.first and closing.pos in ("ADP", "SCONJ") and closing.head >= hit.last:
        head = page.parse[closing.head]
        out += [head.i] if head.pos in NOMINAL else []
    return out


def object_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`rejected the offer`; with `charge`, also what it is praised or blamed for."""
    objects = objects_right(page, hit, clause) or _mistaken_object(page, hit)
    if not objects:
        return _relative_object(page, hit, clause, entry)
    both = entry.has("told") or entry.stands == "promised"
    j = _behind_time(page, objects[-1] if both else objects[0])
    first, last = noun_phrase(page, j, whole=True)
    first = max(first, hit.last)
    last = _with_adjuncts(page, hit, j, last, entry)
    claimed = claimed_clause(page, j, last)
    if claimed > last:
        return Content("object", [chars(page, first, claimed)])
    last = without_time(page, first, cut(page, hit, first, last))
    return Content("object", [chars(page, first, last)], objects[0] if both and len(objects) > 1 else -1)


def _behind_time(page: Page, j: int) -> int:
    """Return the object behind a time that the tree takes for one: `announced Saturday the end of the talks`."""
    parse = page.parse
    if j + 1 < len(parse) and parse[j + 1].pos == "DET" and parse[j + 1].head > j and _is_time(page, j, j + 1):
        return parse[j + 1].head
    return j


def _relative_object(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`the ban, which Vesta announced`: the noun that the relative pronoun before the subject stands for."""
    parse = page.parse
    pronoun = next((j for j in clause.objects if j < hit.first and parse[j].tag in ("WDT", "WP")), -1)
    if pronoun < 1 or entry.kind not in ("speech", "writing") or parse[pronoun].lower == "what":
        return None
    k = pronoun - 1 - (parse[pronoun - 1].text == ",")
    while k > 0 and parse[k].relation in ("nmod", "conj", "flat", "compound") and parse[k].head < k:
        k = parse[k].head
    if parse[k].pos not in NOMINAL or page.region(k) != page.region(hit.first):
        return None
    return Content("relative", [chars(page, noun_phrase(page, k)[0], pronoun)])


def _is_time(page: Page, first: int, last: int) -> bool:
    return bool(page.times_between(page.parse[first].start, page.parse[last - 1].end))


def _mistaken_object(page: Page, hit: Hit) -> list[int]:
    """`rejected that account`: a bare noun after the verb that the tree takes for a clause."""
    for kid in page.parse.kids(hit.first, "ccomp", "xcomp"):
        first = page.parse.edges[kid.i][0]
        if kid.pos in ("NOUN", "PROPN") and first == hit.last and page.parse.kid(kid.i, "nsubj", "cop", "mark") is None:
            return [kid.i]
    return []


def _with_adjuncts(page: Page, hit: Hit, j: int, last: int, entry: CueEntry) -> int:
    """Return the end of an object with the phrases after it that the tree hangs on the verb, times left off."""
    parse = page.parse
    for kid in parse.kids(hit.first, "obl", "advcl", "nmod", "xcomp", "ccomp"):
        first, end = parse.edges[kid.i]
        if kid.i <= j or first > last + 1 or end <= last:
            continue
        if parse[first].lower in entry.charge or (first == last and _goes_on(page, kid, j, entry)):
            last = end
    return last


def _goes_on(page: Page, kid: Token, j: int, entry: CueEntry) -> bool:
    """Whether a phrase right after object j goes with it: no time, no place where it is said, no circumstance."""
    parse = page.parse
    first, end = page.parse.edges[kid.i]
    opening = parse[first] if parse[first].pos != "PUNCT" else parse[first + 1]
    if kid.tag == "VBG" and opening.lower == "in":
        return True  # "its role in ending the war": a noun's own clause, whatever the tree hangs it on
    if parse[first].text == "," or (opening.lower in page.cues.circumstances and entry.stands not in _WISHES):
        return False
    if kid.relation == "advcl":
        return kid.tag == "VBG" or (opening.tag == "TO" and parse[j].lower in page.cues.nouns)
    if kid.relation in ("ccomp", "xcomp"):
        return True
    if entry.stands in _WISHES:
        return not _is_time(page, first, end)
    venue = any(k in page.venues and page.venues[k][0] == first + 1 for k in range(first + 1, end))
    return opening.pos == "ADP" and not venue and not _is_time(page, first, end)


def charge_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`accused Vesta of theft`: only with its preposition."""
    if not entry.charge or entry.has("object"):
        return None
    parse = page.parse
    _, end = page.sentence(hit.first)
    for j in objects_right(page, hit, clause):
        for k in range(j + 1, min(end, j + 8)):
            if parse[k].lower in entry.charge:
                content = object_content(page, hit, clause, entry)
                last = parse.edges[parse[k].head][1] if parse[k].head > k else parse.edges[j][1]
                last = extended(page, hit, j, max(last, k + 1))
                start = content.spans[0][0] if content else parse[j].start
                return Content("charge", [(start, max(content.spans[0][1] if content else 0, parse[last - 1].end))])
        for kid in parse.kids(hit.first, "obl", "advcl"):
            first, last = parse.edges[kid.i]
            if first > j and parse[first].lower in entry.charge:  # "accused the envoy, who left in May, of theft"
                return Content("charge", [chars(page, noun_phrase(page, j)[0], extended(page, hit, first, last))])
    return None


def naming_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`called the plan a trap`, `described it as a trap`, `what Vesta calls a trap` (only what follows)."""
    parse = page.parse
    wants_as = entry.has("as")
    before = range(hit.first - 1, max(-1, hit.first - 6), -1)
    what = next((k for k in before if parse[k].lower in ("what", "whom")), -1)
    if what >= 0 and not wants_as and page.region(what) == page.region(hit.first):
        named = _named(page, hit)
        return Content("naming", [named]) if named else None
    for kid in parse.kids(hit.first, "xcomp", "obl", "advcl", "ccomp"):
        first, last = parse.edges[kid.i]
        has_as = any(c.lower == "as" for c in parse.kids(kid.i, "case", "mark"))
        if kid.i < hit.last or has_as != wants_as or (not wants_as and kid.relation not in ("xcomp", "ccomp")):
            continue
        if not wants_as and is_infinitive(page, kid):
            continue
        objects = [j for j in objects_right(page, hit, clause) if j < kid.i]
        start = noun_phrase(page, objects[0])[0] if objects else max(first, hit.last) + has_as
        described = _antecedent(page, hit, clause) if not objects and start < last else None
        if described is not None:
            return Content("naming", [described, chars(page, start, last)])
        return Content("naming", [chars(page, start, last)]) if start < last else None
    return None if wants_as else _second_object(page, hit, clause)


def _named(page: Page, hit: Hit) -> Chars | None:
    """`what Vesta calls a trap`: the phrase or quotation right after the cue."""
    parse = page.parse
    if hit.last >= len(parse):
        return None
    quoted = page.quote_starting(parse[hit.last].start)
    if quoted is not None:
        return quoted.start, quoted.end
    k = hit.last
    while k < len(parse) and parse[k].pos in ("DET", "ADJ", "ADV", "NUM", "PRON") and parse[k].head != k:
        k += 1
    if k >= len(parse) or parse[k].pos not in ("NOUN", "PROPN"):
        return None
    while parse[k].head == k + 1 and parse[k + 1].pos in ("NOUN", "PROPN"):
        k += 1
    return chars(page, hit.last, max(noun_phrase(page, k)[1], k + 1))


def _antecedent(page: Page, hit: Hit, clause: Clause) -> Chars | None:
    """Return the noun that a relative clause says it of: `the issue, which he described as old`."""
    parse = page.parse
    token = parse[hit.first]
    if token.dep != "acl:relcl" or not clause.own_subject or parse[token.head].pos not in ("NOUN", "PROPN"):
        return None
    first, last = noun_phrase(page, token.head)
    if first > 0 and parse[first - 1].text == "," and parse[token.head].relation not in ("nsubj", "obj"):
        return None  # "the levy, a step which he called a trap": the outlet's word for it
    return chars(page, first, max(min(last, parse.edges[hit.first][0]), token.head + 1))


def _second_object(page: Page, hit: Hit, clause: Clause) -> Content | None:
    """`called the words "tourism"`, `branded it a trap`: the tree sees two objects, or one with a quotation in it."""
    parse = page.parse
    objects = objects_right(page, hit, clause)
    if not objects:
        return None
    first, last = noun_phrase(page, objects[0])
    for k in range(first + 1, last + 1):
        quoted = page.quote_starting(parse[k].start) if k < len(parse) and parse[k].pos == "PUNCT" else None
        if quoted is not None:
            return Content("naming", [(parse[first].start, quoted.end)])
    if len(objects) > 1:
        return Content("naming", [chars(page, first, noun_phrase(page, objects[1])[1])])
    return None


def described_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`described the talks`: the bare object."""
    return object_content(page, hit, clause, entry)
