"""Who says what: attributions of one document, with their chains."""

from onrecord.lexicon.cues import Cues
from onrecord.model.document import Document
from onrecord.model.reading import Attribution, Mention, Quoted, Timex
from onrecord.text.parse import Parse


def find_attributions(  # noqa: PLR0913  a stage takes what it reads, by name
    document: Document,
    parse: Parse,
    quotations: tuple[Quoted, ...],
    mentions: tuple[Mention, ...],
    times: tuple[Timex, ...],
    cues: Cues,
) -> tuple[Attribution, ...]:
    """Return the statements of the document, in order of their first content."""
    return ()
