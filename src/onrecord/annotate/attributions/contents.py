"""What is said: the content that each frame of a cue verb finds to its right in the tree."""

from collections.abc import Callable

from onrecord.annotate.attributions.clauses import cut, extended, is_infinitive, said_clause
from onrecord.annotate.attributions.found import Chars, Content
from onrecord.annotate.attributions.objects import described_content, naming_content, object_content, objects_right
from onrecord.annotate.attributions.page import Hit, Page
from onrecord.annotate.attributions.spans import chars, noun_phrase
from onrecord.lexicon.cues import CueEntry
from onrecord.text.clauses import Clause


def subtree_span(page: Page, hit: Hit, i: int, *, after: int) -> Chars | None:
    """Return the code points of a token's subtree to the right of token `after`, loose ends off."""
    first, last = page.parse.edges[i]
    first = max(first, after)
    return chars(page, first, extended(page, hit, first, last)) if first < last else None


def clause_content(page: Page, hit: Hit, clause: Clause, entry: CueEntry) -> Content | None:
    """`said (that) talks had failed`."""
    said = said_clause(page, hit, clause, entry)
    if said is None or (not entry.has("told") and entry.has("object") and _is_claimed(page, hit, clause, said[0])):
        return None
    return Content("clause", [said[0]], said[1])


def _is_claimed(page: Page, hit: Hit, clause: Clause, said: Chars) -> bool:
    """`rejected the slander that talks had failed`: the clause is an object's own, which is taken whole."""
    between = [j for j in clause.objects if j >= hit.last and page.parse[j].end < said[0]]
    return any(
        page.parse[j].pos == "NOUN" and not page.times_between(page.parse[j].start, page.parse[j].end) for j in between
    )


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
        told = next((j for j in objects_right(page, hit, clause) if j < to), -1)
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
    told = next(iter(objects_right(page, hit, clause)), -1)
    _, end = page.sentence(hit.first)
    if told < 0:
        return None
    for k in range(told + 1, min(end - 1, told + 16)):
        if (
            parse[k].tag in ("VBD", "VBZ", "VBP", "MD", "VBN")
            or parse[k].text in (",", ";", ":")
            or parse[k].lower == "that"
        ):
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


def about_content(page: Page, hit: Hit, _clause: Clause, entry: CueEntry) -> Content | None:
    """`warned of a war`: the phrase without its preposition."""
    parse = page.parse
    for kid in (k for j in range(hit.first, hit.last) for k in parse.kids(j, "obl", "advcl", "nmod", "acl")):
        case = next((c for c in parse.kids(kid.i, "case", "mark") if c.lower in entry.about), None)
        if case is not None and case.i >= hit.last:
            span = subtree_span(page, hit, kid.i, after=case.i + 1)
            return Content("about", [_to_infinitive(page, span)]) if span else None
    return None


def _to_infinitive(page: Page, span: Chars) -> Chars:
    """`called for the gates to be opened`: the tree may cut the phrase behind its `to`."""
    parse = page.parse
    last = parse.token_range(*span)[1] - 1
    if parse[last].tag == "TO" and parse[last].head > last:
        return span[0], parse[parse.edges[parse[last].head][1] - 1].end
    return span


def proform_content(page: Page, hit: Hit, clause: Clause) -> Content | None:
    """`said no such thing`, `told her nothing`, `believe otherwise`: a word that stands for a content."""
    parse = page.parse
    heads = [j for j in clause.objects if j >= hit.last][-1:]
    heads += [k.i for j in heads for k in parse.kids(j, "appos")]
    heads += [k.i for k in parse.kids(hit.first, "advmod", "obl", "discourse", "ccomp") if k.i == hit.last]
    for j in heads:
        first, last = noun_phrase(page, j)
        for start in (first, j):  # "told Ana Belo nothing": all one phrase to the tree
            words = page.text[parse[start].start : parse[last - 1].end].casefold()
            if words in page.cues.proforms:
                return Content("proform", [chars(page, start, last)], start - 1 if start > first else -1)
    return None


def figure_content(page: Page, hit: Hit, clause: Clause, _entry: CueEntry) -> Content | None:
    """`put the number of dead at nine`: an object and then a number."""
    parse = page.parse
    _, end = page.sentence(hit.first)
    objects = [j for j in clause.objects if j >= hit.last]
    first = noun_phrase(page, objects[0])[0] if objects else hit.last
    for k in range(first + 1, min(end, first + 14)):
        finite = parse[k].tag in ("VBD", "VBZ", "VBP") and parse[k].relation != "acl"
        if parse[k].text in (",", ";", ":") or finite:
            return None
        if parse[k].pos == "NUM":
            return Content("figure", [chars(page, first, extended(page, hit, first, k + 1))])
    return None


Finder = Callable[[Page, Hit, Clause, CueEntry], Content | None]

FRAMES: tuple[tuple[tuple[str, ...], Finder], ...] = (
    (("told_to", "told_to_whole"), told_infinitive),
    (("clause",), clause_content),
    (("to",), infinitive_content),
    (("naming", "as"), naming_content),
    (("gerund",), gerund_content),
    (("figure",), figure_content),
    (("object",), object_content),
    (("described",), described_content),
)
"""Which finder serves which frame, in the order in which they are tried."""
