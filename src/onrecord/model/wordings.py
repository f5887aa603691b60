"""The forms in which an utterance is printed, how they differ, and what comparing them leaves behind."""

from typing import Literal

from onrecord.model.places import Anchor, Value
from onrecord.model.reading import Quotation

DifferenceKind = Literal["words", "cut", "date", "number", "name", "polarity", "speaker"]

Fidelity = Literal["exact", "cut", "altered", "translated"]
"""`cut`: words are left out and no mark tells it; `translated`: other words, but one of the two is a translation."""


class Likeness(Value, frozen=True):
    """How alike the words of two statements are; made from the two alone, so it may be kept."""

    statements: tuple[str, str]
    """Their ids, sorted."""
    likeness: float


class Difference(Value, frozen=True):
    """How wordings of one utterance differ."""

    kind: DifferenceKind
    values: tuple[str, ...]
    quoted: bool = False
    """Whether both stand between quotation marks; False: one at least is reported speech, which may reword."""


class Wording(Value, frozen=True):
    """One form in which an utterance is printed."""

    text: str
    documents: tuple[str, ...]
    statements: tuple[str, ...]
    quotation: Quotation = "indirect"
    fidelity: Fidelity | None = None
    """How a quotation stands to the words themselves; None: reported speech, or no primary document has them."""
    differences: tuple[Difference, ...] = ()
    """What differs from the words themselves."""
    anchors: tuple[Anchor, ...] = ()
    """The sentences of a primary document in which the words stand; empty where none is known to have them."""


class Allowed(Value, frozen=True):
    """What an editor tells that he did to a quotation: it is no alteration."""

    kind: Literal["ellipsis", "bracket", "translation"]
    values: tuple[str, ...]
