"""A draft's reported speech against the record: whether someone is on record as having said so.

It is held more loosely than a quotation: the telling words must be there, from the same mouth, and no number,
day or negation may be another.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.factcheck.claims import Claim
from onrecord.factcheck.dates import contradicted_day
from onrecord.factcheck.passages import Passage, Passages
from onrecord.factcheck.ruling import Bench, Ruling, at, named, nearest, told
from onrecord.factcheck.sight import sight_span
from onrecord.factcheck.turning import Negating, Share, Span, denied_by_cue, denies, nearest_sentences
from onrecord.factcheck.voices import Answer
from onrecord.lexicon.numbers import Number, find_numbers
from onrecord.model.factcheck import Change, Sighting
from onrecord.wording.words import words_of

_SAID = 0.5
"""Share of the telling words that a statement of the same speaker must hold."""
_MISTAKEN = 0.62
"""The same for another speaker's, before it is called his."""
_BEHIND = 0.2
"""How far behind the likest a passage may be and still bear the claim out."""
_NEGATED = 0.6
"""Share of the telling words in one sentence from which a negation that only one of the two has is told."""
_AGAINST = 0.1
"""How far behind the likest a sentence may be and still contradict what another bears out."""
_CLOSE = 0.1
"""How far a number may be off that the draft gives as about."""
_BESIDE = 3
"""Shared words that tell which of several numbers is meant."""
_OF = 3
"""Words between a part and its whole: `of all its`; letters that a telling stem has more than."""
_SAYS = 60
_TELLS = 6
"""Code points behind a whole, and words, in which its verb stands."""
_NEAREST = 3


@dataclass(frozen=True, slots=True)
class _Borne:
    """A passage that may bear a claim out."""

    share: float
    answer: Answer
    passage: Passage
    sighting: Sighting
    changes: tuple[Change, ...]
    nearest: float
    """Share of the telling words in one sentence of it."""

    @property
    def turned(self) -> bool:
        """Whether it says the contrary."""
        return any(c.kind == "polarity" for c in self.changes)


def judge_reported(claim: Claim, bench: Bench, passages: Passages) -> Ruling:
    """Return how reported speech stands."""
    stems = passages.stems(claim.text)
    held = passages.share(stems)
    near = passages.near(stems)
    rows = [_borne(share, p, claim, bench, held) for share, p in near if not _told_within(p, stems, near)]
    mine = [r for r in rows if r.answer in ("same", "near", "unknown") and r.share >= _SAID]
    if mine:
        return _supported(mine, claim)
    own = [r for r in rows if r.answer == "report" and r.share >= _MISTAKEN]
    others = [r for r in rows if r.answer == "other" and r.share >= _MISTAKEN]
    if others and (not own or others[0].share >= own[0].share):
        best = others[0]
        why = f"said by {named(best.sighting)}, in {at(best.sighting)}"
        return Ruling("other speaker", why, tuple(r.sighting for r in others[:_NEAREST]))
    if own:
        ruling = _supported(own, claim)
        return Ruling(
            ruling.verdict, ruling.why, ruling.sightings, ruling.also, ("the report says it, and names no speaker",),
            ruling.changes,
        )  # fmt: skip
    if not rows:
        return Ruling("not found", "in no document, and nothing is near it")
    best = rows[0]
    why = f"in no document; nearest: {nearest(best.sighting)}"
    return Ruling("not found", why, tuple(r.sighting for r in rows[:_NEAREST]))


def _told_within(passage: Passage, stems: frozenset[str], near: Sequence[tuple[float, Passage]]) -> bool:
    """Whether a sentence says what it shares with a claim in a statement that is looked at by itself."""
    shared = passage.stems & stems
    return passage.statement is None and any(
        p.statement is not None
        and p.document == passage.document
        and passage.start <= p.start < passage.end
        and shared <= p.stems
        for _, p in near
    )


def _borne(share: float, passage: Passage, claim: Claim, bench: Bench, held: Share) -> _Borne:
    text = bench.shelf.view.documents[passage.document].text
    sighting = sight_span(
        claim.text, passage.document, (passage.start, passage.end), bench.shelf, statement=passage.statement
    )
    answer = bench.voices.compare(claim.statement, sighting, claim.start)
    sentences = nearest_sentences(text, passage, held)
    changes = (*_changes(passage, claim, bench), *_turned(sentences, passage, claim, bench, held))
    return _Borne(share, answer, passage, sighting, changes, sentences[0][0] if sentences else 0.0)


def _supported(rows: Sequence[_Borne], claim: Claim) -> Ruling:
    """Return what the passages that say it make of a claim: the one with least against it counts."""
    top = max(r.share for r in rows)
    said = [r for r in rows if r.passage.statement is not None and r.share >= top - _BEHIND]
    rows = said or [r for r in rows if r.share >= top - _BEHIND]  # a sentence may hold two speakers' words
    best = min(rows, key=lambda r: (len(r.changes), -r.share, r.passage.statement is None))
    primary = [r for r in rows if r.sighting.primary and r.changes and r.nearest >= _NEGATED]
    if primary and not best.changes and not any(r.sighting.primary and not r.changes for r in rows):
        best = primary[0]
    contrary = [r for r in rows if r.turned and (r.nearest > best.nearest - _AGAINST or r.sighting.primary)]
    if contrary and not best.turned and not _outranks(best, contrary):
        best = max(contrary, key=lambda r: (r.sighting.primary, r.nearest))
    sightings = tuple(r.sighting for r in rows if not r.changes) or (best.sighting,)
    if best.changes:
        dated = all(c.kind == "date" for c in best.changes)
        why = f"{'; '.join(map(told, best.changes))}, against {at(best.sighting)}"
        return Ruling("other date" if dated else "altered", why, sightings, changes=best.changes)
    day = contradicted_day(claim.statement.when if claim.statement else None, sightings)
    if day:
        return Ruling("other date", f"said {day}", sightings)
    notes = () if best.answer == "same" else _whose(best)
    if len(best.sighting.speakers) > 1:
        notes = (*notes, f"on the word of {best.sighting.chain.rsplit(', quoting ', 1)[0]}")
    return Ruling("supported", f"{named(best.sighting)}, {at(best.sighting)}", sightings, notes=notes)


def _outranks(best: _Borne, contrary: Sequence[_Borne]) -> bool:
    """Whether a passage bears a claim out although others say the contrary: it is nearer, or the words themselves."""
    top = max(r.nearest for r in contrary)
    return best.nearest > top or (
        best.nearest == top and best.sighting.primary >= max(r.sighting.primary for r in contrary)
    )


def _whose(row: _Borne) -> tuple[str, ...]:
    if row.answer == "unknown":
        return ("the report names no speaker",)
    return (f"the report has it from {named(row.sighting)}",) if row.answer == "near" else ()


def _changes(passage: Passage, claim: Claim, bench: Bench) -> Iterator[Change]:
    """Yield the numbers, days and negations that are others."""
    text = bench.shelf.view.documents[passage.document].text
    record = bench.shelf.words
    mine = [n for n in find_numbers(claim.text, 0, len(claim.text), record) if not n.of_time]
    theirs = [n for n in find_numbers(text, passage.start, passage.end, record) if not n.of_time]
    theirs = _without_wholes(theirs, text, claim.text)
    for number in mine:
        if not any(_agree(number, other, claim.text, bench) for other in theirs):
            other = _counterpart(number, theirs, _shared(claim.text, text, passage))
            if other is None and not claim.text[number.start].isdigit():
                continue  # `the two sides`
            printed = text[other.start : other.end] if other else ""
            yield Change(kind="number", asked=claim.text[number.start : number.end], printed=printed)
    yield from _days(passage, claim, bench)


def _turned(
    sentences: Sequence[tuple[float, Span]], passage: Passage, claim: Claim, bench: Bench, held: Share
) -> Iterator[Change]:
    """Yield that the nearest sentences say the contrary."""
    text, record = bench.shelf.view.documents[passage.document].text, bench.shelf.words
    top = sentences[0][0] if sentences else 0.0
    best = [span for share, span in sentences if share == top]
    if top < _NEGATED:
        return
    negating = Negating(record, bench.words)
    claimed = claim.text if claim.acted else bench.draft.text[claim.start : claim.end]  # its quotations may deny
    stems = frozenset(w.stem for w in words_of(claimed))
    mine = denied_by_cue(bench.draft.text, claim.statement, negating)
    cue = denied_by_cue(text, passage.statement, negating)
    for span in best:
        common = stems & frozenset(w.stem for w in words_of(text, *span))
        theirs = denies(text, span, held, common, negating) ^ cue
        if theirs == denies(claimed, (0, len(claimed)), held, common, negating) ^ mine:
            return
    yield Change(kind="polarity", asked=claimed, printed=text[best[0][0] : best[0][1]])


def _without_wholes(numbers: Sequence[Number], text: str, claimed: str) -> list[Number]:
    """Return the numbers without a whole (`14 of its 40 gates are cracked`) of whose part the claim tells."""
    mine = [w.stem for w in words_of(claimed)]
    out = list(numbers)
    for part, whole in pairwise(numbers):
        between = words_of(text, part.end, whole.start)
        if not 1 <= len(between) <= _OF or between[0].lower != "of":
            continue
        said = [w.stem for w in words_of(text, whole.end, whole.end + _SAYS)][1:_TELLS]
        if any(len(s) > _OF and s in mine for s in said):
            out.remove(whole)
    return out


def _agree(number: Number, other: Number, text: str, bench: Bench) -> bool:
    if number.figure == other.figure:
        return True
    loose = number.approximate or bool(bench.words.approximate.search(text[max(0, number.start - 20) : number.start]))
    return loose and abs(number.value - other.value) <= _CLOSE * max(other.value, 1)


def _shared(claimed: str, text: str, passage: Passage) -> list[int]:
    """Return where the words stand in a passage that the claim has too."""
    stems = {w.stem for w in words_of(claimed)}
    return [w.start for w in words_of(text, passage.start, passage.end) if w.stem in stems]


def _counterpart(number: Number, theirs: Sequence[Number], shared: Sequence[int]) -> Number | None:
    """Return the number that stands where the other one does: of the same measure or count, near the same words."""
    alike = [n for n in theirs if n.unit == number.unit and set(n.counted[:3]) & set(number.counted[:3])]
    rows = alike or [n for n in theirs if n.unit == number.unit] or theirs
    return min(rows, key=lambda n: sum(sorted(abs(at - n.start) for at in shared)[:_BESIDE]), default=None)


def _days(passage: Passage, claim: Claim, bench: Bench) -> Iterator[Change]:
    saying = claim.statement.when if claim.statement else None
    times = bench.reading.times
    days = [
        (t.anchor.quote, t.moment)
        for t in times
        if t.anchor.quote in claim.text and claim.start <= t.anchor.start < claim.end
    ]
    if claim.acted and saying is not None:
        days.append((next((t.anchor.quote for t in times if t.moment == saying), str(saying)), saying))
    reading = bench.shelf.view.readings[passage.document]
    there = [(t.anchor.quote, t.moment) for t in reading.times if passage.start <= t.anchor.start < passage.end]
    printed = [(words, day) for words, day in there if day is not None and day.day is not None]
    for words, day in days:
        if day is None or day.day is None or (day == saying and not claim.acted) or not printed:
            continue
        if not any(day.agrees(other) for _, other in printed):
            yield Change(kind="date", asked=words, printed=printed[0][0])
