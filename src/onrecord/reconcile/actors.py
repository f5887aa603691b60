"""Who it is, over all documents: one actor for all his names."""

from collections.abc import Sequence

from onrecord.lexicon.lexicon import Lexicon
from onrecord.model.document import Document
from onrecord.model.reading import Annotations, Mention
from onrecord.model.record import Actor


def resolve_actors(
    documents: Sequence[Document], readings: Sequence[Annotations], lexicon: Lexicon
) -> tuple[tuple[Actor, ...], tuple[Annotations, ...]]:
    """Return the actors of all documents, and the readings rewritten to their ids."""
    _ = documents, lexicon
    seen: dict[str, Mention] = {}
    for reading in readings:
        for mention in reading.mentions:
            if mention.actor is not None:
                seen.setdefault(mention.actor, mention)
    actors = tuple(
        Actor(id=key, name=m.name, kind=m.kind, country=None, names=(m.name,), tenures=())
        for key, m in sorted(seen.items())
    )
    return actors, tuple(readings)
