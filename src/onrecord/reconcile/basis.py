"""Whose word a concluded row rests on, through how many mouths, and from how many origins.

    score = .90 self | .85 outlet | .60 ally, other | .50 unnamed | .40 rival     (the best ground counts)
            - .10 for each further mouth between the fact and the page
            + .10 for each further independent origin, at most .20

What is concluded from words (a position, an offer, a reply, an incident) has no better score than the
share of such rows, read from as few origins, that was right on the hand-marked dossiers
(benchmarks/established.py; docs/accuracy.md has the counts).

A row is established from .80 on. All else is to check.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from onrecord.model.document import Document
from onrecord.model.kinship import Copy, origins_of
from onrecord.model.reading import Annotations, Attribution, Event, chain_of
from onrecord.model.record import Actor, Basis, Utterance, WhoseWord

ESTABLISHED = 0.8
Shares = tuple[float, ...]
"""Share of rows that was right, read from one origin, from two, from three and more."""
POSITIONS: Shares = (0.2, 0.5, 0.8)
POSITIONS_WITH_TERMS: Shares = (0.35, 0.8, 0.85)
OFFERS: Shares = (0.3, 0.4, 0.8)
REPLIES: Shares = (0.3, 0.7, 0.8)
INCIDENTS: Shares = (0.65, 0.75, 0.8)
_WORTH: dict[WhoseWord, float] = {
    "self": 0.9, "outlet": 0.85, "ally": 0.6, "other": 0.6, "unnamed": 0.5, "rival": 0.4,
}  # fmt: skip
_UNNAMED = "unnamed:"


@dataclass(frozen=True, slots=True)
class Grounds:
    """Everything that a basis is judged by, found by id."""

    statements: Mapping[str, Attribution]
    events: Mapping[str, Event]
    origin: Mapping[str, str]
    """For a document the first document of its origin: itself, unless it is a copy or retelling."""
    speech: Mapping[str, str]
    """For a statement the utterance that it prints; missing: it is printed once."""
    state: Mapping[str, str]
    """For an actor the party whose word his word is: a minister's state."""
    parties: frozenset[str]
    names: Mapping[str, str]

    def chain(self, statement: str) -> tuple[Attribution, ...]:
        """Return who says that who says, outermost first."""
        return chain_of(self.statements, statement)

    def counts_for(self, actor: str | None) -> str | None:
        """Return the party that an actor's word counts for, the actor himself where there is none."""
        return self.state.get(actor, actor) if actor else None


@dataclass(frozen=True, slots=True)
class _Ground:
    """One statement or event, seen as a source."""

    whose: WhoseWord
    speakers: tuple[str, ...]
    depth: int
    document: str
    source: str
    """Two grounds with one source are one origin."""

    @property
    def worth(self) -> float:
        return _WORTH[self.whose] - 0.1 * max(0, self.depth - 1)


def index_grounds(
    documents: Sequence[Document],
    readings: Sequence[Annotations],
    *,
    copies: Sequence[Copy] = (),
    actors: Sequence[Actor] = (),
    parties: Sequence[str] = (),
    utterances: Sequence[Utterance] = (),
) -> Grounds:
    """Index the rows that bases are judged by; what is not known yet may be left out."""
    return Grounds(
        statements={s.id: s for reading in readings for s in reading.statements},
        events={e.id: e for reading in readings for e in reading.events},
        origin=origins_of((d.id for d in documents), copies),
        speech={s: u.id for u in utterances for w in u.wordings for s in w.statements},
        state={a.id: a.state for a in actors if a.state},
        parties=frozenset(parties),
        names={a.id: a.name for a in actors},
    )


def judge_basis(
    grounds: Grounds,
    *,
    about: str | None,
    statements: Sequence[str],
    events: Sequence[str] = (),
    shares: Shares = (),
    one_speech: bool = False,
) -> Basis:
    """Return the basis of a row about an actor (None: about no one) that stands on statements and events.

    Unknown ids are passed over; a row with nothing to stand on gets score 0. `shares` tell how often a row
    of this kind is right, where its meaning is concluded and not printed. All prints of `one_speech` are one
    origin, however many reporters heard it and whomever they name.
    """
    found = list(_grounds_of(grounds, about, statements, events))
    if not found:
        return Basis(
            whose="other", depth=0, speakers=(), witnesses=0, origins=0, score=0.0, tier="to check",
            why="nothing in the documents carries it",
        )  # fmt: skip
    best = max(found, key=lambda g: (g.worth, g.document, g.speakers))
    witnesses = len({g.document for g in found})
    origins = 1 if one_speech else len({g.source for g in found})
    score = round(min(best.worth + min(0.2, 0.1 * (origins - 1)), share_right(shares, origins)), 2)
    return Basis(
        whose=best.whose,
        depth=best.depth,
        speakers=best.speakers,
        witnesses=witnesses,
        origins=origins,
        score=score,
        tier="established" if score >= ESTABLISHED else "to check",
        why=_why(grounds, best, witnesses, origins),
    )


def share_right(shares: Shares, origins: int) -> float:
    """Return the share of rows from so many origins that are right, 1 where nothing is concluded."""
    return shares[min(origins, len(shares)) - 1] if shares else 1.0


def _grounds_of(
    grounds: Grounds, about: str | None, statements: Iterable[str], events: Iterable[str]
) -> Iterator[_Ground]:
    for statement in statements:
        chain = grounds.chain(statement)
        if chain:
            yield _of_chain(grounds, about, chain)
    for key in events:
        event = grounds.events.get(key)
        if event is None:
            continue
        chain = grounds.chain(event.statement) if event.statement else ()
        if chain and event.factuality != "asserted":
            yield _of_chain(grounds, about, chain)
        else:
            origin = grounds.origin.get(event.document, event.document)
            yield _Ground(whose="outlet", speakers=(), depth=0, document=event.document, source=f"outlet {origin}")


def _of_chain(grounds: Grounds, about: str | None, chain: tuple[Attribution, ...]) -> _Ground:
    """Return a chain of statements as a source: who is nearest to the page is whose word it is."""
    speakers = [s.speaker or "unnamed" for s in chain]
    if len(speakers) > 1 and about is not None and _is_self(grounds, speakers[-1], about):
        speakers.pop()  # "Dar: Rubio said: India says ..." is Dar's and Rubio's word on what India says
    document = chain[0].document
    return _Ground(
        whose=_whose(grounds, speakers[0], about),
        speakers=tuple(speakers),
        depth=len(speakers),
        document=document,
        source=_source(grounds, speakers[0], chain[0]),
    )


def _source(grounds: Grounds, speaker: str, outermost: Attribution) -> str:
    """Return the key of the origin: hearers of one speech are one, and so is one mouth heard twice."""
    if speaker.startswith("unnamed"):
        origin = grounds.origin.get(outermost.document, outermost.document)
        return grounds.speech.get(outermost.id, f"{speaker} {origin}")
    return f"speaker {speaker}"


def _is_self(grounds: Grounds, speaker: str, about: str) -> bool:
    """Whether a speaker speaks for the actor: himself, or his state; an unnamed official is never more than unnamed."""
    return speaker == about or (about == grounds.counts_for(speaker) and not speaker.startswith(_UNNAMED))


def _whose(grounds: Grounds, speaker: str, about: str | None) -> WhoseWord:
    if about is not None and _is_self(grounds, speaker, about):
        return "self"
    if speaker.startswith("unnamed"):
        return "unnamed"
    side = grounds.counts_for(speaker)
    if about is not None and side in grounds.parties and grounds.counts_for(about) in grounds.parties:
        return "rival"
    return "other"


def _why(grounds: Grounds, best: _Ground, witnesses: int, origins: int) -> str:
    """Return in words whose word it is, how many documents carry it and from how many origins."""
    words: dict[WhoseWord, str] = {
        "self": "its own word", "outlet": "told by the outlet itself", "ally": "an ally's word",
        "other": "another's word", "unnamed": "an unnamed source's word", "rival": "a rival's word",
    }  # fmt: skip
    mouths = ", quoting ".join(grounds.names.get(s, s) for s in best.speakers)
    by = f" ({mouths})" if mouths else ""
    return (
        f"{words[best.whose]}{by}; {witnesses} document{'s' * (witnesses != 1)}, {origins} origin{'s' * (origins != 1)}"
    )
