"""Demands that exclude one another on what is left to discuss."""

from collections import defaultdict
from collections.abc import Iterator

from onrecord.lexicon.issues import Issues
from onrecord.lexicon.record import RecordWords
from onrecord.model.places import Anchor
from onrecord.model.reading import Stance
from onrecord.model.record import Finding
from onrecord.model.view import RecordView, gather_values, make_finding

_LONGEST = 160


def check_agendas(view: RecordView, words: RecordWords, issues: Issues) -> tuple[Finding, ...]:
    """Return the parties of which one will talk of one subject only, and another of others too."""
    only: defaultdict[str, list[tuple[str, Anchor]]] = defaultdict(list)
    more: defaultdict[str, list[tuple[str, Anchor]]] = defaultdict(list)
    for reading in view.record.readings:
        for stance in reading.stances:
            party = view.side(stance.actor)
            topics = [t for t in stance.terms if t.kind == "agenda"]
            if party is None:
                continue
            if any(words.exclusive.search(a.quote) for a in _content(view, stance)):
                if stance.direction in ("demands", "conditional"):
                    subject = topics[0].value if topics else stance.issue
                    only[party] += [(subject, a) for a in _content(view, stance) if words.exclusive.search(a.quote)]
            elif topics:
                more[party] += [(t.value, t.anchor) for t in topics]
                more[party] += [(topics[0].value, a) for a in _content(view, stance)]
    return tuple(
        finding
        for party, rows in sorted(only.items())
        for other, wider in sorted(more.items())
        if party != other
        for finding in _finding(view, issues, (party, rows), (other, wider))
    )


def _finding(
    view: RecordView,
    issues: Issues,
    narrow: tuple[str, list[tuple[str, Anchor]]],
    wide: tuple[str, list[tuple[str, Anchor]]],
) -> Iterator[Finding]:
    """Yield the finding, where the wider agenda holds what the narrow one leaves no room for."""
    one = {issue for issue, _ in narrow[1]}
    other = {issue for issue, _ in wide[1]} - one
    if not other or not {narrow[0], wide[0]} <= set(view.record.parties):
        return
    named = [
        ", ".join(issues.get(i).name.lower() if i in issues.by_key else i.replace("-", " ") for i in sorted(row))
        for row in (one, other)
    ]
    sides = [view.name(narrow[0]), view.name(wide[0])]
    values = gather_values(
        [
            *((f"{sides[0]}: only {named[0]}", a) for _, a in narrow[1]),
            *((f"{sides[1]}: {named[1]}", a) for _, a in wide[1]),
        ]
    )
    yield make_finding(
        view, "dispute", "what is left to discuss", values,
        message=(
            f"{sides[0]} will talk of {named[0]} only (“{_short(narrow[1][0][1].quote)}”); "
            f"{sides[1]} wants to talk of {named[1]} (“{_fullest(wide[1])}”)."
        ),
        score=0.7,
        severity="high",
        why="one agenda leaves no room for the other",
    )  # fmt: skip


def _fullest(rows: list[tuple[str, Anchor]]) -> str:
    """Return the words that hold most of the subjects."""
    quotes = [a.quote for _, a in rows]
    return _short(max(quotes, key=lambda q: (sum(other in q for other in set(quotes)), -len(q))))


def _short(quote: str) -> str:
    words = " ".join(quote.strip('"“” ').split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 3] + "..."


def _content(view: RecordView, stance: Stance) -> tuple[Anchor, ...]:
    statement = view.statements.get(stance.statement or "")
    return statement.content if statement else (stance.anchor,)
