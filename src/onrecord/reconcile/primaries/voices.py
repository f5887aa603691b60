"""What each mouth says in the primary documents, ready to be searched."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.reading import Annotations, Attribution
from onrecord.reconcile.basis import Grounds
from onrecord.wording.fidelity import Chars, Source
from onrecord.wording.words import quoted_in

_RAREST = 6
"""Stems of words looked for by which voices are found, the rarest."""
_MET = 2
"""Of these stems that a voice must have."""
_HOT = 200
"""Voices under one stem that are looked at: more is an everyday word."""


@dataclass(frozen=True, slots=True, eq=False)
class Voice:
    """All that one speaker says in one primary document."""

    document: Document
    speaker: str | None
    statements: tuple[Attribution, ...]
    source: Source

    @property
    def translated(self) -> bool:
        """Whether the document gives a translation of what was spoken."""
        return any(s.given == "translated" for s in self.statements)


def find_voices(
    documents: Sequence[Document], readings: Sequence[Annotations], grounds: Grounds, words: CopyWords
) -> tuple[Voice, ...]:
    """Return the voices of the primary documents: who has the turns, and the speakers of his side whom he quotes."""
    reading_of = {r.document: r for r in readings}
    out = []
    for document in documents:
        if not document.primary:
            continue
        rows: defaultdict[tuple[str | None, bool], list[Attribution]] = defaultdict(list)
        for s in reading_of[document.id].statements:
            if s.given is not None and s.stands != "asked":
                rows[s.speaker, False].append(s)
            elif s.given is None and s.speaker and s.quotation != "indirect" and _own_side(s, grounds):
                rows[s.speaker, True].append(s)
        for (speaker, nested), said in rows.items():
            spans = [span for s in said for span in (quoted_parts(s) if nested else whole_parts(s))]
            if spans:
                out.append(Voice(document, speaker, tuple(said), Source(document.text, spans, words)))
    return tuple(out)


def _own_side(statement: Attribution, grounds: Grounds) -> bool:
    """Whether a document quotes one of its issuer's own side: a ministry its minister."""
    issuer = grounds.chain(statement.id)[0].speaker
    side = grounds.counts_for(statement.speaker)
    return side is not None and issuer != statement.speaker and side == grounds.counts_for(issuer)


def whole_parts(statement: Attribution) -> list[Chars]:
    """Return the offsets of a statement's words."""
    return [(c.start, c.end) for c in statement.content]


def quoted_parts(statement: Attribution) -> list[Chars]:
    """Return the offsets of what a statement's content has between quotation marks, the marks left off."""
    if statement.quotation == "direct":
        return whole_parts(statement)
    return [(c.start + a + 1, c.start + b - 1) for c in statement.content for a, b in quoted_in(c.quote) if b - a > 2]


class VoiceIndex:
    """The voices by the rare stems that they hold."""

    def __init__(self, voices: Sequence[Voice]) -> None:
        self._voices = voices
        self._under: defaultdict[str, list[int]] = defaultdict(list)
        for n, voice in enumerate(voices):
            for stem in voice.source.stems:
                self._under[stem].append(n)

    def near(self, weights: Mapping[str, float]) -> Iterable[Voice]:
        """Return the voices that hold some of the rarest stems of words looked for."""
        rarest = sorted(weights, key=lambda s: (-weights[s], s))[:_RAREST]
        met: defaultdict[int, int] = defaultdict(int)
        for stem in rarest:
            row = self._under.get(stem, ())
            if len(row) <= _HOT:
                for n in row:
                    met[n] += 1
        least = min(_MET, len(rarest))
        return [self._voices[n] for n in sorted(met) if met[n] >= least]
