"""People's decisions: what was judged, where it stood, and how the judgement stands in the present reading."""

from typing import Literal

from onrecord.model.places import Value

Judges = Literal["actor", "utterance", "incident", "copy", "row", "judgement"]
"""What is decided: who or what is one, which report comes from which, whether a row is right; or a withdrawal."""
Verdict = Literal["same", "not same", "copy", "retold", "independent", "right", "wrong", "withdrawn"]
RowKind = Literal[
    "document", "actor", "statement", "event", "utterance", "incident", "claim", "position", "offer", "finding",
    "judgement",
]  # fmt: skip
JudgedState = Literal["applied", "unsure", "withdrawn", "homeless"]


class Spot(Value, frozen=True):
    """Words of one document on which a judged row stood; no spans: the document as a whole."""

    document: str
    sha256: str
    """Hash of the document's text: the same text told with a date or an outlet is the same place."""
    external_id: str | None = None
    """The caller's id of the document, or the file's name: one text may stand under several."""
    spans: tuple[tuple[int, int], ...] = ()
    words: str = ""
    row: str | None = None
    """Id of the statement or event whose words they are; None where they are a finding's or an actor's."""


class Place(Value, frozen=True):
    """Where a judged row stood when it was judged, so that a better reading's row can be found in its place."""

    row: str
    kind: RowKind
    says: str
    """What the row said, in short: a row that says another thing is not what was judged."""
    spots: tuple[Spot, ...] = ()
    names: tuple[str, ...] = ()
    """What tells it from others on the same words: an actor's names; whose a position or offer is, and on which
    issue; the words of a claim; the kind of a finding."""


class Judgement(Value, frozen=True):
    """A person's decision; added, never overwritten."""

    id: str
    kind: Judges
    subject: str
    """The ids judged, a blank between them; a copy or retelling stands before its original."""
    verdict: Verdict
    by: str
    at: str
    """ISO 8601, in UTC: `2025-05-11T08:17:00Z`."""
    reason: str
    places: tuple[Place, ...] = ()
    """One for each id of the subject, in its order."""


class Judged(Value, frozen=True):
    """A judgement as it stands in a record."""

    judgement: Judgement
    state: JudgedState
    rows: tuple[str, ...] = ()
    """Ids of the rows of this record that it speaks of."""
    why: str = ""
