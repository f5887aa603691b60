"""Names of one person that are spelt in several ways."""

from collections import defaultdict

from rapidfuzz.distance import JaroWinkler

from onrecord.model.places import Anchor
from onrecord.model.record import Actor, Finding
from onrecord.model.view import RecordView, gather_values, make_finding
from onrecord.wording.words import Word, words_of

NEAR = 0.82
"""Likeness from which two words are one name in two spellings."""
_SHORTEST = 4


def check_names(view: RecordView) -> tuple[Finding, ...]:
    """Return the persons whose first name or surname is printed in more than one spelling."""
    printed: defaultdict[str, list[tuple[str, Word]]] = defaultdict(list)
    for reading in view.record.readings:
        text = view.documents[reading.document].text
        for m in reading.mentions:
            if m.actor is not None and m.kind == "person":
                words = words_of(text, m.anchor.start, m.anchor.end)
                printed[m.actor] += [(reading.document, w) for w in words if text[w.start].isupper()]
    found = (_of_person(view, a, printed[a.id]) for a in view.record.actors if a.kind == "person")
    return tuple(f for f in found if f is not None)


def _of_person(view: RecordView, actor: Actor, printed: list[tuple[str, Word]]) -> Finding | None:
    """Return the words of a person's own name that have a second spelling."""
    own = {
        part for name in (actor.id, *(n.casefold().replace(" ", "-") for n in actor.names)) for part in name.split("-")
    }
    places: defaultdict[str, list[Anchor]] = defaultdict(list)
    for document, word in printed:
        spelt = word.lower.removesuffix("'s").removesuffix("’s")
        if spelt in own and len(spelt) >= _SHORTEST:
            end = word.end - (len(word.lower) - len(spelt))
            places[spelt].append(view.mark(document, word.start, end, "name"))
    spellings = sorted(places, key=lambda s: (-len(places[s]), s))
    twofold = [s for s in spellings if any(s != other and _near(s, other) for other in spellings)]
    if not twofold:
        return None
    values = gather_values((a.quote, a) for s in twofold for a in places[s])
    told = "; ".join(f"{v.value} ({view.told_by(v.documents)})" for v in values)
    return make_finding(
        view, "name", actor.name, values,
        message=f"The name of {actor.name} is spelt differently: {told}.",
        score=0.85,
        severity="low",
        why="near spellings of one person's name that no document sets side by side",
    )  # fmt: skip


def _near(one: str, other: str) -> bool:
    return one[0] == other[0] and JaroWinkler.similarity(one, other) >= NEAR
