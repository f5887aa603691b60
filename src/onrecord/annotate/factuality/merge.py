"""One thing told twice in one report is one event: the first telling stays."""

from collections import deque

from onrecord.model.reading import Event, Participant

RECENT = 60  # tellings of a kind that a new one is held against: a report that tells more is a list
BESIDE = 6  # events before one that may stand on the same words


def merged(events: tuple[Event, ...]) -> tuple[Event, ...]:
    """Return the events without later tellings of the same thing at the same standing."""
    kept: list[Event] = []
    alike: dict[tuple[str, ...], deque[Event]] = {}
    for event in events:
        before = alike.setdefault((event.type, event.factuality, event.rule, event.cameo or ""), deque(maxlen=RECENT))
        if any(_overlap(other, event) for other in kept[-BESIDE:]) or any(_same(other, event) for other in before):
            continue
        kept.append(event)
        before.append(event)
    return tuple(kept)


def _overlap(a: Event, b: Event) -> bool:
    """Whether two patterns read one event off the same words."""
    return a.type == b.type and a.factuality == b.factuality and a.anchor.span.overlaps(b.anchor.span)


def _same(a: Event, b: Event) -> bool:
    """Whether two events of one rule and standing can be one thing."""
    if a.when is not None and b.when is not None and not a.when.agrees(b.when):
        return False
    return _agree(a.actors, b.actors) and _agree(a.recipients, b.recipients)


def _agree(a: tuple[Participant, ...], b: tuple[Participant, ...]) -> bool:
    """Whether two sides can be the same: a side that is not told agrees with any."""
    known = [{p.actor or p.name for p in side} for side in (a, b)]
    return not known[0] or not known[1] or not known[0].isdisjoint(known[1])
