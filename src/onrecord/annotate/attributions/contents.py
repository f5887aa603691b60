"""What is said: the content that each frame of a cue verb finds to its right in the tree."""

from collections.abc import Callable

from onrecord.annotate.attributions.clauses import claimed_clause, cut, extended, is_infinitive, said_clause, without_time
from onrecord.annotate.attributions.found import Chars
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.spans import chars, noun_phrase
from onrecord.lexicon.cues import CueEntry
from onrecord.text.clauses import Clause
_WISHES = ("promised", "demanded", "warned", "asked")


class Content:
    """A content and, where the frame tells, the head of the one spoken to."""

    __slots__ = ("frame", "spans", "told")

    def __init__(self, frame: str, spans: list[Chars], told: int = -1) -> None:
        self.frame = frame
        self.spans = spans
        self.told = told


def subtree_span(page: Page, hit: Hit, i: int, *, after: int) -> Chars | None:
    """Return the code points of a token's subtree to the right of token `after`, loose ends off."""
    first, last = page.parse.edges[i]
    first = max(first, after)
    return chars(page, first, extended(page, hit, first, last)) if first < last else None


def clause_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`said (that) talks had failed`."""
    said = said_clause(page, hit, clause, entry)
    return Content("clause", [said[0]], said[1]) if said else None


def infinitive_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`offered to help`."""
    for kid in page.parse.kids(hit.first, "xcomp", "ccomp", "advcl"):
        if kid.i > hit.first and is_infinitive(page, kid) and not any(hit.last <= j < kid.i for j in clause.objects):
            span = subtree_span(page, hit, kid.i, after=hit.last)
            return Content("to", [span]) if span else None
    at = page.parse[hit.last] if hit.last + 1 < len(page.parse) else None
    if at is not None and at.lower == "to" and "to" not in entry.about and not clause.passive:
        last = page.parse.edges[at.head][1] if at.head > at.i else hit.last + 2
        return Content("to", [chars(page, hit.last, extended(page, hit, hit.last, last))])
    return None


def told_infinitive(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`urged Vesta to wait`: told = Vesta; `want Vesta to wait` keeps Vesta in the content."""
    parse = page.parse
    for kid in parse.kids(hit.first, "xcomp", "ccomp", "advcl", "parataxis"):
        if kid.i <= hit.last or not is_infinitive(page, kid):
            continue
        to = next((m.i for m in parse.kids(kid.i, "mark", "aux") if m.tag == "TO"), kid.i)
        told = next((j for j in clause.objects if hit.last <= j < to), -1)
        subject = parse.kid(kid.i, "nsubj")
        if told < 0 and subject is not None and subject.i < to:
            told = subject.i
        if told < 0:
            continue
        whole = entry.has("told_to_whole")
        first = noun_phrase(page, told)[0] if whole else to
        span = subtree_span(page, hit, kid.i, after=first)
        if span is None:
            continue
        start = chars(page, first, first + 1)[0]
        return Content("told_to", [(min(start, span[0]), span[1])], -1 if whole else told)
    return None if entry.has("told_to_whole") else _later_infinitive(page, hit, clause)


def _later_infinitive(page: Page, hit: Hit, clause: Clause) -> Content | None:
    """`told the observers watching the truce to leave`: the tree hangs the infinitive in the phrase told."""
    parse = page.parse
    told = next((j for j in clause.objects if j >= hit.last), -1)
    _, end = page.sentence(hit.first)
    if told < 0:
        return None
    for k in range(told + 1, min(end - 1, told + 16)):
        if parse[k].tag in ("VBD", "VBZ", "VBP", "MD", "VBN") or parse[k].text in (",", ";", ":") or parse[k].lower == "that":
            return None
        if parse[k].tag == "TO" and parse[k + 1].tag == "VB":
            last = parse.edges[parse[k].head][1] if parse[k].head > k else k + 2
            return Content("told_to", [chars(page, k, cut(page, hit, k, last))], told)
    return None


def gerund_content(page: Page, hit: Hit, _clause: Clause, _entry: CueEntry) -> Content | None:
    """`denied having met her`."""
    for kid in page.parse.kids(hit.first, "xcomp", "ccomp", "advcl"):
        at = page.parse[hit.last] if hit.last < len(page.parse) else kid
        if kid.i > hit.first and (at.tag == "VBG" or (at.pos == "ADV" and kid.tag == "VBG" and at.head == kid.i)):
            span = subtree_span(page, hit, kid.i, after=hit.last)
            return Content("gerund", [span]) if span else None
    return None


def object_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`rejected the offer`; with `charge`, also what it is praised or blamed for."""
    objects = [j for j in clause.objects if j >= hit.last] or _mistaken_object(page, hit)
    if not objects:
        return None
    both = entry.has("told") or entry.stands == "promised"
    j = objects[-1] if both else objects[0]
    first, last = noun_phrase(page, j, whole=True)
    first = max(first, hit.last)
    last = _with_adjuncts(page, hit, j, last, entry)
    if page.parse[j].lower in page.cues.nouns:
        last = claimed_clause(page, j, last)
        return Content("object", [chars(page, first, last)])
    last = without_time(page, first, cut(page, hit, first, last))
    return Content("object", [chars(page, first, last)], objects[0] if both and len(objects) > 1 else -1)


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
    for kid in parse.kids(hit.first, "obl", "advcl", "nmod"):
        first, end = parse.edges[kid.i]
        if kid.i <= j or first > last + 1 or end <= last:
            continue
        opening = parse[first].lower
        charged = opening in entry.charge or (entry.stands in _WISHES and first == last and not _is_time(page, first, end))
        if charged or (first == last and parse[first].pos in ("ADP", "SCONJ") and kid.tag == "VBG"):
            last = end
    return last


def charge_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`accused Vesta of theft`: only with its preposition."""
    if not entry.charge or entry.has("object"):
        return None
    parse = page.parse
    _, end = page.sentence(hit.first)
    for j in clause.objects:
        if j < hit.last:
            continue
        for k in range(j + 1, min(end, j + 8)):
            if parse[k].lower in entry.charge:
                content = object_content(page, hit, clause, entry)
                last = parse.edges[parse[k].head][1] if parse[k].head > k else parse.edges[j][1]
                last = extended(page, hit, j, max(last, k + 1))
                start = content.spans[0][0] if content else parse[j].start
                return Content("charge", [(start, max(content.spans[0][1] if content else 0, parse[last - 1].end))])
    return None


def naming_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`called the plan a trap`, `described it as a trap`, `what Vesta calls a trap` (only what follows)."""
    parse = page.parse
    wants_as = entry.has("described")
    what = next((k for k in range(hit.first - 1, max(-1, hit.first - 6), -1) if parse[k].lower == "what"), -1)
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
        objects = [j for j in clause.objects if hit.last <= j < kid.i]
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
    return chars(page, *noun_phrase(page, token.head))


def _second_object(page: Page, hit: Hit, clause: Clause) -> Content | None:
    """`called the words "tourism"`, `branded it a trap`: the tree sees two objects, or one with a quotation in it."""
    parse = page.parse
    objects = [j for j in clause.objects if j >= hit.last]
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
    return object_content(page, hit, clause, entry) if entry.key == "describe" else None


def about_content(page: Page, hit: Hit, _clause: Clause, entry: CueEntry) -> Content | None:
    """`warned of a war`: the phrase without its preposition."""
    parse = page.parse
    for kid in parse.kids(hit.first, "obl", "advcl", "nmod"):
        case = next((c for c in parse.kids(kid.i, "case", "mark") if c.lower in entry.about), None)
        if case is not None and case.i >= hit.last:
            span = subtree_span(page, hit, kid.i, after=case.i + 1)
            return Content("about", [span]) if span else None
    return None


def proform_content(page: Page, hit: Hit, clause: Clause) -> Content | None:
    """`said no such thing`, `told her nothing`, `believe otherwise`: a word that stands for a content."""
    parse = page.parse
    heads = [j for j in clause.objects if j >= hit.last][-1:]
    heads += [k.i for k in parse.kids(hit.first, "advmod", "obl", "discourse", "ccomp") if k.i == hit.last]
    for j in heads:
        first, last = noun_phrase(page, j)
        words = page.text[parse[first].start : parse[last - 1].end].casefold()
        if words in page.cues.proforms:
            return Content("proform", [chars(page, first, last)])
    return None


def figure_content(page: Page, hit: Hit, clause: Clause, _entry: CueEntry) -> Content | None:
    """`put the number of dead at nine`: an object and then a number."""
    parse = page.parse
    _, end = page.sentence(hit.first)
    objects = [j for j in clause.objects if j >= hit.last]
    first = noun_phrase(page, objects[0])[0] if objects else hit.last
    for k in range(first + 1, min(end, first + 14)):
        if parse[k].text in (",", ";", ":") or parse[k].tag in ("VBD", "VBZ", "VBP"):
            return None
        if parse[k].pos == "NUM":
            return Content("figure", [chars(page, first, extended(page, hit, first, k + 1))])
    return None


Finder = Callable[[Page, Hit, Clause, CueEntry], Content | None]

FRAMES: tuple[tuple[tuple[str, ...], Finder], ...] = (
    (("told_to", "told_to_whole"), told_infinitive),
    (("clause",), clause_content),
    (("to",), infinitive_content),
    (("naming", "described"), naming_content),
    (("gerund",), gerund_content),
    (("figure",), figure_content),
    (("object",), object_content),
    (("described",), described_content),
)
"""Which finder serves which frame, in the order in which they are tried."""
