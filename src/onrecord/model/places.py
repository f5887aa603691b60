"""Where a row stands: spans of a document's text, and who put them there."""

from typing import Self

import msgspec


class Value(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """The base of every value: frozen, named fields only, unknown fields refused."""


class Span(Value, frozen=True, order=True):
    """Half-open offsets into a document's text, in Unicode code points."""

    document: str
    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            msg = f"a span needs 0 <= start < end, not {self.start}..{self.end} ({self.document})"
            raise ValueError(msg)

    def covers(self, other: Self) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.document == other.document and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Self) -> bool:
        """Whether the two spans share at least one code point."""
        return self.document == other.document and self.start < other.end and other.start < self.end


class Maker(Value, frozen=True):
    """The stage and the rule that made a row: what to look at when the row is wrong."""

    stage: str
    rule: str


class Anchor(Value, frozen=True):
    """A span, the words that stand there, and the maker. No row is without one."""

    span: Span
    quote: str
    maker: Maker

    def __post_init__(self) -> None:
        if len(self.quote) != self.span.end - self.span.start:
            msg = f"the quote {self.quote[:40]!r} is not as long as its span {self.span}"
            raise ValueError(msg)

    @property
    def start(self) -> int:
        """First code point of the words."""
        return self.span.start

    @property
    def end(self) -> int:
        """One past the last code point of the words."""
        return self.span.end


def anchor(document: "HasText", start: int, end: int, *, stage: str, rule: str) -> Anchor:
    """Return the anchor of `document.text[start:end]`, its quote taken from the text itself."""
    return Anchor(
        span=Span(document=document.id, start=start, end=end),
        quote=document.text[start:end],
        maker=Maker(stage=stage, rule=rule),
    )


class HasText(Value, frozen=True):
    """The least that an anchor needs of a document."""

    id: str
    text: str
