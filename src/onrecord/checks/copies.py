"""Documents that are no witnesses of their own: copies, and reports retold."""

from onrecord.model.record import Copy, Finding
from onrecord.model.view import RecordView, gather_values, make_finding


def check_copies(view: RecordView) -> tuple[Finding, ...]:
    """Return one finding a copy or retelling, anchored on the first words of both texts."""
    return tuple(_of_copy(view, copy) for copy in view.record.copies)


def _of_copy(view: RecordView, copy: Copy) -> Finding:
    rows = []
    for value, key in (("original", copy.original), (copy.how, copy.document)):
        text = view.documents[key].text
        start = len(text) - len(text.lstrip())
        end = start + len((text.lstrip().splitlines() or [""])[0][:60].rstrip())
        rows.append((value, view.mark(key, start, max(end, start + 1), "copy")))
    document, original = view.told_by([copy.document]), view.told_by([copy.original])
    done = "copies" if copy.how == "copy" else "retells"
    return make_finding(
        view, "copy" if copy.how == "copy" else "derived", view.documents[copy.document].headline or document,
        gather_values(rows),
        message=f"{document} {done} the report of {original}: {copy.why}. They are one origin, not two.",
        score=0.9 if copy.how == "copy" else 0.8,
        severity="medium",
        why=copy.why,
    )  # fmt: skip
