"""Claims that another party denies, and demands that leave no room for each other."""

from collections.abc import Iterable, Iterator

from onrecord.lexicon.record import RecordWords
from onrecord.model.places import Anchor
from onrecord.model.record import Claim, Finding
from onrecord.model.view import RecordView, gather_values, make_finding
from onrecord.wording.words import words_of

_UNKNOWN = "an unnamed source"
_LEAST = 3
"""Telling words that a claim needs: of `the list` nothing can be disputed."""
_SHORT = 40
"""Words of a content that an anchor shows: longer ones point at nothing."""


def check_disputes(view: RecordView, words: RecordWords) -> tuple[Finding, ...]:
    """Return what one side claims and another denies."""
    found = []
    for claim in view.record.claims:
        finding = _of_claim(view, claim, words)
        if finding is not None:
            found.append(finding)
    return tuple(found)


def _of_claim(view: RecordView, claim: Claim, words: RecordWords) -> Finding | None:
    if not claim.denied_by or not any(_tells(view, s, words) for s in claim.asserted_by):
        return None
    places = [{(view.statements[s].speaker, view.statements[s].document) for s in side} for side in _sides(claim)]
    if places[0] == places[1]:
        return None  # one speaker in one report: he takes up a word of his own
    rows = [
        *_rows(view, "claims", claim.asserted_by),
        *_rows(view, "denies", claim.denied_by),
    ]
    values = gather_values(rows)
    claimed = [v for v in values if v.value.startswith("claims")]
    denied = [v for v in values if v.value.startswith("denies")]
    if not claimed or not denied:
        return None
    denials = [view.statements[s] for s in claim.denied_by]
    cued = any(s.stands == "denied" or words.falsity.search(part.quote) for s in denials for part in s.content)
    inside = any(view.statements[s].within in claim.denied_by for s in claim.asserted_by)
    sides = {view.side(view.statements[s].speaker) for s in claim.asserted_by}
    opposed = not sides & {view.side(view.statements[s].speaker) for s in claim.denied_by}
    reports = len({d for v in values for d in v.documents})
    sure = opposed and any(s.stands == "denied" for s in denials)
    score = 0.85 if sure and inside and reports > 1 else 0.7 if cued and opposed else 0.5
    names = [_joined(list(dict.fromkeys(v.value.partition(": ")[2] for v in side))) for side in (claimed, denied)]
    quote = " ".join(claim.text.split())
    quote = quote if len(quote) <= 160 else quote[:157] + "..."
    return make_finding(
        view, "dispute", quote, values,
        message=f"Said by {names[0]}, denied by {names[1]}: {quote}",
        score=score,
        severity="high",
        why="a denial in so many words" if cued else "one side says the contrary of the other",
        )  # fmt: skip


def _joined(names: list[str]) -> str:
    """Return names in words, those that are not told left out where others are."""
    told = [n for n in names if n != _UNKNOWN] or names
    return told[0] if len(told) == 1 else ", ".join(told[:-1]) + f" and {told[-1]}"


def _sides(claim: Claim) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return claim.asserted_by, claim.denied_by


def _tells(view: RecordView, statement: str, words: RecordWords) -> bool:
    """Whether a statement has words enough to be a claim of its own."""
    told = [
        w for part in view.statements[statement].content for w in words_of(part.quote) if w.lower not in words.empty
    ]
    return len(told) >= _LEAST


def _rows(view: RecordView, what: str, statements: Iterable[str]) -> Iterator[tuple[str, Anchor]]:
    """Yield (value, anchor) of each part of the statements' contents, cut where they are long."""
    for key in statements:
        statement = view.statements[key]
        speaker = view.name(statement.speaker) if statement.speaker else statement.speaker_name or _UNKNOWN
        for part in statement.content:
            end = part.end
            words = part.quote.split()
            if len(words) > _SHORT:
                end = part.start + len(" ".join(words[:_SHORT]))
            yield f"{what}: {speaker}", view.mark(statement.document, part.start, end, "dispute")
