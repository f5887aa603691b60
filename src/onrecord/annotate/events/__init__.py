"""Events of PLOVER's sixteen types: what the report says was done, offered, refused, asked or threatened.

Predicates and nouns are looked up in the lexicon, tested against its patterns (`match`), and given
their sides (`roles`); what only fills another event's argument (`absorbed`) is no event of its own.
It must never judge whether an event happened: that is factuality's.
"""

from collections.abc import Sequence

from onrecord.annotate.events.absorbed import absorbed_by
from onrecord.annotate.events.build import build_noun, build_predicate
from onrecord.annotate.events.match import match_noun, match_predicate
from onrecord.annotate.events.page import make_page
from onrecord.lexicon.events import EventWords
from onrecord.model.document import Document
from onrecord.model.reading import Attribution, Event, Mention, Timex
from onrecord.text.parse import Parse


def find_events(
    document: Document,
    parse: Parse,
    mentions: Sequence[Mention],
    times: Sequence[Timex],
    statements: Sequence[Attribution],  # noqa: ARG001  where an event stands is judged by factuality
    words: EventWords,
) -> tuple[Event, ...]:
    """Return the events of a document in the order of their anchors, all of them `asserted` yet."""
    page = make_page(document, parse, mentions, times, words)
    matched = {t.i: found for t in parse.tokens if (found := match_predicate(parse, t, words))}
    taken: set[int] = set()
    for pattern, frame in matched.values():
        taken |= absorbed_by(frame, pattern)
    events: list[Event] = []
    for i, (pattern, frame) in matched.items():
        if i not in taken:
            events.append(build_predicate(page, frame, pattern))
    for token in parse.tokens:
        if token.i in taken or token.i in matched:
            continue
        noun = match_noun(parse, token, words)
        if noun is not None and (event := build_noun(page, token.i, noun)):
            events.append(event)
    return tuple(sorted(events, key=lambda e: (e.anchor.start, e.anchor.end)))
