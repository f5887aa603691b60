"""What two documents have in common beyond their subject: a pure function of the two.

Two documents that carry one speech share its quotation, so words that both quote alike prove nothing:
a copy is told by its own words outside quotation marks, a retelling by sentence upon sentence
that says the same, in the same order. Independent reports of one day share a few.
"""

from collections.abc import Sequence

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.kinship import Kinship
from onrecord.reconcile.copies.evidence import evidence_of, values_of
from onrecord.reconcile.copies.heard import follow_apart
from onrecord.reconcile.copies.quotes import compare_quotes
from onrecord.reconcile.copies.report import RUN, Report, passages_apart, read_report
from onrecord.reconcile.copies.shared import LENGTH, find_shared
from onrecord.wording.passages import Passage
from onrecord.wording.words import ngrams

KEPT_COPIED = 0.1
KEPT_RETOLD = 0.25
"""A kinship below both is not worth keeping, but for a quotation printed otherwise: it bears witness to a third."""
_COMMON = 2.0
"""Rarity up to which a word counts nothing: `the`, `of`, `and`."""
_LEAST_RUNS = 30
"""A few words prove no copy, unless all words of both are the same."""
_BACKGROUND = 2
"""So many passages may be a paragraph of background that both took from somewhere: they retell nothing."""


def compare_documents(a: Document, b: Document, words: CopyWords, sources: Sequence[Document] = ()) -> Kinship | None:
    """Return what two documents have in common; None where that is no more than a subject.

    Sentences that both have taken from one of the `sources`, the words themselves, are left out.
    """
    one, other = (read_report(d) for d in sorted((a, b), key=lambda d: d.id))
    runs = len(one.own_runs & other.own_runs)
    copied = _copied(one, other, runs)
    shared = find_shared(one, other, words) if runs > LENGTH - RUN else ()
    sentences: tuple[Sequence[Passage], Sequence[Passage]] = (passages_apart(one, other), passages_apart(other, one))
    if len(shared) <= _BACKGROUND:
        sentences = _without(sentences[0], [s.one for s in shared]), _without(sentences[1], [s.other for s in shared])
    common = words.rarity.up_to(_COMMON)
    following, sentences = follow_apart(*sentences, sources, common, words.rarity)
    quotes = compare_quotes(one, other, words)
    if copied < KEPT_COPIED and following.measure < KEPT_RETOLD and not quotes.differ:
        return None
    pairs = [(sentences[0][p.one], sentences[1][p.other], p.alike) for p in following.in_order]
    agree, differ = values_of(one.document, other.document, pairs, words)
    return Kinship(
        documents=(one.document.id, other.document.id),
        copied=round(copied, 3),
        retold=round(following.measure, 3),
        part=round(following.part, 3),
        alike=len(following.pairs),
        in_order=len(following.in_order),
        passages=len(shared),
        longest=max((s.words for s in shared), default=0),
        shares=(_share(one, other), _share(other, one)),
        named=tuple(
            x.document.id for x, y in ((one, other), (other, one)) if _names(x.document.text, y.document.outlet)
        ),
        evidence=evidence_of(one.document, other.document, shared, pairs),
        agree=(*agree, *quotes.agree),
        differ=(*differ, *quotes.differ),
    )


def _copied(one: Report, other: Report, runs: int) -> float:
    """Return the share of the shorter one's own runs of words that the other has too: so many."""
    if one.stems == other.stems:
        return 1.0
    shorter = min(len(one.own_runs), len(other.own_runs))
    return runs / shorter if shorter >= _LEAST_RUNS else 0.0


def _without(sentences: Sequence[Passage], spans: Sequence[tuple[int, int]]) -> tuple[Passage, ...]:
    """Return the sentences of which not half lies in one of the spans."""
    return tuple(p for p in sentences if all(2 * (min(p.end, b) - max(p.start, a)) < p.end - p.start for a, b in spans))


def _share(report: Report, other: Report) -> float:
    """Return the share of a report's words that stand in runs of three of the other."""
    held = [False] * len(report.words)
    for i, run in enumerate(ngrams(report.stems, RUN)):
        if run in other.runs:
            held[i : i + RUN] = [True] * RUN
    return round(sum(held) / len(held), 2) if held else 0.0


def _names(text: str, outlet: str | None) -> bool:
    return bool(outlet) and str(outlet).casefold() in text.casefold()
