"""Documents that are no witnesses of their own: copies, and reports retold."""

from onrecord.model.document import Document
from onrecord.model.record import Copy, Finding
from onrecord.model.view import RecordView, gather_values, make_finding
from onrecord.wording.passages import passages_of

_LONGEST = 160  # code points of a first sentence that an anchor shows


def check_copies(view: RecordView) -> tuple[Finding, ...]:
    """Return one finding a copy or retelling, anchored on the first words of both texts."""
    return tuple(_of_copy(view, copy) for copy in view.record.copies)


def _of_copy(view: RecordView, copy: Copy) -> Finding:
    rows = []
    for value, key in (("original", copy.original), (copy.how, copy.document)):
        rows.append((value, view.mark(key, *_first_words(view.documents[key]), "copy")))
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


def _first_words(document: Document) -> tuple[int, int]:
    """Return where a report begins, furniture and headline left aside: its first sentence, or words of it."""
    first = next(iter(passages_of(document)), None)
    if first is None:
        start = len(document.text) - len(document.text.lstrip())
        return start, start + 1
    if first.end - first.start <= _LONGEST:
        return first.start, first.end
    return first.start, max(document.text.rfind(" ", first.start, first.start + _LONGEST), first.start + 1)
