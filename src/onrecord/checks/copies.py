"""Documents that are no witnesses of their own: copies, and reports retold."""

from collections.abc import Iterator

from onrecord.model.document import Document
from onrecord.model.kinship import Copy
from onrecord.model.places import Anchor
from onrecord.model.record import Finding
from onrecord.model.view import SURE, RecordView, gather_values, make_finding
from onrecord.wording.passages import passages_of

_LONGEST = 160  # code points of a first sentence that an anchor shows
_MOST = 4  # pieces of evidence that a finding shows
_PLAIN = 0.58
"""Likeness from which a retelling is plain from the two texts alone."""


def check_copies(view: RecordView) -> tuple[Finding, ...]:
    """Return one finding a copy or retelling, anchored on its evidence in both texts; on their first words without."""
    return tuple(_of_copy(view, copy) for copy in view.record.copies)


def _of_copy(view: RecordView, copy: Copy) -> Finding:
    document, original = view.told_by([copy.document]), view.told_by([copy.original])
    done = "copies" if copy.how == "copy" else "retells"
    via = f" Both come from {copy.via}." if copy.via else ""
    return make_finding(
        view, "copy" if copy.how == "copy" else "derived", view.documents[copy.document].headline or document,
        gather_values(_shown(view, copy)),
        message=f"{document} {done} the report of {original}: {copy.why}.{via} They are one origin, not two.",
        score=_score(copy),
        severity="medium",
        why=copy.why,
    )  # fmt: skip


def _score(copy: Copy) -> float:
    """Return how sure it is: a retelling that only just is one waits for review."""
    if copy.how == "copy":
        return 0.9
    told = any(e.kind not in ("passage", "sentence", "wording") for e in copy.evidence)
    return SURE if told or copy.retold is None or copy.retold >= _PLAIN else SURE - 0.1


def _shown(view: RecordView, copy: Copy) -> Iterator[tuple[str, Anchor]]:
    """Yield what to show of the original, of the copy, and of a third report that has it otherwise."""
    names = {copy.original: "original", copy.document: copy.how}
    anchors = [a for e in copy.evidence[:_MOST] for a in e.anchors]
    for key, name in names.items():
        found = [a for a in anchors if a.span.document == key]
        yield from ((name, a) for a in found or [view.mark(key, *_first_words(view.documents[key]), "copy")])
    if {a.span.document for a in anchors} >= names.keys():
        yield from (("otherwise", a) for a in anchors if a.span.document not in names)


def _first_words(document: Document) -> tuple[int, int]:
    """Return where a report begins, furniture and headline left aside: its first sentence, or words of it."""
    first = next(iter(passages_of(document)), None)
    if first is None:
        start = len(document.text) - len(document.text.lstrip())
        return start, start + 1
    if first.end - first.start <= _LONGEST:
        return first.start, first.end
    return first.start, max(document.text.rfind(" ", first.start, first.start + _LONGEST), first.start + 1)
