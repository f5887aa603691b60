"""Whether the speaker that a draft names is the one that a report names.

A minister and his state speak with one voice where one of the two has no name; two named persons never do. Where
either text only points (`he`, `the minister`), the one who is mentioned there before counts as well: who a pronoun
stands for is read with less certainty than words are.
"""

from collections import defaultdict
from functools import cached_property
from typing import Literal

from onrecord.factcheck.shelf import Shelf
from onrecord.lexicon.factcheck import CheckWords
from onrecord.model.factcheck import Sighting
from onrecord.model.reading import Attribution
from onrecord.model.record import Actor
from onrecord.wording.words import words_of

Answer = Literal["same", "near", "unknown", "other", "report"]
"""`near`: his state, an office, or read from a pronoun; `report`: the report itself says it."""
_NAMELESS = ("unnamed", "unnamed:")
_BACK = 1_000
"""Code points in which a mention counts for a pronoun or an office behind it."""


class Voices:
    """Speakers of a draft beside those of a record."""

    def __init__(self, shelf: Shelf, draft: str, words: CheckWords) -> None:
        self._shelf = shelf
        self._draft = draft
        self._words = words

    @cached_property
    def _named(self) -> dict[str, set[str]]:
        """For a last name (of a person) or a whole name (of anyone) the actors."""
        out: defaultdict[str, set[str]] = defaultdict(set)
        for actor in self._shelf.view.record.actors:
            for name in {actor.name, *actor.names}:
                row = [w.lower for w in words_of(name)]
                if row and actor.kind != "unnamed":
                    out[" ".join(row)].add(actor.id)
                    if actor.kind == "person":
                        out[row[-1]].add(actor.id)
        return dict(out)

    def of(self, statement: Attribution) -> frozenset[str]:
        """Return the actors of the record that the draft's speaker may be, by id or by name."""
        found = {statement.speaker} if statement.speaker in self._shelf.view.actors else set()
        name = [w.lower for w in words_of(statement.speaker_name or "")]
        if name and not (statement.speaker or "unnamed").startswith(_NAMELESS):
            found |= self._named.get(" ".join(name), set()) or self._named.get(name[-1], set())
        return frozenset(key for key in found if key)

    def compare(self, statement: Attribution | None, sighting: Sighting, at: int) -> Answer:
        """Return how the draft's speaker at a code point stands to the one of a sighting."""
        if statement is None or statement.speaker is None:
            return "unknown"
        mine = self.of(statement)
        if sighting.statement is None:
            return self._by_report(statement, mine, sighting)
        theirs = sighting.speakers[-1]
        if theirs in mine:
            return "same"
        if theirs == "unnamed":
            return "unknown" if self._beside(statement, mine, sighting) else "other"
        if (
            self._relayed(mine, sighting, at)
            or self._one_voice(statement, mine, theirs, sighting)
            or self._pointed(statement, mine, sighting, at)
        ):
            return "near"
        return "other"

    def _by_report(self, statement: Attribution, mine: frozenset[str], sighting: Sighting) -> Answer:
        """Judge words that no statement holds: the outlet's own, unless the speaker is named beside them."""
        name = {w.lower for w in words_of(statement.speaker_name or "")} - {"the"}
        if name & {w.lower for w in words_of(sighting.outlet)} and statement.source is not None:
            return "same"
        beside = f"{sighting.before} {sighting.text} {sighting.after}"
        return "near" if self._mentions(beside, mine) else "report"

    def _beside(self, statement: Attribution, mine: frozenset[str], sighting: Sighting) -> bool:
        """Whether the draft's speaker is spoken of near words of which the report names no speaker."""
        text = self._shelf.view.documents[sighting.document].text
        near = self._paragraph(text, sighting.start, self._shelf.view.statements[sighting.statement or ""], 4)
        own = {w.stem for w in words_of(statement.speaker_name or "") if w.lower not in self._shelf.words.empty}
        there = {w.stem for w in words_of(near)}
        return self._mentions(near, mine) or (bool(own) and len(own & there) * 2 > len(own))

    def _relayed(self, mine: frozenset[str], sighting: Sighting, at: int) -> bool:
        """Whether the draft names who relays the words, and tells in the same sentence whose they are."""
        if not mine & set(sighting.speakers[:-1]):
            return False
        line = self._draft[self._draft.rfind("\n", 0, at) + 1 : at]
        sentence = line[max(line.rfind(". "), line.rfind("? "), 0) :]
        source = self._shelf.view.statements[sighting.statement or ""].source
        return self._mentions(sentence, {sighting.speakers[-1]}) or bool(source and source.quote in sentence)

    def _one_voice(self, statement: Attribution, mine: frozenset[str], theirs: str, sighting: Sighting) -> bool:
        """Whether one of the two is the other's state or office, or both are unnamed and described alike."""
        view = self._shelf.view
        other = view.actors.get(theirs)
        nameless = theirs.startswith(_NAMELESS) or (other is not None and other.kind == "unnamed")
        named = bool(mine) and all(self._person(key) for key in mine)
        if nameless:
            alike = self._described(statement, sighting)
            return alike or ((statement.speaker or "").startswith(_NAMELESS) and not named)
        if other is not None and other.kind == "person" and not self._office(other):
            if named or not mine:
                return bool(not mine and self._described(statement, sighting))
            return any(view.side(theirs) in (key, view.side(key)) for key in mine)
        sides = {view.side(key) for key in mine} | set(mine)
        return bool(sides & {theirs, view.side(theirs)} - {None}) or self._described(statement, sighting)

    def _person(self, actor: str) -> bool:
        found = self._shelf.view.actors.get(actor)
        return found is not None and found.kind == "person" and not self._office(found)

    def _office(self, actor: Actor) -> bool:
        """Whether an actor is known by an office only: `Kesmara's prime minister`."""
        titles = {w.stem for t in actor.tenures for w in words_of(t.role.title)}
        own = [w for w in words_of(actor.name) if w.stem not in titles]
        return bool(titles) and len(own) < len(words_of(actor.name))

    def _described(self, statement: Attribution, sighting: Sighting) -> bool:
        """Whether the two are described with the same telling words."""
        empty = self._shelf.words.empty
        source = statement.source.quote if statement.source else ""
        mine = {w.stem for w in words_of(f"{statement.speaker_name or ''} {source}") if w.lower not in empty}
        last = sighting.chain.split(", quoting ")[-1].split(" (")[0]
        theirs = {w.stem for w in words_of(last) if w.lower not in empty}
        return bool(theirs) and len(mine & theirs) * 2 >= len(theirs)

    def _pointed(self, statement: Attribution, mine: frozenset[str], sighting: Sighting, at: int) -> bool:
        """Whether a side only points to its speaker, and the other side's speaker is mentioned there before."""
        theirs = sighting.speakers[-1]
        source = self._shelf.view.statements[sighting.statement or ""]
        if theirs.startswith(_NAMELESS) and source.source and self._somebody(source.source.quote):
            return False
        if not self._sure(statement) and self._mentions(self._paragraph(self._draft, at, statement), {theirs}):
            return True
        text = self._shelf.view.documents[sighting.document].text
        return (
            source.given is None
            and not self._sure(source)
            and self._mentions(self._paragraph(text, sighting.start, source, 2), mine)
        )

    def _somebody(self, source: str) -> bool:
        """Whether a source is one who was not told of before: `an aide to the minister`."""
        words = words_of(source)
        return bool(words) and words[0].lower in self._words.indefinite

    def _sure(self, statement: Attribution) -> bool:
        """Whether the source names someone, in letters that a name begins with."""
        if statement.source is None:
            return False
        words = words_of(statement.source.quote)
        names = {w.lower for w in words_of(statement.speaker_name or "")} - self._shelf.words.empty
        return any(w.lower in names and statement.source.quote[w.start].isupper() for w in words)

    def _paragraph(self, text: str, at: int, statement: Attribution, back: int = 1) -> str:
        """Return what stands before a code point in its paragraph; an office is looked for in the one before too."""
        points = statement.source is None or statement.source.quote.casefold() in self._words.pointers
        start = at
        for _ in range(back if points else back + 1):
            start = max(text.rfind("\n", 0, max(0, start - 1)), 0)
            while start and text[start - 1] == "\n":
                start -= 1
        end = text.find("\n", at)
        return text[max(start, at - _BACK) : len(text) if end < 0 else end]

    def _mentions(self, text: str, actors: frozenset[str] | set[str]) -> bool:
        """Whether a text names one of the actors, or an office or a description of his."""
        there = {w.lower for w in words_of(text)}
        for key in actors:
            actor = self._shelf.view.actors.get(key)
            if actor is None:
                continue
            for name in {actor.name, *actor.names}:
                row = [w.lower for w in words_of(name) if w.lower not in self._shelf.words.empty]
                if row and ((actor.kind == "person" and row[-1] in there) or set(row) <= there):
                    return True
            if any({w.lower for w in words_of(t.role.title)} <= there for t in actor.tenures):
                return True
        return False
