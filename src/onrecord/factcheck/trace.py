"""Where words stand in a record: every place of them, and of the same utterance in other words."""

from collections.abc import Iterable

from onrecord.factcheck.shelf import Shelf
from onrecord.factcheck.sight import sight_statement, sight_words
from onrecord.model.factcheck import Found, Sighting, Strand, Trace
from onrecord.model.record import Utterance
from onrecord.wording.align import align

_ALTERED = 0.6
"""Likeness from which words are those asked for, printed otherwise; below it they are only the nearest."""
_BESIDE = 0.45
"""Likeness from which words are told beside others that are likelier."""
_NEAREST = 4
"""Places shown of words that stand nowhere."""
_ALIKE = 0.75


def trace_words(words: str, shelf: Shelf) -> Trace:
    """Return where the words stand: exactly, altered, or nowhere, and then what is nearest to them."""
    found: Found = "nothing"
    sightings = sight_words(words, shelf)
    if any(s.exact for s in sightings):
        found, kept = "exact", [s for s in sightings if s.likeness >= _ALTERED]
    elif any(s.likeness >= _ALTERED for s in sightings):
        found, kept = "altered", [s for s in sightings if s.likeness >= _BESIDE]
    else:
        found, kept = ("nearest" if sightings else "nothing"), list(sightings[:_NEAREST])
    return Trace(
        words=words, found=found, strands=_strands(words, kept, shelf), documents=len(shelf.view.record.documents)
    )


def _strands(words: str, sightings: Iterable[Sighting], shelf: Shelf) -> tuple[Strand, ...]:
    """Return the sightings by utterance, each with the places where the utterance stands in other words."""
    utterances = {u.id: u for u in shelf.view.record.utterances}
    groups: dict[str, list[Sighting]] = {}
    for s in sightings:
        key = s.utterance or next(
            (k for k, row in groups.items() if _retold(s, row[0], shelf)), f"{s.document} {s.start}"
        )
        groups.setdefault(key, []).append(s)
    rows = []
    for key, group in groups.items():
        utterance = utterances.get(key)
        others = _elsewhere(words, utterance, group, shelf) if utterance else []
        rows.append(_strand(utterance, [*group, *others], shelf))
    return tuple(sorted(rows, key=_order))


def _retold(one: Sighting, other: Sighting, shelf: Shelf) -> bool:
    """Whether words of no utterance are one text, printed in two documents of one origin."""
    origin = shelf.view.origin_of
    return (
        other.utterance is None
        and one.chain == other.chain
        and one.document != other.document
        and origin[one.document] == origin[other.document]
        and align(one.text, other.text, shelf.words).likeness >= _ALIKE
    )


def _elsewhere(words: str, utterance: Utterance, group: list[Sighting], shelf: Shelf) -> list[Sighting]:
    """Return the statements of the utterance in which the words were not sighted."""
    view = shelf.view
    out = []
    for wording in utterance.wordings:
        for key in wording.statements:
            statement = view.statements.get(key)
            if statement is not None and not any(
                s.document == statement.document and any(s.start < c.end and c.start < s.end for c in statement.content)
                for s in group
            ):
                out.append(sight_statement(words, statement, shelf))
    return sorted(out, key=lambda s: (-s.likeness, s.document, s.start))


def _strand(utterance: Utterance | None, sightings: list[Sighting], shelf: Shelf) -> Strand:
    documents = {s.document for s in sightings}
    return Strand(
        utterance=utterance.id if utterance else None,
        chain=next((s.chain for s in sightings if s.chain), ""),
        sightings=tuple(sorted(sightings, key=_reading_order)),
        documents=len(documents),
        origins=shelf.view.origins(documents),
    )


def _reading_order(sighting: Sighting) -> tuple[bool, bool, float, str, int]:
    """A primary document first, then exact words, the likest, the earliest."""
    published = str(sighting.published or "9999")
    return (not sighting.primary, not sighting.exact, -sighting.likeness, published, sighting.start)


def _order(strand: Strand) -> tuple[bool, bool, float, int, str]:
    best = strand.sightings[0]
    exact = any(s.exact for s in strand.sightings)
    return (not exact, not strand.chain, -max(s.likeness for s in strand.sightings), -strand.documents, best.document)
