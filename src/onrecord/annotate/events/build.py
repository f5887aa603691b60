"""From a matched predicate or noun to the event's row."""

import msgspec

from onrecord.annotate.events.frames import Frame
from onrecord.annotate.events.page import Page
from onrecord.annotate.events.roles import sides_of, sides_of_noun
from onrecord.lexicon.event_patterns import EventEntry, EventPattern
from onrecord.model.identity import content_id
from onrecord.model.places import anchor
from onrecord.model.reading import Event, EventType, Participant

REFUSED = ":refused"  # ends the rule's key where the doer will not do what the pattern tells
WIDEST = 8  # tokens between a predicate and the object that its anchor still takes in
_AUX = ("aux", "aux:pass", "advmod", "cop")


def build_predicate(page: Page, frame: Frame, pattern: EventPattern) -> Event:
    """Return the event of a predicate."""
    actors, recipients = sides_of(page, frame, pattern)
    i, entry = frame.predicate, pattern.entry
    if _refuses(page, frame, entry):
        entry = msgspec.structs.replace(entry, key=entry.key + REFUSED)
    above = page.parse[i].head if page.parse[i].dep in ("xcomp", "conj") else i
    return _event(
        page,
        entry,
        _announced(page, frame, pattern.entry),
        _reach(page, frame, pattern),
        tuple(page.participant(j) for j in actors),
        _others(page, pattern.entry, actors, recipients),
        (i, frame.complement, *frame.done_to, above),
        i,
    )


def build_noun(page: Page, i: int, pattern: EventPattern) -> Event | None:
    """Return the event of a noun, or None where nothing around it says which one it is."""
    (actors, recipients), single = sides_of_noun(page, i, pattern)
    if not single and not pattern.entry.loose:
        return None
    return _event(
        page,
        pattern.entry,
        (pattern.entry.type, pattern.entry.cameo),
        page.phrase(i),
        tuple(page.participant(j) for j in actors),
        _others(page, pattern.entry, actors, recipients),
        (i, page.parse[i].head),
        i,
    )


def _others(
    page: Page, entry: EventEntry, actors: tuple[int, ...], recipients: tuple[int, ...]
) -> tuple[Participant, ...]:
    """Return the recipients; who does it to himself is one only where the event is mutual."""
    doers = {p.actor for p in map(page.participant, actors)} - {None} if not entry.mutual else set()
    return tuple(p for p in map(page.participant, recipients) if p.actor not in doers)


def _announced(page: Page, frame: Frame, entry: EventEntry) -> tuple[EventType, str | None]:
    """Return the type and code; what is only announced, and not denied, is an agreement or a threat."""
    words = page.words
    to_come = frame.modal in words.standing.future or frame.coming
    if to_come and not frame.negated and entry.type in words.shift:
        return words.shift[entry.type]
    if _refuses(page, frame, entry):
        return words.refused[entry.type]
    return entry.type, entry.cameo


def _refuses(page: Page, frame: Frame, entry: EventEntry) -> bool:
    """Whether the doer says that he will not do it: the negation is a refusal, not a fact."""
    words = page.words
    willed = frame.modal in words.standing.future or frame.modal == "would"
    if not willed or entry.negated or entry.type not in words.refused:
        return False
    return any(k.lower in words.standing.negators for k in frame.parse.kids(frame.predicate, "advmod", "aux", "neg"))


def _reach(page: Page, frame: Frame, pattern: EventPattern) -> tuple[int, int]:
    """Return the tokens of the anchor: auxiliaries, predicate, particle, and the head of what it is done to."""
    parse, i = frame.parse, frame.predicate
    first = min([i, *(k.i for k in parse.kids(i, *_AUX) if 0 < i - k.i <= 3)])
    last = i
    if not frame.passive:
        last = max([i, *(j for j in frame.done_to if i < j <= i + WIDEST)])
        if i < frame.complement <= i + 2 * WIDEST:
            last = max(last, frame.complement)
    if pattern.subjects and max(i - WIDEST, 0) <= frame.doer < i:
        first = min(first, page.phrase(frame.doer)[0])
    if pattern.particle:
        last = max([last, *(j for j in range(i + 1, min(i + 4, len(parse))) if parse[j].lower == pattern.particle)])
    return first, last + 1


def _event(
    page: Page,
    entry: EventEntry,
    kind: tuple[EventType, str | None],
    reach: tuple[int, int],
    actors: tuple[Participant, ...],
    recipients: tuple[Participant, ...],
    timed: tuple[int, ...],
    i: int,
) -> Event:
    plover = page.words.plover
    type_, code = kind
    cameo = code or plover.types[type_].cameo
    known = plover.cameo.get(cameo)
    mode = entry.mode if type_ == entry.type else None
    if mode is None and known is not None and known.type == type_:
        mode = known.mode
    contexts = entry.contexts if entry.contexts is not None else known.contexts if known else ()
    start, end = page.parse.span(*reach)
    stands = anchor(page.document, start, end, stage="events", rule=entry.key)
    return Event(
        id=content_id("event", page.document.id, start, end, type_, entry.key),
        document=page.document.id,
        anchor=stands,
        type=type_,
        mode=None if mode == "-" else mode,
        contexts=contexts,
        cameo=cameo,
        quad=plover.types[type_].quad,
        actors=actors,
        recipients=recipients,
        when=page.when(*timed),
        where=page.where(i),
        factuality="asserted",
        statement=None,
        rule=entry.key,
    )
