"""One act of speech with all its wordings in print.

Two statements print one utterance when one voice speaks (a minister and his state are one),
near in time, in words that are alike: at `ALIKE` anywhere, at `ALIKE_RETOLD` between a report
and its retelling, where the same speech is to be expected.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import timedelta

from onrecord.lexicon.record import RecordWords
from onrecord.model.document import Document
from onrecord.model.identity import content_id
from onrecord.model.reading import Annotations, Attribution
from onrecord.model.record import Utterance, Wording
from onrecord.reconcile.basis import Grounds, judge_basis
from onrecord.wording.differences import compare_wordings
from onrecord.wording.passages import Passage, near_passages, weigh_stems
from onrecord.wording.words import words_of

ALIKE = 0.25
"""Measured on reports of one dispute: of pairs of one speaker at .25 and more, nine in ten are one utterance."""
ALIKE_REPORTED = 0.3
"""The same where one of them is reported speech, which two speeches on one subject share sooner."""
ALIKE_RETOLD = 0.1
OTHER_MOUTH = 0.3
"""Between a report and its retelling, where the speaker is another or not told: who speaks is often lost on the way."""
OTHER_MOUTH_APART = 0.5
"""The same between independent reports, for quotations of which one speaker at least has no name."""
_CERTAIN = 0.4
"""From here on a statement may print an utterance that others of its document print better (a headline)."""
_WINDOW = timedelta(days=10)
_LEAST = 2
"""Telling words that a content needs: of `the charge` nothing can be said."""


def find_utterances(
    documents: Sequence[Document], readings: Sequence[Annotations], grounds: Grounds, words: RecordWords
) -> tuple[Utterance, ...]:
    """Return the acts of speech that are printed more than once, each with its wordings and how they differ."""
    statements = {s.id: s for reading in readings for s in reading.statements}
    home = {d.id: d for d in documents}
    told = [(s.id, p) for s in statements.values() for p in _passage(s, words)]
    keys, passages = [key for key, _ in told], [p for _, p in told]
    pairs = [*_pairs(passages, keys, statements, grounds, home), *_carried_over(statements, grounds)]
    groups = _join(pairs, statements)
    return tuple(
        sorted((_utterance([statements[s] for s in g], home, grounds, words) for g in groups), key=lambda u: u.id)
    )


def text_of(statement: Attribution) -> str:
    """Return the words of a statement's content, a cut between its parts."""
    return " … ".join(c.quote for c in statement.content)


def _passage(statement: Attribution, words: RecordWords) -> Iterator[Passage]:
    """Yield the content as a passage, unless it is too short to tell."""
    stems = frozenset(w.stem for w in words_of(text_of(statement)) if w.lower not in words.empty)
    if len(stems) >= _LEAST:
        first = statement.content[0]
        yield Passage(statement.document, first.start, statement.content[-1].end, stems)


def _pairs(
    passages: Sequence[Passage],
    keys: Sequence[str],
    statements: dict[str, Attribution],
    grounds: Grounds,
    home: dict[str, Document],
) -> Iterator[tuple[float, str, str]]:
    """Yield (likeness, statement, statement) of what may be one utterance."""
    near = near_passages(passages, weigh_stems(passages))
    best: defaultdict[tuple[int, str], float] = defaultdict(float)
    found = []
    for i, others in enumerate(near):
        for j, alike in others.items():
            a, b = statements[keys[i]], statements[keys[j]]
            least = _least_likeness(grounds, a, b)
            if least and alike >= least and _near(home, a, b):
                best[i, b.document] = max(best[i, b.document], alike)
                if i < j:
                    found.append((alike, i, j))
    for alike, i, j in found:
        mutual = best[i, passages[j].document] == alike == best[j, passages[i].document]
        if mutual or alike >= _CERTAIN:
            yield alike, keys[i], keys[j]


def _carried_over(statements: dict[str, Attribution], grounds: Grounds) -> Iterator[tuple[float, str, str]]:
    """Yield the statements that a copy or retelling took over word for word, however short."""
    first: dict[tuple[str, str | None, tuple[str, ...]], str] = {}
    for s in statements.values():
        row = tuple(w.lower for w in words_of(text_of(s)))
        key = (grounds.origin.get(s.document, s.document), s.speaker, row)
        other = statements[first.setdefault(key, s.id)]
        if row and other.document != s.document:
            yield 1.0, other.id, s.id


def _least_likeness(grounds: Grounds, a: Attribution, b: Attribution) -> float:
    """Return how alike the words must be for one act of speech, 0 where no likeness will do."""
    retold = grounds.origin.get(a.document) == grounds.origin.get(b.document)
    spoken = "indirect" not in (a.quotation, b.quotation)
    named = all(s.speaker and not s.speaker.startswith("unnamed") for s in (a, b))
    if a.speaker == b.speaker and a.speaker:
        return ALIKE_RETOLD if retold else ALIKE if spoken else ALIKE_REPORTED
    sides = {grounds.counts_for(a.speaker), grounds.counts_for(b.speaker)}
    if len(sides) == 1 and sides & {a.speaker, b.speaker}:
        return ALIKE if retold else _CERTAIN
    if retold:
        return OTHER_MOUTH
    return OTHER_MOUTH_APART if not named and spoken else 0.0


def _near(home: dict[str, Document], a: Attribution, b: Attribution) -> bool:
    """Whether the two were published within days of each other, or a date is not known."""
    days = [home[s.document].published for s in (a, b)]
    known = [d.earliest for d in days if d is not None]
    return len(known) < 2 or abs(known[0] - known[1]) <= _WINDOW


def _join(pairs: Sequence[tuple[float, str, str]], statements: dict[str, Attribution]) -> list[list[str]]:
    """Return the groups of statements that are one act of speech, likest first joined.

    Two statements of one document whose words overlap (an outer and its inner one) are never one.
    """
    group: dict[str, list[str]] = {}
    for _, a, b in sorted(pairs, reverse=True):
        one, other = group.get(a, [a]), group.get(b, [b])
        if one is other or any(_overlap(statements[x], statements[y]) for x in one for y in other):
            continue
        joined = sorted([*one, *other])
        group.update(dict.fromkeys(joined, joined))
    return list({id(g): g for _, g in sorted(group.items())}.values())


def _overlap(a: Attribution, b: Attribution) -> bool:
    return a.document == b.document and any(x.span.overlaps(y.span) for x in a.content for y in b.content)


def _utterance(
    statements: Sequence[Attribution], home: dict[str, Document], grounds: Grounds, words: RecordWords
) -> Utterance:
    by_words: defaultdict[tuple[str, ...], list[Attribution]] = defaultdict(list)
    for s in statements:
        by_words[tuple(w.lower for w in words_of(text_of(s)))].append(s)

    def when(s: Attribution) -> tuple[str, str]:
        published = home[s.document].published
        return (str(published) if published else "9999", s.document)

    rows = sorted(by_words.values(), key=lambda row: min(map(when, row)))
    wordings = tuple(
        Wording(
            text=text_of(row[0]),
            documents=tuple(sorted({s.document for s in row})),
            statements=tuple(sorted(s.id for s in row)),
        )
        for row in rows
    )
    fullest = max(range(len(rows)), key=lambda n: (len(words_of(wordings[n].text)), -n))
    speaker = rows[fullest][0].speaker or "unnamed"
    return Utterance(
        id=content_id("utt", *sorted(s.id for s in statements)),
        speaker=speaker,
        wordings=wordings,
        first=0,
        fullest=fullest,
        differences=compare_wordings([w.text for w in wordings], fullest, [r[0].speaker for r in rows], words),
        basis=judge_basis(grounds, about=speaker, statements=[s.id for s in statements]),
    )
