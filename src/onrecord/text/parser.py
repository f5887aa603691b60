"""The one protocol of a sentence parser, and how one is got."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from onrecord.text.parse import Parse


class Parser(Protocol):
    """Texts in, parses out, one a text in the same order; lazy, in batches of its own choosing."""

    name: str

    def __call__(self, texts: Iterable[str]) -> Iterator[Parse]:
        """Parse the texts. Any text is accepted, the empty one too."""
        ...


def load_parser(name: str | None = None) -> Parser:
    """Return the bundled parser, or the installed spaCy pipeline of that name or path.

    Raises ModelError where it is not installed or has no dependency parser.
    """
    from onrecord.text.spacy_parser import SpacyParser  # noqa: PLC0415  importing spaCy takes a second

    return SpacyParser.load(name)
