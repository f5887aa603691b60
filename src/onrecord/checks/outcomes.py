"""Ends of one thing that exclude one another: signed here, initialled there."""

from collections.abc import Iterator, Sequence

from onrecord.lexicon.record import RecordWords
from onrecord.model.places import Anchor
from onrecord.model.record import Finding
from onrecord.model.view import RecordView, gather_values, make_finding
from onrecord.wording.passages import Passage, near_passages, passages_of, weigh_stems
from onrecord.wording.slots import cluster

ALIKE = 0.18
"""Likeness of two sentences from which they tell the end of one thing."""


def check_outcomes(view: RecordView, words: RecordWords) -> tuple[Finding, ...]:
    """Return the outcomes that differ between reports, by the lexicon's sides; all of them are to check."""
    every = [p for d in view.record.documents for p in passages_of(d)]
    telling = [(p, sides) for p in every if (sides := dict(_sides(view, p, words)))]
    passages, told = [p for p, _ in telling], [sides for _, sides in telling]
    near = near_passages(passages, weigh_stems(every))
    found: list[Finding] = []
    seen: set[tuple[str, int]] = set()
    for key in [o.key for o in words.outcomes]:
        pairs = [
            (i, j)
            for i, others in enumerate(near)
            for j, alike in others.items()
            if i < j and alike >= ALIKE and key in told[i] and key in told[j]
        ]
        for group in cluster(pairs):
            finding = _finding(view, passages, [told[i][key] for i in group], group)
            places = {(a.span.document, a.start) for v in finding.values for a in v.anchors} if finding else set()
            if finding is not None and not places & seen:
                seen |= places
                found.append(finding)
    return tuple(found)


def _sides(view: RecordView, passage: Passage, words: RecordWords) -> Iterator[tuple[str, tuple[str, Anchor]]]:
    """Yield (outcome, (side, its words)) where a sentence tells one side only."""
    text = view.documents[passage.document].text
    for outcome in words.outcome_patterns:
        hits = {}
        for side, pattern in outcome.sides:
            match = pattern.search(text, passage.start, passage.end)
            if match:
                hits[side] = view.mark(passage.document, match.start(), match.end(), "outcome")
        if len(hits) == 1:
            yield outcome.key, next(iter(hits.items()))


def _finding(
    view: RecordView, passages: Sequence[Passage], rows: Sequence[tuple[str, Anchor]], group: Sequence[int]
) -> Finding | None:
    values = gather_values(rows)
    if len(values) < 2:
        return None
    first = passages[group[0]]
    about = " ".join(view.documents[first.document].text[first.start : first.end].split())[:90]
    told = "; ".join(f"{v.value} ({view.told_by(v.documents)})" for v in values)
    return make_finding(
        view, "outcome", about, values,
        message=f"The reports tell different ends: {told}.",
        score=0.6,
        severity="high",
        why="sentences on one thing tell ends that exclude one another",
    )  # fmt: skip
