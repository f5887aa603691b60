"""Quotations said to be of an occasion whose words are on record, and which are not among them.

Told only where the report itself places them there (`told a press conference on Wednesday`), the document
gives all that was said, and nothing in it is near.
"""

from collections import defaultdict
from collections.abc import Iterator

from onrecord.lexicon.copies import CopyWords
from onrecord.lexicon.turns import TurnWords
from onrecord.model.document import Document
from onrecord.model.reading import Attribution
from onrecord.model.record import Finding
from onrecord.model.view import RecordView, gather_values, make_finding
from onrecord.wording.fidelity import Chars, Fit, Source, fit_words, weigh_words
from onrecord.wording.marks import read_marked
from onrecord.wording.words import quoted_in

_NEAR = 0.4
"""Share of a quotation's weight from which it may be told from memory, and no word is said."""
_LEAST = 14.0
"""Weight of the words that a quotation must have: of `We are ready` nothing can be said."""
_SOON = 3  # days after an occasion in which a report that gives no day tells of it
_HEAD = 800  # code points in which a document tells that it is no whole
_PLACED, _BESIDE = 0.85, 0.7
_DAY = 86_400


class _Heard:
    """A primary document: what each speaker says in it, and which reports carry his words."""

    def __init__(self, view: RecordView, document: Document, words: CopyWords) -> None:
        self.document = document
        spans: defaultdict[str, list[Chars]] = defaultdict(list)
        for s in view.readings[document.id].statements:
            if s.given is not None and s.speaker:
                spans[s.speaker] += [(c.start, c.end) for c in s.content]
        self.said = {speaker: Source(document.text, found, words) for speaker, found in spans.items()}
        self.carried = {
            (view.statements[s].document, u.speaker)
            for u in view.record.utterances
            if u.primary is not None and document.id in u.wordings[u.primary].documents
            for w in u.wordings
            for s in w.statements
            if w.fidelity is not None
        }


def check_unfound(view: RecordView, words: CopyWords, turns: TurnWords) -> tuple[Finding, ...]:
    """Return one finding a quotation that the record of its occasion does not have."""
    heard = [
        _Heard(view, d, words)
        for d in view.record.documents
        if d.primary and d.published is not None and not turns.is_partial(d.text[:_HEAD])
    ]
    if not heard:
        return ()
    known = {s for u in view.record.utterances if u.primary is not None for w in u.wordings for s in w.statements}
    return tuple(_unfound(view, heard, known, words, turns))


def _unfound(
    view: RecordView, heard: list[_Heard], known: set[str], words: CopyWords, turns: TurnWords
) -> Iterator[Finding]:
    for reading in view.record.readings:
        document = view.documents[reading.document]
        for s in reading.statements if not document.primary else ():
            if s.quotation != "direct" or s.within or s.id in known or not _is_telling(s, words):
                continue
            for one in heard:
                score = _placed(one, document, s, turns) if s.speaker in one.said else 0.0
                fits = [fit_words(c.quote, one.said[s.speaker or ""], words) for c in s.content] if score else []
                if score and all(fit is None or fit.recall < _NEAR for fit in fits):
                    yield _finding(view, one, s, [fit for fit in fits if fit], score)
                    break


def _is_telling(statement: Attribution, words: CopyWords) -> bool:
    rows = (weigh_words(c.quote, read_marked(c.quote, words.record).tokens, words) for c in statement.content)
    return sum(w for row in rows for w in row.values()) >= _LEAST


def _placed(one: _Heard, report: Document, statement: Attribution, turns: TurnWords) -> float:
    """Return how surely the report places a quotation at the occasion; 0 where it does not."""
    text, start = report.text, statement.content[0].start
    low = text.rfind("\n", 0, start) + 1
    high = text.find("\n", start)
    block = text[low : len(text) if high < 0 else high]
    outside = block
    for a, b in reversed(quoted_in(block)):
        outside = outside[:a] + outside[b:]
    occasions = turns.occasions_in(outside)
    if one.document.kind not in occasions or "interview" in occasions:
        return 0.0
    said, told, when = one.document.published, report.published, statement.when
    assert said is not None
    if when is not None and when.day is not None:
        return _PLACED if when.as_day == said.as_day else 0.0
    days = (told.earliest - said.earliest).total_seconds() / _DAY if told else -1.0
    beside = (report.id, statement.speaker or "") in one.carried
    return _BESIDE if beside and 0 <= days <= _SOON else 0.0


def _finding(view: RecordView, one: _Heard, statement: Attribution, fits: list[Fit], score: float) -> Finding:
    text = one.document.text
    nearest = max(fits, key=lambda f: f.recall, default=None)
    quote = " ".join(" … ".join(c.quote for c in statement.content).split()).strip("\"“”‘’' ,")
    rows = [(quote, view.mark(statement.document, c.start, c.end, "primary")) for c in statement.content]
    near = ""
    if nearest is not None and nearest.recall > 0:
        a, b = nearest.spans[0][0], nearest.spans[-1][1]
        near = f" (nearest there: “{' '.join(text[a:b].split())}”)"
        rows.append((f"not in the {one.document.kind}; nearest", view.mark(one.document.id, a, b, "primary")))
    speaker = view.name(statement.speaker)
    return make_finding(
        view, "wording", speaker, gather_values(rows),
        message=(
            f"{view.told_by([statement.document])} prints “{quote}” as the words of {speaker} on that occasion; "
            f"the {one.document.kind} of {one.document.published} does not have them{near}."
        ),
        score=score,
        severity="high" if score >= _PLACED else "medium",
        why=f"the report places them where the {one.document.kind} was taken; it has all that was said",
    )  # fmt: skip
