"""Quotations of one utterance that are printed with different words between the marks."""

from onrecord.model.record import Finding, Utterance
from onrecord.model.view import RecordView, gather_values, make_finding


def check_wordings(view: RecordView) -> tuple[Finding, ...]:
    """Return the direct quotations of one utterance that differ in more than a cut."""
    found = (_of_utterance(view, u) for u in view.record.utterances)
    return tuple(f for f in found if f is not None)


def _of_utterance(view: RecordView, utterance: Utterance) -> Finding | None:
    kinds = {d.kind for d in utterance.differences} - {"cut", "speaker"}
    direct = [
        (" ".join(w.text.split()), view.statements[s])
        for w in utterance.wordings
        for s in w.statements
        if view.statements[s].quotation == "direct"
    ]
    if not kinds or len({text for text, _ in direct}) < 2:
        return None
    values = gather_values(
        (text, view.mark(s.document, part.start, part.end, "wording")) for text, s in direct for part in s.content
    )
    speaker = view.name(utterance.speaker)
    return make_finding(
        view, "wording", speaker, values,
        message=f"Printed as the words of {speaker} in {len(values)} wordings ({', '.join(sorted(kinds))}).",
        score=0.85,
        severity="high" if kinds & {"number", "date", "polarity", "name"} else "medium",
        why="one act of speech by speaker, time and words",
    )  # fmt: skip
