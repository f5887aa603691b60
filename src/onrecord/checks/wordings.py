"""Quotations of one utterance that are printed with different words between the marks."""

from collections.abc import Iterable, Iterator, Sequence

from onrecord.lexicon.record import RecordWords
from onrecord.model.record import Finding, FoundValue, Severity, Utterance
from onrecord.model.view import RecordView, gather_values, make_finding
from onrecord.model.wordings import DifferenceKind
from onrecord.wording.differences import compare_quoted
from onrecord.wording.marks import find_translation, read_marked
from onrecord.wording.quoted import Family, Likened, Print, gather_prints, prints_of

_GRAVE = frozenset(("number", "date", "polarity", "name"))
_PRINTED, _HEADED = 0.85, 0.6
"""How sure it is that words were altered; less where they stand in headlines alone, which shorten as a habit."""
_SHOWN = 90
"""Code points of a wording that a message shows."""


def check_wordings(view: RecordView, words: RecordWords) -> tuple[Finding, ...]:
    """Return the quotations that documents print in other words, numbers, names or sense.

    An ellipsis or a bracket is an editor's, a shorter quotation is none, and words that a report calls
    translated are not told: none of these is an alteration.
    """
    unknown = (u for u in view.record.utterances if u.primary is None)  # else each print is held against what was said
    rows = [(f, u) for u in unknown for f in _families(view, u, words)]
    told: set[tuple[str, tuple[tuple[int, int], ...]]] = set()
    out = []
    for family, utterance in sorted(rows, key=lambda row: (len(row[0].base.text), row[0].base.document)):
        altered = [o for o in family.others if o.alignment.altered and not _translated(view, o.print, words)]
        for passage in [] if _translated(view, family.base, words) else _passages(altered):
            if not all((o.print.document, o.print.spans) in told for o in passage):
                finding = _of_passage(view, family, passage, utterance, words)
                out += [finding] if finding else []
        told |= {(p.document, p.spans) for p in (family.base, *(o.print for o in family.others))}
    return tuple(out)


def _passages(altered: Iterable[Likened]) -> list[list[Likened]]:
    """Return the altered prints by the passage of the longest print that they give."""
    out: list[list[Likened]] = []
    end = -1
    for o in sorted(altered, key=lambda o: (o.start, o.end)):
        if o.start < end:
            out[-1].append(o)
        else:
            out.append([o])
        end = max(end, o.end)
    return out


def _families(view: RecordView, utterance: Utterance, words: RecordWords) -> Iterator[Family]:
    """Yield the prints of the same words, where there are several."""
    statements = (view.statements[s] for w in utterance.wordings for s in w.statements)
    yield from (f for f in gather_prints((p for s in statements for p in prints_of(s)), words) if f.others)


def _of_passage(
    view: RecordView, family: Family, altered: Sequence[Likened], utterance: Utterance, words: RecordWords
) -> Finding | None:
    """Return the finding about prints of one passage; None where they are the same words after all."""
    values = gather_values(
        (value, view.mark(p.document, start, end, "wording"))
        for value, p, places in _values(family, altered, words)
        for start, end in places
    )
    if len(values) < 2:
        return None
    speaker = view.name(utterance.speaker)
    kinds = {d.kind for o in altered for d in compare_quoted(o.alignment, words)}
    shown = " / ".join(f"“{_short(v.value)}”" for v in values)
    return make_finding(
        view, "wording", speaker, values,
        message=f"Printed as the words of {speaker} in {len(values)} wordings ({', '.join(sorted(kinds))}): {shown}.",
        score=_PRINTED if all(_stands_below(view, v) for v in values) else _HEADED,
        severity=_severity(altered, kinds, words),
        why="one act of speech by speaker, time and words; compared between quotation marks only",
    )  # fmt: skip


def _values(
    family: Family, altered: Sequence[Likened], words: RecordWords
) -> Iterator[tuple[str, Print, tuple[tuple[int, int], ...]]]:
    """Yield each wording with the print that gives it and the places there; the same words are one however set.

    Of the longest print only the part is shown that others print otherwise.
    """
    start, end = min(o.start for o in altered), max(o.end for o in altered)
    text = " ".join(family.base.text[start:end].split())
    yield text, family.base, family.base.places(start, end)
    for o in family.others:
        if not o.alignment.altered and o.start < end and start < o.end:
            yield text, o.print, o.print.places()
    wordings: dict[tuple[str, ...], str] = {}
    for o in altered:
        key = tuple(t.key for t in read_marked(o.print.text, words).tokens)
        yield wordings.setdefault(key, " ".join(o.print.text.split()).removesuffix(".")), o.print, o.print.places()


def _translated(view: RecordView, print_: Print, words: RecordWords) -> bool:
    text = view.documents[print_.document].text
    return find_translation(text, print_.spans[0][0], print_.spans[-1][1], words) is not None


def _stands_below(view: RecordView, value: FoundValue) -> bool:
    """Whether a wording stands anywhere but in a headline."""
    heads = ((a, view.documents[a.span.document].headline_span or (0, 0)) for a in value.anchors)
    return any(not start <= a.start < end for a, (start, end) in heads)


def _severity(altered: Sequence[Likened], kinds: set[DifferenceKind], words: RecordWords) -> Severity:
    """Return high where figures, names or sense are changed, low where nothing is but small words, or left out."""
    if kinds & _GRAVE:
        return "high"
    changed = (o.alignment.words_of(p) for o in altered for p in o.alignment.altered if p.kind != "cut")
    telling = any(t.key not in words.empty for row in changed for w in row for t in read_marked(w, words).tokens)
    return "medium" if telling else "low"


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rsplit(" ", 1)[0] + " …"
