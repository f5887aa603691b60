"""One document as the finders of events see it: mentions and times by token, the text's words for a phrase."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from onrecord.lexicon.events import EventWords
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.places import anchor
from onrecord.model.reading import Mention, Participant, Timex
from onrecord.text.parse import Parse

_INNER = ("det", "amod", "compound", "nummod", "flat", "fixed", "nmod:poss", "appos", "goeswith")
_PLACE = ("in", "at", "near", "outside", "inside")
_NOT_PLACES = ("DATE", "TIME")
_CLAUSE = ("VERB",)


@dataclass
class Page:
    """The document with its rows indexed by token."""

    document: Document
    parse: Parse
    words: EventWords
    mention_at: dict[int, Mention] = field(default_factory=dict)
    time_of: dict[int, Timex] = field(default_factory=dict)
    """Timex by the predicate or noun that it hangs on."""
    timed: set[int] = field(default_factory=set)
    """Tokens that are part of a time expression."""

    def participant(self, i: int) -> Participant:
        """Return who the phrase headed by token i is: the mention's actor, else nobody known, with its words."""
        mention = self.mention_at.get(i)
        if mention is not None:
            return Participant(actor=mention.actor, name=mention.name, anchor=mention.anchor)
        a, b = self.phrase(i)
        start, end = self.parse.span(a, b)
        stands = anchor(self.document, start, end, stage="events", rule="phrase")
        inner = next((m for j in range(a, b) if (m := self.mention_at.get(j)) and m.kind != "person"), None)
        return Participant(actor=inner.actor if inner else None, name=stands.quote, anchor=stands)

    def phrase(self, i: int) -> tuple[int, int]:
        """Return the half-open token range of a noun phrase: what stands before the head, and its name after it."""
        parse = self.parse
        a, b = i, i + 1
        for kid in parse.kids(i, *_INNER):
            first, last = parse.edges[kid.i]
            if last - first > 12:
                continue
            if kid.i < i:
                a = min(a, first)
            elif kid.relation in ("flat", "fixed", "compound", "goeswith", "nummod"):
                b = max(b, last)
        return a, b

    def is_actor(self, i: int) -> bool:
        """Whether the phrase is known as an actor, or is at least a name."""
        return i in self.mention_at or self.parse[i].pos == "PROPN" or self.parse[i].ent in ("PER", "ORG", "LOC")

    def when(self, *tokens: int) -> PartialDate | None:
        """Return the date that the first of the tokens with a time carries."""
        for i in tokens:
            timex = self.time_of.get(i)
            if timex is not None:
                return timex.moment or _day(timex)
        return None

    def where(self, i: int) -> str | None:
        """Return the words of the place that the predicate or noun names, or None."""
        for kid in self.parse.kids(i, "obl", "nmod"):
            token = self.parse[kid.i]
            if kid.i in self.timed or not any(c.lower in _PLACE for c in self.parse.kids(kid.i, "case")):
                continue
            mention = self.mention_at.get(kid.i)
            if token.pos == "PROPN" or token.ent == "LOC" or (mention is not None and mention.kind == "state"):
                start, end = self.parse.span(*self.phrase(kid.i))
                return self.document.text[start:end].removeprefix("the ")
        return None


def make_page(
    document: Document,
    parse: Parse,
    mentions: Sequence[Mention],
    times: Sequence[Timex],
    words: EventWords,
) -> Page:
    """Return the page of a document."""
    page = Page(document, parse, words)
    for mention in sorted(mentions, key=lambda m: m.anchor.start - m.anchor.end):
        for i in range(*parse.token_range(mention.anchor.start, mention.anchor.end)):
            page.mention_at.setdefault(i, mention)
    for timex in times:
        a, b = parse.token_range(timex.anchor.start, timex.anchor.end)
        page.timed.update(range(a, b))
        if timex.type in ("DATE", "TIME"):
            _hang(page, timex, a, b)
    return page


def _hang(page: Page, timex: Timex, a: int, b: int) -> None:
    """Note the timex at the predicate and at every noun between it and the time."""
    parse = page.parse
    top = next((i for i in range(a, b) if not a <= parse[i].head < b or parse[i].head == i), None)
    if top is None:
        return
    for token in parse.ancestors(top):
        if _opens_after(parse, token.i, a):
            continue
        if token.pos in ("NOUN", "PROPN") or token.pos in _CLAUSE:
            page.time_of.setdefault(token.i, timex)
        if token.pos in _CLAUSE or parse.kid(token.i, "cop") is not None:
            page.time_of.setdefault(token.i, timex)
            return
        if token.lemma in page.words.nouns:
            return


def _opens_after(parse: Parse, i: int, a: int) -> bool:
    """Whether the clause of token i opens behind token a: `yesterday, six days after Vesta shut the gates`.

    A time that stands before such a clause dates what the clause is set beside, whatever the tree says.
    """
    return any(mark.pos == "SCONJ" and a < mark.i < i for mark in parse.kids(i, "mark"))


def _day(timex: Timex) -> PartialDate | None:
    """Return the day that a time of day lies in, where both bounds do."""
    if timex.earliest is None or timex.latest is None or timex.earliest.as_day != timex.latest.as_day:
        return None
    day = timex.earliest.as_day
    return PartialDate.of(day) if day else None
