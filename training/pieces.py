"""The pieces of a reporting sentence, drawn by chance: speaker, verb, hearer, time, what is said, its marks.

Each piece comes as parts whose names ("speaker", "verb", "what", ...) the patterns of `frames` attach to.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from training.reported_speech import (
    Features,
    Part,
    appositions,
    halves,
    inside,
    mark,
    opening,
    phrase,
    speakers,
    statement,
)
from training.treebank import Sentence, Token

#: Share of quotations with curly marks, with the comma or full stop outside the marks, and of present-tense verbs.
CURLY, OUTSIDE, PRESENT = 0.6, 0.2, 0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A reporting verb; `can` holds t (hearer without "to"), i (inverts), p ("..., adding that"), c ("that")."""

    lemma: str
    past: str
    present: str
    participle: str
    ing: str
    can: str


def word(form: str, lemma: str, upos: str, xpos: str, dep: str = "dep") -> Sentence:
    """One word as a phrase of its own."""
    return (Token(form=form, lemma=lemma, upos=upos, xpos=xpos, feats="", head=None, dep=dep),)


class Pieces:
    """Draws the pieces; the same seed, words and treebank give the same ones in the same order."""

    def __init__(self, treebank: Sequence[Sentence], words: Mapping[str, Any], seed: int) -> None:
        self._rng = random.Random(seed)  # noqa: S311  sentences are drawn, not secrets
        self._features = Features(treebank)
        self._said = [s for s in map(statement, treebank) if s]
        self._broken = [h for h in map(halves, self._said) if h]
        self._opened = [o for o in map(opening, self._said) if o]
        self._speakers = speakers(treebank, frozenset(words["heads"]["people"]))
        self._phrases = {kind: [phrase(text) for text in texts] for kind, texts in words["phrases"].items()}
        self._appositions = [*self._phrases["appositions"], *appositions(treebank)]
        self._verbs = [
            Verb(lemma=k, past=v[0], present=v[1], participle=v[2], ing=v[3], can=v[4])
            for k, v in words["verbs"].items()
        ]
        self._patterns, self._weights = list(words["weights"]), list(words["weights"].values())

    def _chance(self, share: float) -> bool:
        return self._rng.random() < share

    def _verb(self, can: str) -> Verb:
        fit = [v for v in self._verbs if can in v.can]
        frequent = [v for v in fit if v.lemma in {"say", "tell", "add"}]
        return self._rng.choice(frequent if frequent and self._chance(0.4) else fit)

    def _speaking(self, verb: Verb, to: str | None, dep: str, *, subject: bool) -> Part:
        """The verb, at times in the present or, after its subject, with its auxiliary: said, says, has said.

        Nothing minds the speaker's number: the parser must find subjects by place, not by agreement.
        """
        if subject and self._chance(PRESENT):
            has = Token(form="has", lemma="have", upos="AUX", xpos="VBZ", feats="", head=1, dep="aux")
            done = word(verb.participle, verb.lemma, "VERB", "VBN")
            return Part(name="verb", phrase=(has, *done), to=to, dep=dep)
        if self._chance(PRESENT):
            return Part(name="verb", phrase=word(verb.present, verb.lemma, "VERB", "VBZ"), to=to, dep=dep)
        return Part(name="verb", phrase=word(verb.past, verb.lemma, "VERB", "VBD"), to=to, dep=dep)

    def _speaker(self, *, pronouns: bool = True, apposed: float = 0.2) -> list[Part]:
        """The subject, at times with an apposition between commas."""
        pool = self._phrases["speakers"] if self._chance(0.45) else self._speakers
        who = self._rng.choice(pool)
        while not pronouns and who[0].upos == "PRON":
            who = self._rng.choice(pool)
        parts = [Part(name="speaker", phrase=who, to="verb", dep="nsubj")]
        if who[0].upos == "PRON" or not self._chance(apposed):
            return parts
        apposition = self._rng.choice(self._appositions)
        dep = next(t.dep for t in apposition if t.head is None)
        return [
            *parts,
            Part(name="comma1", phrase=mark(",", ","), to="apposition", dep="punct"),
            Part(name="apposition", phrase=apposition, to="speaker", dep=dep),
            Part(name="comma2", phrase=mark(",", ","), to="apposition", dep="punct"),
        ]

    def _hearer(self, verb: Verb, *, to_share: float = 0.15) -> list[Part]:
        needed = "t" in verb.can
        if not needed and not self._chance(to_share):
            return []
        who = self._rng.choice(self._phrases["hearers"])
        if needed:
            return [Part(name="hearer", phrase=who, to="verb", dep="iobj")]
        to = Part(name="to", phrase=word("to", "to", "ADP", "IN"), to="hearer", dep="case")
        return [to, Part(name="hearer", phrase=who, to="verb", dep="obl")]

    def _time(self, share: float = 0.3) -> list[Part]:
        if not self._chance(share):
            return []
        when = self._rng.choice(self._phrases["times"])
        return [Part(name="time", phrase=when, to="verb", dep=next(t.dep for t in when if t.head is None))]

    def _marks(self) -> tuple[str, str]:
        if self._chance(CURLY):
            return ("‘", "’") if self._chance(0.2) else ("“", "”")
        return ('"', '"')

    def _quoted(self, what: str, body: Sequence[Part], stop: str, name: str = "") -> list[Part]:
        """The body between quotation marks with its comma or full stop, all hanging on the part `what`."""
        left, right = self._marks()
        opening = Part(name=f"open{name}", phrase=mark(left, "``"), to=what, dep="punct")
        closing = Part(name=f"close{name}", phrase=mark(right, "''"), to=what, dep="punct")
        end = Part(name=f"end{name}", phrase=mark(stop, stop), to=what, dep="punct")
        return [opening, *body, *((closing, end) if self._chance(OUTSIDE) else (end, closing))]

    def _stop(self, to: str = "verb") -> Part:
        return Part(name="stop", phrase=mark(".", "."), to=to, dep="punct")

    def _what(self, to: str | None = "verb", dep: str = "ccomp", name: str = "what", *, within: bool = False) -> Part:
        clause = self._rng.choice(self._said)
        return Part(name=name, phrase=inside(clause) if within else clause, to=to, dep=dep)

    def _that(self, what: str = "what", name: str = "that") -> list[Part]:
        that = Part(name=name, phrase=word("that", "that", "SCONJ", "IN"), to=what, dep="mark")
        return [that] if self._chance(0.8) else []

    def _after_quote(self, verb: Verb) -> list[Part]:
        """Hearer, time, and the sentence's full stop."""
        return [*self._hearer(verb), *self._time(), self._stop()]

    def _told(self, verb: Verb, time: Sequence[Part] = ()) -> list[Part]:
        """Hearer, time, "that" and what is said."""
        return [*self._hearer(verb), *time, *self._that(), self._what(within=True)]

    @staticmethod
    def _capitalised(parts: list[Part]) -> list[Part]:
        return [replace(parts[0], phrase=capital(parts[0].phrase)), *parts[1:]]


def capital(words: Sentence) -> Sentence:
    """The phrase with a capital first letter."""
    first = words[0]
    return (replace(first, form=first.form[0].upper() + first.form[1:]), *words[1:])
