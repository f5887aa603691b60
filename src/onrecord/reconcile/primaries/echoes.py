"""Which statements of reports give words that a primary document has, and where they stand there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.reading import ActorKind, Annotations, Attribution
from onrecord.reconcile.basis import Grounds
from onrecord.reconcile.primaries.voices import Voice, VoiceIndex, quoted_parts, whole_parts
from onrecord.wording.fidelity import Chars, Fit, fit_words, weigh_words
from onrecord.wording.marks import read_marked

Mouth = Literal["same", "unknown", "other"]
"""Whether a report names the speaker whom the primary document names."""

QUOTED: Mapping[Mouth, float] = {"same": 0.5, "unknown": 0.75, "other": 0.85}
"""Share of a quotation's weight that must stand in the primary text to be taken from it."""
REPORTED = 0.6
"""The same for reported speech, of the same speaker."""
ALIKE = 0.45
"""Likeness word by word that a quotation must have besides."""
_ENOUGH: Mapping[Mouth, float] = {"same": 5.0, "unknown": 16.0, "other": 20.0}
"""Weight of the words shared; a rare word weighs up to 8."""
_ENOUGH_REPORTED = (12.0, 8.0)
"""The same for reported speech, and for such that says nearly all in the same words."""
SURE = 0.85
"""From here on words are taken from the primary document however much later they are printed."""
_BEFORE = timedelta(days=1)
_AFTER = timedelta(days=10)


@dataclass(frozen=True, slots=True, eq=False)
class Echo:
    """A report's statement with each of its parts where it stands in a voice."""

    statement: Attribution
    voice: Voice
    mouth: Mouth
    parts: tuple[tuple[Chars, Fit], ...]
    quoted: bool

    @property
    def spans(self) -> list[Chars]:
        """Where the words stand in the primary document."""
        return sorted(span for _, fit in self.parts for span in fit.spans)

    @property
    def shared(self) -> float:
        """Weight of the words that are shared."""
        return sum(fit.shared for _, fit in self.parts)


class Echoes:
    """Finds the echoes of voices in reports."""

    def __init__(
        self,
        voices: Sequence[Voice],
        home: Mapping[str, Document],
        kinds: Mapping[str, ActorKind],
        grounds: Grounds,
        words: CopyWords,
    ) -> None:
        self._index = VoiceIndex(voices)
        self._home = home
        self._kinds = kinds
        self._grounds = grounds
        self._words = words

    def find(self, reading: Annotations) -> Iterator[Echo]:
        """Yield the echoes of one report; a statement inside one that is an echo itself adds nothing."""
        inner: defaultdict[str | None, list[Attribution]] = defaultdict(list)
        for s in reading.statements:
            inner[s.within].append(s)
        waiting = inner[None]
        while waiting:
            following = []
            for s in waiting:
                parts, quoted = self._parts(s, inner[s.id])
                echo = self._best(s, parts, quoted=quoted)
                if echo is not None:
                    yield echo
                if echo is None or echo.mouth == "other":
                    following += inner[s.id]
            waiting = following

    def _parts(self, statement: Attribution, inner: Sequence[Attribution]) -> tuple[list[Chars], bool]:
        """Return the parts of a statement to look for, and whether they are quotations; another's words are not its."""
        own = [s for s in inner if s.speaker != statement.speaker and s.quotation != "indirect"]
        others = [(c.start, c.end) for s in own for c in s.content]
        quoted = quoted_parts(statement) if statement.quotation != "indirect" else []
        if statement.quotation == "mixed":
            quoted = [(a, b) for a, b in quoted if not any(x <= a and b <= y for x, y in others)]
        return (quoted, True) if quoted else (whole_parts(statement), False)

    def fit(self, statement: Attribution, parts: Sequence[Chars], voice: Voice) -> tuple[tuple[Chars, Fit], ...]:
        """Return the parts of a statement with where each stands in a voice; those that stand nowhere are left out."""
        text = self._home[statement.document].text
        found = (((a, b), fit_words(text[a:b], voice.source, self._words)) for a, b in parts)
        return tuple((part, fit) for part, fit in found if fit is not None)

    def hold(self, statement: Attribution, voice: Voice) -> Echo:
        """Return a statement set against a voice, however little of it stands there."""
        quoted = quoted_parts(statement) if statement.quotation != "indirect" else []
        parts = self.fit(statement, quoted or whole_parts(statement), voice)
        return Echo(statement, voice, self._mouth(statement, voice), parts, bool(quoted))

    def _best(self, statement: Attribution, parts: Sequence[Chars], *, quoted: bool) -> Echo | None:
        text = self._home[statement.document].text
        weights: dict[str, float] = {}
        for a, b in parts:
            weights |= weigh_words(text[a:b], read_marked(text[a:b], self._words.record).tokens, self._words)
        total = sum(weights.values())
        found = []
        for voice in self._index.near(weights) if total else ():
            mouth = self._mouth(statement, voice)
            if mouth != "same" and not quoted:
                continue
            echo = Echo(statement, voice, mouth, self.fit(statement, parts, voice), quoted)
            if echo.parts and self._is_taken(echo, total, complete=len(echo.parts) == len(parts)):
                found.append(echo)
        return max(found, key=_rank, default=None)

    def _is_taken(self, echo: Echo, total: float, *, complete: bool) -> bool:
        recall = min(1.0, echo.shared / total)
        alike = min(fit.alignment.likeness for _, fit in echo.parts)
        if not echo.quoted:
            least = _ENOUGH_REPORTED[recall >= SURE]
            return recall >= REPORTED and echo.shared >= least and self._is_near(echo, sure=False)
        exact = complete and all(fit.alignment.exact for _, fit in echo.parts)
        least = 0.0 if exact and echo.mouth == "same" else _ENOUGH[echo.mouth]
        return (
            recall >= QUOTED[echo.mouth]
            and alike >= ALIKE
            and echo.shared >= least
            and self._is_near(echo, sure=recall >= SURE)
        )

    def _is_near(self, echo: Echo, *, sure: bool) -> bool:
        """Whether a report may tell of the primary document's day: not before it, and soon, but for the very words."""
        said, told = echo.voice.document.published, self._home[echo.statement.document].published
        when = echo.statement.when
        if said is None:
            return True
        if when is not None and when.day is not None and when.latest < said.earliest - _BEFORE:
            return False
        if told is None:
            return True
        return told.latest >= said.earliest - _BEFORE and (sure or told.earliest <= said.latest + _AFTER)

    def _mouth(self, statement: Attribution, voice: Voice) -> Mouth:
        """Whether the speakers are one: a state, its organs and those who speak for it without a name are."""
        one, other = statement.speaker, voice.speaker
        if one == other and one:
            return "same"
        if not one or not other:
            return "unknown"
        side = self._grounds.counts_for(one)
        if side is not None and side == self._grounds.counts_for(other):
            persons = [self._kinds.get(a) == "person" for a in (one, other)]
            return "other" if all(persons) else "same"
        return "unknown" if one.startswith("unnamed:") else "other"


def _rank(echo: Echo) -> tuple[int, bool, float, str]:
    """Return what sorts the likeliest source of a statement last: the same mouth, by name, most of the words."""
    order: tuple[Mouth, ...] = ("other", "unknown", "same")
    named = echo.statement.speaker == echo.voice.speaker
    return order.index(echo.mouth), named, echo.shared, echo.voice.document.id
