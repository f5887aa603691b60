"""The terms of an attitude: in which form, by whom, where, on what, under which condition."""

from collections.abc import Iterator

from onrecord.annotate.stances.directions import Condition, is_negated
from onrecord.annotate.stances.scene import Scene
from onrecord.lexicon.issues import TermEntry
from onrecord.model.places import anchor
from onrecord.model.reading import Term

STAGE = "stances"


def find_terms(scene: Scene, a: int, b: int, issue: str, condition: Condition | None) -> tuple[Term, ...]:
    """Return the terms in the half-open token range, each kind and value once."""
    seen: dict[tuple[str, str], Term] = {}
    for term in (
        *_named(scene, a, b, issue),
        *_venue(scene, a, b, issue),
        *_agenda(scene, a, b, issue),
        *_precondition(scene, condition),
    ):
        seen.setdefault((term.kind, term.value), term)
    return tuple(seen.values())


def _named(scene: Scene, a: int, b: int, issue: str) -> Iterator[Term]:
    """Yield the terms that words name; a form of talks that is denied is no term of anything else."""
    for hit in scene.terms_between(a, b):
        entry = hit.value
        if hit.end <= b and isinstance(entry, TermEntry):
            other = entry.kind == "format" and scene.issues.get(issue).format != entry.value
            if other and is_negated(scene, hit.start, a):
                continue
            start, end = scene.parse.span(hit.start, hit.end)
            where = anchor(scene.document, start, end, stage=STAGE, rule=f"term:{entry.value}")
            yield Term(kind=entry.kind, value=entry.value, anchor=where)


def _venue(scene: Scene, a: int, b: int, issue: str) -> Iterator[Term]:
    """Yield the places named for talks: `in Halden`."""
    pointing = scene.issues.pointing
    if scene.issues.get(issue).format is None:
        return
    for i in range(a + 1, b):
        token = scene.parse[i]
        if token.pos != "PROPN" or scene.parse[i - 1].lower not in pointing.place or token.lower in pointing.no_place:
            continue
        end = i + 1
        while end < b and scene.parse[end].pos == "PROPN" and scene.parse[end].lower not in pointing.no_place:
            end += 1
        where = anchor(scene.document, *scene.parse.span(i, end), stage=STAGE, rule="place")
        yield Term(kind="venue", value=where.quote, anchor=where)


def _agenda(scene: Scene, a: int, b: int, issue: str) -> Iterator[Term]:
    """Yield the other issues that talks are to be about: what is listed, and what else is named."""
    if scene.issues.get(issue).format is None:
        return
    listed = next((i for i in range(a, b) if scene.parse[i].lower in scene.issues.pointing.agenda), b)
    yield from _listed(scene, listed + 1, b)
    for hit in scene.issues_between(a, b):
        if hit.strong and hit.key != issue and scene.issues.get(hit.key).format is None and hit.end <= b:
            start, end = scene.parse.span(hit.start, hit.end)
            yield Term(
                kind="agenda", value=hit.key, anchor=anchor(scene.document, start, end, stage=STAGE, rule="agenda")
            )


def _listed(scene: Scene, a: int, b: int) -> Iterator[Term]:
    """Yield the items of a list, each by the issue that it names, else by its own words."""
    start = a
    for i in range(a, b + 1):
        token = scene.parse[i] if i < b else None
        if token is not None and token.pos != "PUNCT" and not (token.pos == "CCONJ" and scene.parse[i - 1].text == ","):
            continue
        if start < i:
            named = [h.key for h in scene.issues_between(start, i) if scene.issues.get(h.key).format is None]
            where = anchor(scene.document, *scene.parse.span(start, i), stage=STAGE, rule="agenda")
            yield Term(kind="agenda", value=named[0] if named else where.quote, anchor=where)
        if token is not None and token.text not in (",", "and") and token.pos == "PUNCT":
            return
        start = i + 1


def _precondition(scene: Scene, condition: Condition | None) -> Iterator[Term]:
    if condition is None:
        return
    last = condition.end
    while last > condition.start and scene.parse[last - 1].pos == "PUNCT":
        last -= 1
    if last > condition.start:
        start, end = scene.parse.span(condition.start, last)
        where = anchor(scene.document, start, end, stage=STAGE, rule="condition")
        yield Term(kind="precondition", value=" ".join(where.quote.split()), anchor=where)
