"""Who has the floor where no words of a statement tell it: turns of an interview, quotations on their own."""

import re
from bisect import bisect_right
from collections import Counter

from onrecord.annotate.coreference.entities import Seen
from onrecord.model.document import Document
from onrecord.model.identity import kebab
from onrecord.model.reading import Attribution
from onrecord.text.parse import Parse

Voice = tuple[str | None, str | None]
"""Actor id and name of a speaker."""

TURN = "colon.turn"
_PROMPT = "prompt"
_NOUN = "noun"
_LETTERS = {"Q": "asks", "A": "answers"}
_WORD = re.compile(r"\w")
_SPEAKERS = frozenset({"person", "unnamed", "organisation", "state"})
_SUBJECTS = 12  # mentions before a quotation among which the subject of its sentence is looked for
_NEAR = 3  # line breaks between a speaker and a quotation that goes on in the next paragraph


def rule_of(statement: Attribution) -> str:
    """Return the rule that found a statement."""
    return statement.content[0].maker.rule


class Floor:
    """The statements within no other that were heard so far, in the order of the text."""

    def __init__(self, document: Document, parse: Parse, seen: list[Seen]) -> None:
        self._parse = parse
        self._text = document.text
        self._outlet = document.outlet
        self._seen = seen
        self._starts = [s.mention.anchor.start for s in seen]
        self.heard: list[Attribution] = []
        """The statements whose speaker is known so far."""
        self._turns: Counter[Voice] = Counter()
        self._labels: set[str] = set()

    @property
    def outlet(self) -> Voice | None:
        """The outlet as a speaker."""
        return (kebab(self._outlet), self._outlet) if self._outlet else None

    def hear(self, bound: Attribution) -> None:
        """Remember a statement whose speaker is known."""
        if bound.speaker is None and bound.speaker_name is None:
            return
        self.heard.append(bound)
        if (rule_of(bound) == TURN or bound.id in self._labels) and (bound.speaker, bound.speaker_name) != self.outlet:
            self._turns[bound.speaker, bound.speaker_name] += 1

    def speaker_of(self, statement: Attribution) -> Voice | None:
        """Return who speaks, None where the text does not tell."""
        if statement.source is not None:
            letter = _LETTERS.get(statement.source.quote) if rule_of(statement) == TURN else None
            return self.outlet if letter == "asks" else self._guest(statement) if letter else None
        if rule_of(statement) == _PROMPT:
            return self._asker()
        if statement.cue is not None:
            noun = statement.cue.quote.lower() if rule_of(statement) == _NOUN else ""
            return (f"unnamed:-:{kebab(noun)}", noun) if noun.endswith("s") else None  # reports that nobody signs
        return (
            self._labelled(statement)
            or self._subject_before(statement)
            or self._beside(statement)
            or self._going_on(statement)
        )

    def _asker(self) -> Voice | None:
        """Whoever asks is the outlet where it says that it was told, else the press where that was."""
        told = [s for s in self.heard if s.told is not None]
        outlet = self.outlet
        if outlet and any(s.told_actor == outlet[0] for s in told):
            return outlet
        press = [s for s in told if s.told_actor and s.told_actor.startswith("unnamed:")]
        return (press[-1].told_actor, press[-1].told.quote) if press and press[-1].told else None

    def _guest(self, statement: Attribution) -> Voice | None:
        """Return the one who answers: whoever has answered, or spoke last before the first question."""
        if self._turns:
            return self._turns.most_common(1)[0][0]
        start = statement.content[0].start
        before = [s for s in self.heard if rule_of(s) != TURN and s.content[0].start < start]
        return (before[-1].speaker, before[-1].speaker_name) if before else None

    def _beside(self, statement: Attribution) -> Voice | None:
        """Return who spoke last before a quotation in its own paragraph."""
        start = statement.content[0].start
        block = self._text.rfind("\n", 0, start) + 1
        for s in reversed(self.heard):
            if s.source is not None and block <= s.source.start < start and s.content[0].start < start:
                return s.speaker, s.speaker_name
        return None

    def _labelled(self, statement: Attribution) -> Voice | None:
        """Return whom the words before a colon name: `ANA BELO: "..."`."""
        start = statement.content[0].start
        block = self._text.rfind("\n", 0, start) + 1
        if not self._text[block:start].rstrip().endswith(":"):
            return None
        for k in range(bisect_right(self._starts, block - 1), bisect_right(self._starts, start - 1)):
            mention = self._seen[k].mention
            if mention.actor and mention.kind in _SPEAKERS:
                self._labels.add(statement.id)
                return mention.actor, mention.name
        return None

    def _subject_before(self, statement: Attribution) -> Voice | None:
        """Return the subject of the sentence before a quotation: `The minister was careful. "..."`."""
        start = statement.content[0].start
        block = self._text.rfind("\n", 0, start) + 1
        last = bisect_right(self._starts, start - 1)
        sentence = self._seen[last - 1].sentence if last and self._starts[last - 1] >= block else -1
        subjects = [
            s
            for s in self._seen[max(last - _SUBJECTS, 0) : last]
            if s.sentence == sentence
            and s.subject
            and not s.quoted
            and s.inside < 0
            and s.mention.anchor.start >= block
        ]
        main = [s for s in subjects if self._parse[self._parse[s.head].head].dep == "root"] or subjects[:1]
        if not main:
            return self._name_before(block, start)
        if main[0].mention.kind not in _SPEAKERS or main[0].mention.actor is None:
            return None
        return main[0].mention.actor, main[0].mention.name

    def _name_before(self, block: int, start: int) -> Voice | None:
        """Return the name that is the subject of the sentence before a quotation, where no mention does."""
        first, last = self._parse.token_range(block, start)
        if first >= last or self._parse[last - 1].end > start:
            return None
        a, b = self._parse.sentences[self._parse.sentence_of[last - 1]]
        for token in self._parse.tokens[max(a, first) : min(b, last)]:
            if token.dep == "nsubj" and token.pos == "PROPN" and self._parse[token.head].dep == "root":
                return kebab(token.text), token.text
        return None

    def _going_on(self, statement: Attribution) -> Voice | None:
        """Return who answers in an interview, else who alone spoke in the paragraph before."""
        start = statement.content[0].start
        block = self._text.rfind("\n", 0, start) + 1
        if _WORD.search(self._text, block, start):
            return None
        if self._turns:
            return self._turns.most_common(1)[0][0]
        before = [s for s in self.heard if s.content[0].start < start]
        if not before:
            return None
        last = before[-1]
        at = max(a.end for a in (*last.content, *((last.source,) if last.source else ())))
        near = self._text.count("\n", at, start) <= _NEAR and not _WORD.search(self._text, at, block)
        begin = self._text.rfind("\n", 0, last.content[0].start) + 1
        voices = {(s.speaker, s.speaker_name) for s in before if s.content[0].start >= begin}
        return voices.pop() if near and len(voices) == 1 else None
