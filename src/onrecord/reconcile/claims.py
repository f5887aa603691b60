"""One proposition, gathered over documents, with who asserts and who denies it."""

from collections.abc import Iterable, Sequence

from onrecord.lexicon.record import RecordWords
from onrecord.model.identity import content_id
from onrecord.model.reading import Annotations
from onrecord.model.record import Claim, Incident, Utterance
from onrecord.reconcile.basis import Grounds, judge_basis
from onrecord.reconcile.denials import find_denials


def find_claims(
    readings: Sequence[Annotations],
    incidents: Sequence[Incident],
    utterances: Sequence[Utterance],
    grounds: Grounds,
    words: RecordWords,
) -> tuple[Claim, ...]:
    """Return what is claimed of each incident, and each statement that another denies."""
    wordings = {
        s: {x for v in u.wordings for x in v.statements} for u in utterances for w in u.wordings for s in w.statements
    }
    sides: list[tuple[set[str], set[str]] | None] = []
    at: dict[str, int] = {}
    for claim, denial, _ in find_denials(readings, grounds, words):
        asserted, denied = set(wordings.get(claim, {claim})), set(wordings.get(denial, {denial}))
        if asserted & denied:
            asserted, denied = {claim}, {denial}
        keys = {*(f"denies {s}" for s in denied), f"claims {sorted(asserted)}"}
        for n in {at[key] for key in keys if key in at}:
            earlier, sides[n] = sides[n], None
            if earlier is not None:
                asserted |= earlier[0]
                denied |= earlier[1]
        keys |= {f"denies {s}" for s in denied} | {f"claims {sorted(asserted)}"}
        at.update(dict.fromkeys(keys, len(sides)))
        sides.append((asserted - denied, denied))
    claims = [_spoken(asserted, denied, grounds) for asserted, denied in filter(None, sides) if asserted]
    told = {s for c in claims for s in (*c.asserted_by, *c.denied_by)}
    claims += [c for i in incidents if (c := _of_incident(i, grounds)) and not told.intersection(c.asserted_by)]
    return tuple(sorted(claims, key=lambda c: c.id))


def _spoken(asserted: Iterable[str], denied: Iterable[str], grounds: Grounds) -> Claim:
    """Return the claim that denied statements make, told in the fullest of them."""
    asserted_by, denied_by = tuple(sorted(asserted)), tuple(sorted(denied))
    statement = max((grounds.statements[s] for s in asserted_by), key=lambda s: (len(s.content[0].quote), s.id))
    carried = [grounds.statements[s] for s in (*asserted_by, *denied_by)]
    speakers = {s.speaker for s in carried if s.speaker}
    return Claim(
        id=content_id("claim", *asserted_by, "denied by", *denied_by),
        text=" … ".join(c.quote for c in statement.content),
        type="SAY",
        actors=(statement.speaker,) if statement.speaker else (),
        recipients=tuple(sorted(speakers - {statement.speaker})),
        when=statement.when,
        asserted_by=asserted_by,
        denied_by=denied_by,
        documents=tuple(sorted({s.document for s in carried})),
        origins=len({grounds.origin.get(s.document, s.document) for s in carried}),
        basis=judge_basis(grounds, about=None, statements=asserted_by),
    )


def _of_incident(incident: Incident, grounds: Grounds) -> Claim | None:
    """Return what is claimed of an incident, None where the outlets tell it themselves and no one denies it."""
    events = [grounds.events[e] for e in incident.events]
    asserted = {e.statement for e in events if e.statement and e.factuality != "denied"}
    denied = {e.statement for e in events if e.statement and e.factuality == "denied"} - asserted
    if not asserted and not denied:
        return None
    longest = max(events, key=lambda e: (len(e.anchor.quote), e.id))
    return Claim(
        id=content_id("claim", incident.id),
        text=longest.anchor.quote,
        type=incident.type,
        actors=incident.actors,
        recipients=incident.recipients,
        when=incident.when,
        asserted_by=tuple(sorted(asserted)),
        denied_by=tuple(sorted(denied)),
        documents=incident.documents,
        origins=incident.origins,
        basis=judge_basis(grounds, about=None, statements=sorted(asserted or denied)),
    )
