"""Offices of one person that cannot all be right."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.lexicon.record import RecordWords
from onrecord.model.places import Anchor
from onrecord.model.record import Actor, Finding, Tenure
from onrecord.model.view import RecordView, gather_values, make_finding


def check_roles(view: RecordView, words: RecordWords) -> tuple[Finding, ...]:
    """Return the persons who are given offices that exclude one another, also within one report."""
    found = (_of_person(view, a, words) for a in view.record.actors if a.kind == "person")
    return tuple(f for f in found if f is not None)


def _of_person(view: RecordView, actor: Actor, words: RecordWords) -> Finding | None:
    clash: defaultdict[str, list[Anchor]] = defaultdict(list)
    surest = 0.0
    for n, one in enumerate(actor.tenures):
        for other in actor.tenures[n + 1 :]:
            sure = _exclude(view, one, other, words)
            if sure:
                surest = max(surest, sure)
                for tenure in (one, other):
                    row = clash[_title(view, tenure)]
                    row += [a for a in tenure.anchors if a not in row]
    if len(clash) < 2:
        return None
    values = gather_values(_marks(view, clash))
    told = "; ".join(f"{v.value} ({view.told_by(v.documents)})" for v in values)
    return make_finding(
        view, "role", actor.name, values,
        message=f"{actor.name} is given different offices: {told}.",
        score=surest,
        severity="medium",
        why="offices that one person does not hold at the same time",
    )  # fmt: skip


def _marks(view: RecordView, clash: dict[str, list[Anchor]]) -> Iterator[tuple[str, Anchor]]:
    for title, anchors in clash.items():
        for a in anchors:
            yield title, view.mark(a.span.document, a.start, a.end, "role")


def _title(view: RecordView, tenure: Tenure) -> str:
    role = tenure.role
    whose = f"{view.name(role.organisation)} " if role.organisation else ""
    return f"{'former ' if role.former else ''}{whose}{role.title}"


def _exclude(view: RecordView, one: Tenure, other: Tenure, words: RecordWords) -> float:
    """Return how sure two offices are no one's at one time, 0 where they may be."""
    a, b = one.role, other.role
    title, other_title = _words(a.title, words), _words(b.title, words)
    if a.organisation and b.organisation and view.side(a.organisation) != view.side(b.organisation):
        return 0.0  # mostly a mention led to the wrong person, not an office misreported
    if title == other_title:
        return 0.85 if a.former != b.former and a.organisation and a.organisation == b.organisation else 0.0
    if a.former or b.former or not title or not other_title:
        return 0.0  # who was a minister may be an envoy now
    parts, other_parts = set(title), set(other_title)
    retold = _retold(view, one, other)
    if bool(parts & words.lower_rank) != bool(other_parts & words.lower_rank):
        plain = parts - words.lower_rank == other_parts - words.lower_rank and len(parts | other_parts) > 2
        if plain or (retold and title[-1] == other_title[-1]):
            return 0.82
        return 0.6 * (retold and not {title[-1], other_title[-1]} & words.vague)
    ranks = [words.rank_of.get(t[-1], 0) for t in (title, other_title)]
    if any(ranks):
        return 0.82 if all(ranks) and len(set(ranks)) > 1 else 0.0
    if (len(title) == 1 and title[0] in words.unfinished) or (
        len(other_title) == 1 and other_title[0] in words.unfinished
    ):
        return 0.0
    if title[-1] == other_title[-1]:
        if len(parts) > 1 and len(other_parts) > 1 and not parts <= other_parts and not other_parts <= parts:
            return 0.82 if retold else 0.6
        return 0.0
    if (
        _same_head(title[-1:], other_title[-1:], words)
        or parts & other_parts
        or {title[-1], other_title[-1]} & words.vague
    ):
        return 0.0
    return 0.6 * retold


def _words(title: str, words: RecordWords) -> list[str]:
    """Return the words of an office without what is only said before it: `Madam`, `Mr`."""
    return [w for w in title.casefold().replace(",", " ").split() if w not in words.honorifics]


def _same_head(one: Sequence[str], other: Sequence[str], words: RecordWords) -> bool:
    """Whether two heads of an office mean one thing: `head` and `chief`."""
    return one == other or bool(one and other and words.chief >= {one[0], other[0]})


def _retold(view: RecordView, one: Tenure, other: Tenure) -> bool:
    """Whether a report and its retelling give the two offices."""
    sides = [{a.span.document for a in t.anchors} for t in (one, other)]
    if sides[0] & sides[1]:
        return False
    return bool({view.origin_of[d] for d in sides[0]} & {view.origin_of[d] for d in sides[1]})
