"""One thing told twice in one report is one event: the fullest telling stays."""

from onrecord.model.reading import Event, Participant


def merged(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return the events without later tellings of the same thing at the same standing."""
    kept: list[Event] = []
    for event in events:
        twin = next((n for n, other in enumerate(kept) if _same(other, event)), None)
        if twin is None:
            kept.append(event)
    return tuple(kept)


def _same(a: Event, b: Event) -> bool:
    if a.type != b.type or a.factuality != b.factuality:
        return False
    if a.anchor.span.overlaps(b.anchor.span):
        return True
    if a.cameo != b.cameo or a.rule != b.rule:
        return False
    if a.when is not None and b.when is not None and not a.when.agrees(b.when):
        return False
    return _agree(a.actors, b.actors) and _agree(a.recipients, b.recipients)


def _agree(a: tuple[Participant, ...], b: tuple[Participant, ...]) -> bool:
    """Whether two sides can be the same: a side that is not told agrees with any."""
    known = [{p.actor or p.name for p in side} for side in (a, b)]
    return not known[0] or not known[1] or not known[0].isdisjoint(known[1])
