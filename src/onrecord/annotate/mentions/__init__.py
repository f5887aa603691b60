"""Words that stand for an actor: persons, states, seats, bodies, unnamed officials, pronouns.

It finds words and the office that they give; who is meant is told later, by coreference.
It must never decide who spoke or who did something.
"""

from onrecord.lexicon.actors import ActorWords
from onrecord.model.document import Document
from onrecord.model.reading import Mention
from onrecord.text.parse import Parse


def find_mentions(document: Document, parse: Parse, words: ActorWords) -> tuple[Mention, ...]:  # noqa: ARG001
    """Return the mentions of a document in the order of its text."""
    return ()
