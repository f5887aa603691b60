"""Which likenesses make one act of speech.

Two statements print one utterance when one voice speaks (a minister and his state are one), near in
time, in words that are alike: at `ALIKE` anywhere, at `ALIKE_RETOLD` between a report and its
retelling, where the same speech is to be expected.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from itertools import combinations, pairwise
from typing import NamedTuple

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.reading import Attribution
from onrecord.model.wordings import Likeness
from onrecord.reconcile.basis import Grounds
from onrecord.reconcile.groups import join_pairs
from onrecord.reconcile.judgements import Ties
from onrecord.reconcile.utterances.likeness import LEAST_STEMS, Telling, is_part, liken, relate_within, tell, text_of
from onrecord.wording.quoted import gather_prints, prints_of
from onrecord.wording.words import words_of

ALIKE = 0.4
"""Measured on reports of one dispute: of pairs of one speaker at .25 and more, nine in ten are one utterance."""
ALIKE_REPORTED = 0.4
"""The same where one of them is reported speech, which two speeches on one subject share sooner."""
ALIKE_RETOLD = 0.1
OTHER_MOUTH = 0.3
"""Between a report and its retelling, where the speaker is another: who speaks is often lost on the way."""
NO_MOUTH = 0.1
"""The same where one of the speakers at least has no name."""
OTHER_MOUTH_APART = 0.6
"""Between independent reports, for words of which one at least is quoted and one speaker at least has no name."""
OF_ONE_SIDE = 0.5
"""Between a minister's words and those of his state."""
QUOTED_OTHERWISE = 0.6
"""Between independent reports that both quote, and quote other words."""
TWICE = 0.4
"""Between two statements of one document: a headline and what it takes up."""
LATER = 0.45
"""Between reports that lie further apart than `_WINDOW`: words are quoted again, but speeches are given again too."""
_OTHERS = 0.1
"""What the same words count less in another's mouth, where two pairs exclude each other."""
_PART = 0.12
"""In a retelling a statement may print a part of what the original prints as one, or the other way round."""
_CERTAIN = 0.3
"""From here on a statement may print an utterance that others of its document print better (a headline)."""
_QUOTED = "in anyone's mouth"
_FEW = 5
"""Documents of one origin of which all pairs are compared."""
_WINDOW = timedelta(days=10)


class _Pair(NamedTuple):
    """Two statements that may be one utterance; `rank` is their likeness, less where two mouths speak."""

    rank: float
    one: str
    other: str


def join_statements(
    documents: Mapping[str, Document],
    statements: Mapping[str, Attribution],
    grounds: Grounds,
    words: CopyWords,
    likenesses: Sequence[Likeness],
    ties: Ties,
) -> list[list[Attribution]]:
    """Return the groups of statements that are one act of speech."""
    kin = list(_among_kin(statements, grounds, words))
    row = {k.statements: k.likeness for k in (*likenesses, *kin) if statements.keys() >= set(k.statements)}
    pairs = [*_pairs(row, statements, grounds, documents, words), *_carried_over(statements, grounds)]
    met = {s for pair in (*(p[1:] for p in pairs), *ties.joined) for s in pair}
    tellings = {s: tell(statements[s], words) for s in met}
    return [[statements[s] for s in group] for group in _join(pairs, ties, statements, tellings)]


def _among_kin(statements: Mapping[str, Attribution], grounds: Grounds, words: CopyWords) -> Iterator[Likeness]:
    """Yield the likenesses between each copy or retelling and the first document of its origin."""
    of: defaultdict[str, list[Attribution]] = defaultdict(list)
    for s in statements.values():
        of[s.document].append(s)
    families = defaultdict(list)
    for document in sorted(of):
        families[grounds.origin.get(document, document)].append(document)
    for first, family in families.items():
        if len(family) > 1:
            tellings = {s.id: tell(s, words) for d in family for s in of[d]}
            told = {d: [s for s in of[d] if len(tellings[s.id].stems) >= LEAST_STEMS] for d in family}
            for one, other in _pairs_of(family, first):
                yield from relate_within(told[one], told[other], tellings)


def _pairs_of(family: Sequence[str], first: str) -> Iterable[tuple[str, str]]:
    """Return which documents of one origin are compared: all of a few, of many each with the first and the next."""
    if len(family) <= _FEW:
        return combinations(family, 2)
    return {*pairwise(family), *((first, d) for d in family if first in family and d != first)}


def _pairs(
    row: Mapping[tuple[str, str], float],
    statements: Mapping[str, Attribution],
    grounds: Grounds,
    documents: Mapping[str, Document],
    words: CopyWords,
) -> Iterator[_Pair]:
    """Yield what may be one utterance."""
    best: defaultdict[tuple[str, str], float] = defaultdict(float)
    found = []
    for (one, other), alike in row.items():
        a, b = statements[one], statements[other]
        least = _least_likeness(grounds, a, b)
        if (
            least
            and alike >= max(least, 0.0 if _near(documents, a, b) else LATER)
            and _agree(alike, a, b, grounds, words)
        ):
            rank = alike if a.speaker == b.speaker else max(0.01, alike - _OTHERS)
            for key in ((one, b.document), (other, a.document)):
                best[key] = max(best[key], rank)
            found.append(_Pair(rank, one, other))
    for pair in found:
        a, b = statements[pair.one], statements[pair.other]
        nearest = (best[a.id, b.document] == pair.rank, best[b.id, a.document] == pair.rank)
        kin = a.speaker == b.speaker and grounds.origin.get(a.document) == grounds.origin.get(b.document)
        if all(nearest) or pair.rank >= _CERTAIN or (kin and any(nearest) and pair.rank >= _PART):
            yield pair


def _carried_over(statements: Mapping[str, Attribution], grounds: Grounds) -> Iterator[_Pair]:
    """Yield the statements that a copy or retelling took over word for word, however short.

    Where one document has the same words twice (who says that who said), the outer is the outer's match. Words
    that stand between quotation marks in both are carried over also where one speaker at least has no name.
    """
    first: dict[tuple[str, str | None, int, tuple[str, ...]], str] = {}
    times: Counter[tuple[str, str | None, tuple[str, ...]]] = Counter()
    for s in statements.values():
        row = tuple(w.lower for w in words_of(text_of(s)))
        here = (s.document, s.speaker, row)
        times[here] += 1
        origin = grounds.origin.get(s.document, s.document)
        other = statements[first.setdefault((origin, s.speaker, times[here], row), s.id)]
        if row and other.document != s.document:
            yield _Pair(1.0, other.id, s.id)
        if s.quotation == "direct" and times[here] == 1:
            quoted = statements[first.setdefault((origin, _QUOTED, 1, row), s.id)]
            if row and quoted.document != s.document and not (_named(s) and _named(quoted)):
                yield _Pair(1.0 - _OTHERS, quoted.id, s.id)


def _agree(alike: float, a: Attribution, b: Attribution, grounds: Grounds, words: CopyWords) -> bool:
    """Whether what two independent reports quote is the same, or their words are so alike that it need not be."""
    if alike >= QUOTED_OTHERWISE or grounds.origin.get(a.document) == grounds.origin.get(b.document):
        return True
    prints = prints_of(a), prints_of(b)
    families = gather_prints((p for row in prints for p in row), words.record)
    return not all(prints) or any(f.others for f in families)


def _named(statement: Attribution) -> bool:
    return bool(statement.speaker) and not str(statement.speaker).startswith("unnamed")


def _least_likeness(grounds: Grounds, a: Attribution, b: Attribution) -> float:
    """Return how alike the words must be for one act of speech, 0 where no likeness will do."""
    retold = grounds.origin.get(a.document) == grounds.origin.get(b.document)
    named = _named(a) and _named(b)
    if a.speaker == b.speaker and a.speaker:
        if a.document == b.document:
            return TWICE
        spoken = "indirect" not in (a.quotation, b.quotation)
        return ALIKE_RETOLD if retold else ALIKE if spoken else ALIKE_REPORTED
    if a.document == b.document:
        return 0.0
    sides = {grounds.counts_for(a.speaker), grounds.counts_for(b.speaker)}
    if len(sides) == 1 and sides & {a.speaker, b.speaker}:
        return ALIKE if retold else OF_ONE_SIDE
    if retold:
        return OTHER_MOUTH if named else NO_MOUTH
    quoted = not a.quotation == b.quotation == "indirect"
    return OTHER_MOUTH_APART if not named and quoted else 0.0


def _near(documents: Mapping[str, Document], a: Attribution, b: Attribution) -> bool:
    """Whether the two were published within days of each other, or a date is not known."""
    days = [documents[s.document].published for s in (a, b)]
    known = [d.earliest for d in days if d is not None]
    return len(known) < 2 or abs(known[0] - known[1]) <= _WINDOW


def _join(
    pairs: Iterable[_Pair], ties: Ties, statements: Mapping[str, Attribution], tellings: Mapping[str, Telling]
) -> list[list[str]]:
    """Return the groups of statements that are one act of speech, likest first joined.

    Two statements of one document are one only where they say the same (a headline and what it takes up),
    or where another document prints both as one; never where their words overlap (who says that who said).
    """

    def clash(one: Sequence[str], other: Sequence[str]) -> bool:
        met = [(x, y) for x in one for y in other if statements[x].document == statements[y].document]
        joined = sorted([*one, *other])
        return not all(_go_together(x, y, joined, statements, tellings) for x, y in met)

    return join_pairs(pairs, ties, clash)


def _go_together(
    one: str, other: str, group: Sequence[str], statements: Mapping[str, Attribution], tellings: Mapping[str, Telling]
) -> bool:
    """Whether two statements of one document can be one act of speech in a group."""
    a, b = statements[one], statements[other]
    if _named(a) and _named(b) and a.speaker != b.speaker:
        return False
    if any(x.span.overlaps(y.span) for x in a.content for y in b.content):
        return False
    if liken(tellings[one], tellings[other]) >= TWICE:
        return True
    wholes = (tellings[s] for s in group if statements[s].document != a.document)
    return any(is_part(tellings[one], whole) and is_part(tellings[other], whole) for whole in wholes)
