"""A document as the stance rules look at it: its words of issue, attitude, condition and term, found once."""

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import cached_property

from onrecord.lexicon.issues import DirectionEntry, Issues
from onrecord.lexicon.phrases import Hit, Phrases, find_phrases
from onrecord.model.document import Document
from onrecord.model.places import Anchor
from onrecord.model.reading import Attribution, Event, Mention
from onrecord.text.parse import Parse

_HEADLINE_WEIGHT = 2


@dataclass(frozen=True, slots=True)
class IssueHit:
    """Words that evoke an issue, as a half-open token range."""

    start: int
    end: int
    key: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Attitude:
    """Words that tell an attitude, as a half-open token range."""

    start: int
    end: int
    entry: DirectionEntry


@dataclass(frozen=True)
class Scene:
    """Everything that is known of a document when its stances are read."""

    document: Document
    parse: Parse
    mentions: tuple[Mention, ...]
    statements: tuple[Attribution, ...]
    events: tuple[Event, ...]
    issues: Issues

    def tokens_of(self, anchor: Anchor) -> tuple[int, int]:
        """Return the half-open token range of an anchor."""
        return self.parse.token_range(anchor.start, anchor.end)

    def hits(self, phrases: Phrases) -> tuple[Hit, ...]:
        """Return the phrases of the whole text, none inside another."""
        out: list[Hit] = []
        for hit in find_phrases(self.parse.tokens, phrases):
            if not out or hit.start >= out[-1].end or hit.end > out[-1].end:
                out.append(hit)
        return tuple(out)

    @cached_property
    def issue_hits(self) -> tuple[IssueHit, ...]:
        """The words that evoke an issue, in order."""
        return tuple(IssueHit(h.start, h.end, *h.value) for h in self.hits(self.issues.issue_phrases))  # type: ignore[misc]

    @cached_property
    def attitudes(self) -> tuple[Attitude, ...]:
        """The words of attitude that count in what is said, in order."""
        found = find_phrases(self.parse.tokens, self.issues.content_phrases)
        return tuple(Attitude(h.start, h.end, h.value) for h in found if isinstance(h.value, DirectionEntry))

    @cached_property
    def conditions(self) -> tuple[Hit, ...]:
        """The markers of conditions, in order."""
        return tuple(hit for hit in self.hits(self.issues.condition_phrases) if hit.value is not None)

    @cached_property
    def terms(self) -> tuple[Hit, ...]:
        """The words that name a term, in order."""
        return self.hits(self.issues.term_phrases)

    @cached_property
    def offers(self) -> tuple[tuple[int, str], ...]:
        """The offers told, as (token, issue named nearest to it in its sentence)."""
        out = []
        for attitude in self.attitudes:
            if attitude.entry.direction == "offers":
                near = [h for h in self.issues_between(*self.sentence_at(attitude.start)) if h.strong]
                if near:
                    out.append((attitude.start, min(near, key=lambda h: abs(h.start - attitude.start)).key))
        return tuple(out)

    @cached_property
    def two_sides(self) -> tuple[str, ...]:
        """The two that the document calls the two sides, else the two states or groups that it names most.

        Who speaks, acts or has an office goes first: land that is quarrelled over is named often, and is no side.
        """
        named = Counter(m.actor for m in self.mentions if m.actor is not None and m.kind in ("state", "group"))
        joint = Counter({tuple(actor.split("+")): named[actor] for actor in named if actor.count("+") == 1})
        if joint:
            return min(joint, key=lambda pair: (-joint[pair], pair))
        ranked = sorted(named, key=lambda actor: (actor not in self._doers, -named[actor], actor))[:2]
        return tuple(sorted(ranked)) if len(ranked) > 1 else ()

    @cached_property
    def _doers(self) -> frozenset[str | None]:
        """Those who speak, act or have officers."""
        return frozenset(
            {s.speaker for s in self.statements}
            | {p.actor for e in self.events for p in e.actors}
            | {m.role.organisation for m in self.mentions if m.role is not None}
        )

    @cached_property
    def topics(self) -> Counter[str]:
        """How much of the document is about each issue."""
        out: Counter[str] = Counter()
        for hit in self.issue_hits:
            if hit.strong:
                out[hit.key] += 1
        if self.parse.sentences and self.issue_hits:
            last = self.parse.sentences[0][1]
            out.update(h.key for h in self.issue_hits if h.strong and h.start < last for _ in range(_HEADLINE_WEIGHT))
        return out

    @cached_property
    def by_token(self) -> dict[int, Mention]:
        """The mention that covers a token, the shortest where several do."""
        out: dict[int, Mention] = {}
        for mention in sorted(self.mentions, key=lambda m: m.anchor.start - m.anchor.end):
            a, b = self.tokens_of(mention.anchor)
            for i in range(a, b):
                out[i] = mention
        return out

    @cached_property
    def states(self) -> dict[str, str]:
        """For a speaker the state that his office belongs to, where the text tells."""
        out: dict[str, str] = {}
        for mention in self.mentions:
            role = mention.role
            if mention.actor and role is not None and not role.former and role.organisation in self.sides:
                out.setdefault(mention.actor, role.organisation or mention.actor)
        return out

    @cached_property
    def sides(self) -> frozenset[str | None]:
        """The states and groups that the document names."""
        return frozenset(m.actor for m in self.mentions if m.actor is not None and m.kind in ("state", "group"))

    @cached_property
    def inner(self) -> dict[str, list[Attribution]]:
        """For a statement those that stand directly inside it."""
        out: defaultdict[str, list[Attribution]] = defaultdict(list)
        for statement in self.statements:
            if statement.within is not None:
                out[statement.within].append(statement)
        return out

    def counts_for(self, actor: str | None) -> str | None:
        """Return the state that an actor's word counts for, where this document tells it; else the actor."""
        if actor is None:
            return None
        if actor.startswith("unnamed:"):
            whose = actor.split(":")[1]
            return whose if whose in self.sides else actor
        return self.states.get(actor, actor)

    def name_of(self, actor: str) -> str:
        """Return the name to show of an actor."""
        return self._names.get(actor, actor)

    @cached_property
    def _names(self) -> dict[str, str]:
        return {m.actor: m.name for m in reversed(self.mentions) if m.actor is not None}

    def issues_between(self, a: int, b: int) -> tuple[IssueHit, ...]:
        """Return the words of issue that begin in the half-open token range."""
        return self.issue_hits[bisect_left(self._issue_starts, a) : bisect_left(self._issue_starts, b)]

    def attitudes_between(self, a: int, b: int) -> tuple[Attitude, ...]:
        """Return the words of attitude that begin in the half-open token range."""
        return self.attitudes[bisect_left(self._attitude_starts, a) : bisect_left(self._attitude_starts, b)]

    def conditions_between(self, a: int, b: int) -> tuple[Hit, ...]:
        """Return the markers of conditions that begin in the half-open token range."""
        return self.conditions[bisect_left(self._condition_starts, a) : bisect_left(self._condition_starts, b)]

    def terms_between(self, a: int, b: int) -> tuple[Hit, ...]:
        """Return the words of terms that begin in the half-open token range."""
        return self.terms[bisect_left(self._term_starts, a) : bisect_left(self._term_starts, b)]

    def offer_before(self, i: int) -> tuple[int, str] | None:
        """Return the (token, issue) of the offer told last before token i, or None."""
        k = bisect_left(self.offers, (i, ""))
        return self.offers[k - 1] if k else None

    def sentence_at(self, i: int) -> tuple[int, int]:
        """Return the half-open token range of the sentence of a token."""
        return self.parse.sentences[self.parse.sentence_of[i]]

    def event_at(self, start: int, end: int) -> str | None:
        """Return the id of an event whose anchor overlaps the code points, where there is one."""
        k = bisect_right(self._event_starts, end - 1)
        near = self.events[max(0, k - 3) : k]
        return next((e.id for e in reversed(near) if e.anchor.end > start and e.anchor.start < end), None)

    @cached_property
    def _event_starts(self) -> list[int]:
        return [e.anchor.start for e in self.events]

    @cached_property
    def _issue_starts(self) -> list[int]:
        return [h.start for h in self.issue_hits]

    @cached_property
    def _attitude_starts(self) -> list[int]:
        return [h.start for h in self.attitudes]

    @cached_property
    def _condition_starts(self) -> list[int]:
        return [h.start for h in self.conditions]

    @cached_property
    def _term_starts(self) -> list[int]:
        return [h.start for h in self.terms]
