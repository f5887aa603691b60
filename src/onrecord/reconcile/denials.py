"""Who denies what: each denial with the statement that it denies.

A denial that repeats the claim is led to it by its words. One that says only `the charge` or
`that account` means what was said just before it. One may hold the claim inside
(`denied reports that ...`).
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from onrecord.lexicon.record import RecordWords
from onrecord.model.reading import Annotations, Attribution
from onrecord.reconcile.basis import Grounds
from onrecord.wording.passages import Passage, near_passages, weigh_stems
from onrecord.wording.words import sentences_of, words_of

ALIKE = 0.2
"""Likeness of a denial in so many words (`denied that ...`) and the claim."""
ALIKE_PLAIN = 0.45
"""The same where a statement only says no itself (`we never ...`)."""
ALIKE_ELSEWHERE = 0.16
"""Likeness at which another report's statement by the same side makes the claim that a denial repeats."""
_SLACK = 0.2
"""How much less sure than the surest claim of a denial another may be."""
_OPENING = 5
"""Words at the beginning of a content among which a negation turns the whole of it."""
_POINTS_BACK = 2
"""A denial of so few telling words points back to what was said before."""
_BEFORE = 400
"""Code points before a denial in which that is looked for."""


def find_denials(
    readings: Sequence[Annotations], grounds: Grounds, words: RecordWords
) -> tuple[tuple[str, str, float], ...]:
    """Return (claiming statement, denying statement, how sure 0 to 1): the surest claims of each denial."""
    statements = [s for reading in readings for s in reading.statements]
    telling = {s.id: _telling(s, words) for s in statements}
    inside: defaultdict[str, list[Attribution]] = defaultdict(list)
    for s in statements:
        if s.within:
            inside[s.within].append(s)
    liked = {s.id for s in statements if s.cue_key in words.liking}
    rows = [s for s in statements if len(telling[s.id]) > 1 and s.speaker]
    passages = [Passage(s.document, s.content[0].start, s.content[-1].end, telling[s.id]) for s in rows]
    near = near_passages(passages, weigh_stems(passages), apart=False)
    found = [
        *(
            (claim, denial, sure)
            for claim, denial, sure in _by_words(
                rows, near, grounds, {s.id: _denial(s, words, inside[s.id]) for s in rows}
            )
            if claim not in liked
        ),
        *(
            pair
            for reading in readings
            for s in reading.statements
            if denies_claim(s, words, inside[s.id])
            for pair in _by_place(s, reading.statements, inside[s.id], telling, grounds, words)
        ),
    ]
    best: defaultdict[str, float] = defaultdict(float)
    for _, denial, sure in found:
        best[denial] = max(best[denial], sure)
    found = [row for row in found if row[2] >= best[row[1]] - _SLACK]
    found += list(_elsewhere(found, rows, near, grounds))
    return tuple(sorted({row for row in found if len(telling[row[0]]) > 1 or row[2] == best[row[1]]}))


def denies_claim(statement: Attribution, words: RecordWords, inside: Sequence[Attribution] = ()) -> bool:
    """Whether the cue or the words themselves deny what is claimed; who rejects an offer denies nothing.

    What a statement quotes of others (`inside`) is theirs to deny.
    """
    for part in statement.content:
        for match in words.falsity.finditer(part.quote):
            at = part.start + match.start()
            if not any(c.start <= at < c.end for inner in inside for c in inner.content):
                return True
    if statement.stands != "denied":
        return False
    if statement.cue_key not in words.refusing:
        return True
    return any(w.lower in words.claim_nouns for part in statement.content for w in words_of(part.quote)[:8])


def _denial(statement: Attribution, words: RecordWords, inside: Sequence[Attribution]) -> float:
    """Return the likeness that the denied claim must have, 0 where a statement denies nothing."""
    if denies_claim(statement, words, inside):
        return ALIKE
    opening = words_of(statement.content[0].quote)[:_OPENING]
    turned = any(w.lower in words.denying or w.lower.endswith(("n't", "n’t")) for w in opening)
    return ALIKE_PLAIN if turned and statement.stands != "denied" else 0.0


def _telling(statement: Attribution, words: RecordWords) -> frozenset[str]:
    """Return the telling stems; of a long text in which one sentence calls a thing untrue, those of that sentence."""
    cuts = [(part.quote, a, b) for part in statement.content for a, b in sentences_of(part.quote)]
    untrue = [cut for cut in cuts if words.falsity.search(*cut)]
    return frozenset(
        w.stem
        for cut in (untrue if untrue and statement.stands != "denied" else cuts)
        for w in words_of(*cut)
        if w.lower not in words.empty and w.lower not in words.denying
    )


def _by_words(
    rows: Sequence[Attribution], near: Sequence[Mapping[int, float]], grounds: Grounds, least: Mapping[str, float]
) -> Iterator[tuple[str, str, float]]:
    """Yield the denials whose claim is told by the words that both share."""
    for i, others in enumerate(near):
        denial = rows[i]
        if not least[denial.id]:
            continue
        plainly = least[denial.id] == ALIKE
        for j, alike in sorted(others.items()):
            if least[rows[j].id] or alike < least[denial.id]:
                continue
            if _may_clash(denial, rows[j], grounds, plainly=plainly):
                yield rows[j].id, denial.id, min(1.0, alike + (0.2 if plainly else 0.0))


def _elsewhere(
    found: Sequence[tuple[str, str, float]],
    rows: Sequence[Attribution],
    near: Sequence[Mapping[int, float]],
    grounds: Grounds,
) -> Iterator[tuple[str, str, float]]:
    """Yield what the side of a claim that stands inside a denial says of it in other reports."""
    place = {s.id: n for n, s in enumerate(rows)}
    repeated = {(c, d) for c, d, _ in found if c in place and rows[place[c]].within == d}
    for claim, denial in sorted(repeated):
        one = rows[place[claim]]
        for n, alike in sorted(near[place[claim]].items()):
            other = rows[n]
            if alike < ALIKE_ELSEWHERE or other.document == one.document or other.stands != "claimed":
                continue
            if grounds.counts_for(other.speaker) == grounds.counts_for(one.speaker):
                yield other.id, denial, alike


def _may_clash(denial: Attribution, claim: Attribution, grounds: Grounds, *, plainly: bool) -> bool:
    """Whether one side denies what the other says, or a person what he is reported to have said."""
    if denial.document == claim.document:
        overlap = any(x.span.overlaps(y.span) for x in denial.content for y in claim.content)
        if overlap and claim.within != denial.id:
            return False
    if claim.stands not in ("claimed", "promised"):
        return False
    if grounds.counts_for(denial.speaker) != grounds.counts_for(claim.speaker):
        return True
    return plainly and claim.within is not None


def _by_place(
    denial: Attribution,
    row: Sequence[Attribution],
    inside: Sequence[Attribution],
    telling: Mapping[str, frozenset[str]],
    grounds: Grounds,
    words: RecordWords,
) -> Iterator[tuple[str, str, float]]:
    """Yield the claim inside a denial, or the one that it points back to."""
    for claim in inside:
        if claim.stands != "denied" and claim.speaker != denial.speaker and claim.cue_key not in words.liking:
            yield claim.id, denial.id, 0.8
            return
    points = any(w.lower in words.pointing for part in denial.content for w in words_of(part.quote))
    if len(telling[denial.id]) > _POINTS_BACK or not points:
        return
    start = min(denial.content[0].start, denial.cue.start if denial.cue else denial.content[0].start)
    before = [
        s
        for s in row
        if s.content[-1].end <= start
        and start - s.content[-1].end <= _BEFORE
        and s.stands != "denied"
        and grounds.counts_for(s.speaker) != grounds.counts_for(denial.speaker)
    ]
    nearest = max(before, key=lambda s: (s.content[-1].end, -s.content[0].start), default=None)
    for claim in before:
        if nearest is not None and claim.speaker == nearest.speaker:
            yield claim.id, denial.id, 0.6
