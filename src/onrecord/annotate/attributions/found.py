"""A statement found but not yet linked: code point spans and what the rule knows."""

from dataclasses import dataclass

from onrecord.lexicon.cues import CueEntry
from onrecord.model.reading import Given

Chars = tuple[int, int]
"""Half-open code points of the document's text."""


@dataclass(slots=True)
class Found:
    """One statement as a rule proposes it. Spans are code points; `token` is the cue's first token or -1."""

    content: list[Chars]
    rule: str
    source: Chars | None = None
    cue: Chars | None = None
    told: Chars | None = None
    entry: CueEntry | None = None
    token: int = -1
    negated: bool = False
    open: bool = False
    """Whether the saying itself is not real: under `if`, a modal, or yet to come."""
    carried: bool = False
    """Whether the source was taken over from the statement before."""
    head: int = -1
    """Token of the source's head, for finding the speaker."""
    voice: Chars | None = None
    """Words that name the speaker of a quotation that has no source of its own."""
    name: str | None = None
    """Who speaks, where it was told with the document."""
    given: Given | None = None
    """How a primary document gives the words; None where somebody tells them."""
    under: int = -1
    """Token of the cue whose statement this one is relayed in: `PTI quoted sources as saying`."""

    @property
    def start(self) -> int:
        """First code point of the content."""
        return min(a for a, _ in self.content)

    @property
    def end(self) -> int:
        """One past the last code point of the content."""
        return max(b for _, b in self.content)

    def holds(self, at: int) -> bool:
        """Whether a code point lies in the content."""
        return any(a <= at < b for a, b in self.content)


class Content:
    """A content and, where the frame tells, the head of the one spoken to."""

    __slots__ = ("frame", "spans", "told")

    def __init__(self, frame: str, spans: list[Chars], told: int = -1) -> None:
        self.frame = frame
        self.spans = spans
        self.told = told
