"""Claims that another party denies, and demands that leave no room for each other."""

from collections.abc import Iterable, Iterator

from onrecord.model.places import Anchor
from onrecord.model.record import Claim, Finding
from onrecord.model.view import RecordView, gather_values, make_finding

_SHORT = 40
"""Words of a content that an anchor shows: longer ones point at nothing."""


def check_disputes(view: RecordView) -> tuple[Finding, ...]:
    """Return what one side claims and another denies."""
    found = []
    for claim in view.record.claims:
        finding = _of_claim(view, claim)
        if finding is not None:
            found.append(finding)
    return tuple(found)


def _of_claim(view: RecordView, claim: Claim) -> Finding | None:
    if not claim.denied_by:
        return None
    rows = [
        *_rows(view, "claims", claim.asserted_by),
        *_rows(view, "denies", claim.denied_by),
    ]
    values = gather_values(rows)
    claimed = [v for v in values if v.value.startswith("claims")]
    denied = [v for v in values if v.value.startswith("denies")]
    if not claimed or not denied:
        return None
    cued = any(view.statements[s].stands == "denied" for s in claim.denied_by)
    inside = any(view.statements[s].within in claim.denied_by for s in claim.asserted_by)
    sides = {view.side(view.statements[s].speaker) for s in claim.asserted_by}
    opposed = not sides & {view.side(view.statements[s].speaker) for s in claim.denied_by}
    reports = len({d for v in values for d in v.documents})
    score = 0.85 if cued and inside and reports > 1 else 0.7 if cued and opposed else 0.5
    names = [", ".join(dict.fromkeys(v.value.partition(": ")[2] for v in side)) for side in (claimed, denied)]
    quote = " ".join(claim.text.split())
    quote = quote if len(quote) <= 160 else quote[:157] + "..."
    return make_finding(
        view, "dispute", quote, values,
        message=f"{names[0]} says, and {names[1]} denies: {quote}",
        score=score,
        severity="high",
        why="a denial in so many words" if cued else "one side says the contrary of the other",
        )  # fmt: skip


def _rows(view: RecordView, what: str, statements: Iterable[str]) -> Iterator[tuple[str, Anchor]]:
    """Yield (value, anchor) of each part of the statements' contents, cut where they are long."""
    for key in statements:
        statement = view.statements[key]
        speaker = view.name(statement.speaker) if statement.speaker else statement.speaker_name or "someone"
        for part in statement.content:
            end = part.end
            words = part.quote.split()
            if len(words) > _SHORT:
                end = part.start + len(" ".join(words[:_SHORT]))
            yield f"{what}: {speaker}", view.mark(statement.document, part.start, end, "dispute")
