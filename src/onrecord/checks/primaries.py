"""Quotations held against a transcript, a statement or a post: altered, cut, or given to another speaker."""

import re
from collections.abc import Iterator

from onrecord.lexicon.record import RecordWords
from onrecord.model.record import Finding, Severity, Utterance
from onrecord.model.view import RecordView, gather_values, make_finding
from onrecord.model.wordings import Difference, Wording
from onrecord.wording.fidelity import GRAVE
from onrecord.wording.words import words_of

_LONGEST = 220  # code points of a quotation in a message
_MOST = 4  # differences told in a message
_SCORE = 0.9
_SEAM = re.compile(r"[\"”,]{0,2} … [\"“]?")


def check_primaries(view: RecordView, words: RecordWords) -> tuple[Finding, ...]:
    """Return one finding for each wording that is not what was said, and each that is in another's mouth."""
    held = (f for u in view.record.utterances if u.primary is not None for f in _of_utterance(view, u, words))
    return (*held, *_nobodys(view))


def _nobodys(view: RecordView) -> Iterator[Finding]:
    """Yield the primary documents of which nothing tells whose words they give."""
    for document in view.record.documents:
        said = [s for s in view.readings[document.id].statements if s.given is not None]
        if document.primary and all(s.speaker is None for s in said):
            first = said[0].content[0] if said else None
            start = first.start if first else len(document.text) - len(document.text.lstrip())
            end = min(first.end if first else len(document.text), start + _LONGEST)
            value = gather_values([(f"{document.kind} of nobody known", view.mark(document.id, start, end, "primary"))])
            yield make_finding(
                view, "wording", document.headline or view.told_by([document.id]), value,
                message=(
                    f"Nothing tells whose words this {document.kind} gives, so no report can be held against it: add "
                    "it again with --speaker NAME, or with its turns marked (NAME: ...)."
                ),
                score=_SCORE,
                severity="low",
                why="no label, head, author or outlet names a speaker",
            )  # fmt: skip


def _of_utterance(view: RecordView, utterance: Utterance, words: RecordWords) -> Iterator[Finding]:
    said = utterance.wordings[utterance.primary or 0]
    for wording in utterance.wordings:
        if wording is said or wording.fidelity is None:
            continue
        others = sorted({view.statements[s].speaker or "" for s in wording.statements} & _others(utterance))
        if others:
            yield _finding(view, utterance, wording, _misgiven(view, utterance, wording, others), "high")
        if wording.fidelity in ("altered", "cut"):
            told = _misprinted(view, utterance, wording)
            yield _finding(view, utterance, wording, told, _gravity(wording.differences, words))


def _others(utterance: Utterance) -> set[str]:
    """Return the speakers to whom reports give the words, where another has spoken them."""
    return {x for d in utterance.differences if d.kind == "speaker" for x in d.values} - {utterance.speaker}


def _finding(view: RecordView, utterance: Utterance, wording: Wording, message: str, severity: Severity) -> Finding:
    said = utterance.wordings[utterance.primary or 0]
    printed = [
        (_line(wording.text), view.mark(row.document, part.start, part.end, "primary"))
        for row in (view.statements[s] for s in wording.statements)
        for part in row.content
    ]
    return make_finding(
        view, "wording", view.name(utterance.speaker),
        gather_values([*((_said_text(wording), a) for a in wording.anchors or said.anchors), *printed]),
        message=message,
        score=_SCORE,
        severity=severity,
        why=f"the words themselves stand in the {_kind(view, said)}",
    )  # fmt: skip


def _misprinted(view: RecordView, utterance: Utterance, wording: Wording) -> str:
    said = utterance.wordings[utterance.primary or 0]
    differences = [shown for d in wording.differences[:_MOST] if (shown := _shown(d))]
    how = f" ({'; '.join(differences)})" if differences else ""
    return (
        f"{view.told_by(wording.documents)} {_verb(wording)} {_quote(wording.text)} as the words of "
        f"{view.name(utterance.speaker)}; the {_kind(view, said)} has {_quote(_said_text(wording))}{how}."
    )


def _misgiven(view: RecordView, utterance: Utterance, wording: Wording, others: list[str]) -> str:
    said = utterance.wordings[utterance.primary or 0]
    names = " and ".join(map(view.name, others))
    return (
        f"{view.told_by(wording.documents)} {_verb(wording)} {_quote(wording.text)} as the words of {names}; "
        f"in the {_kind(view, said)} {view.name(utterance.speaker)} says them."
    )


def _said_text(wording: Wording) -> str:
    """Return the words themselves of which a wording is a print."""
    return " … ".join(_line(a.quote) for a in wording.anchors)


def _verb(wording: Wording) -> str:
    return "prints" if len(wording.documents) == 1 else "print"


def _kind(view: RecordView, said: Wording) -> str:
    """Return what gives the words: `transcript of 2033-09-14`."""
    document = view.documents[said.documents[0]]
    return f"{document.kind} of {document.published}" if document.published else document.kind


def _shown(difference: Difference) -> str:
    """Return a difference in words: `“40” for “14”`, `without “own”`, `with “never” added`."""
    if len(difference.values) != 2 or difference.kind == "speaker":
        return ""
    said, printed = (_line(v) for v in difference.values)
    if said and printed:
        return f"“{printed}” for “{said}”"
    return f"without “{said}”" if said else f"with “{printed}” added"


def _gravity(differences: tuple[Difference, ...], words: RecordWords) -> Severity:
    if any(d.kind in GRAVE for d in differences):
        return "high"
    changed = (w.lower for d in differences for v in d.values for w in words_of(v))
    return "low" if all(w in words.empty for w in changed) else "medium"


def _line(text: str) -> str:
    return " ".join(_SEAM.sub(" … ", text).split()).strip("\"“”‘’' ,")


def _quote(text: str) -> str:
    line = _line(text)
    return f"“{line}”" if len(line) <= _LONGEST else f"“{line[: line.rfind(' ', 0, _LONGEST)]} …”"
