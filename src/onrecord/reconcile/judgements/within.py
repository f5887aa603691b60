"""An actor as one document tells of him: `belo@doc-1` may be another Belo than that of the other documents."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from onrecord.reconcile.judgements.ties import Tie

AT = "@"


def find_splits(ties: Iterable[Tie]) -> frozenset[str]:
    """Return the actors of one document that are to be told from those of the same id in others.

    Where the actors of two documents are said to be two, the second is told apart; the first stays with the others.
    """
    out = set()
    for tie in ties:
        for a, b in tie.parts:
            out |= {b} if AT in b else {a} if AT in a else set()
        for a, b in tie.joins:
            if _whole(a) != _whole(b):
                out |= {x for x in (a, b) if AT in x}
    return frozenset(out)


def _whole(actor: str) -> str:
    return actor.rpartition(AT)[0] or actor


def name_whole(ties: Sequence[Tie], splits: frozenset[str]) -> list[Tie]:
    """Return the ties with the actors that are not told apart by the ids they have in all documents."""

    def of(pairs: Iterable[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
        named = (tuple(x if x in splits else _whole(x) for x in pair) for pair in pairs)
        return tuple((a, b) for a, b in named if a != b)

    return [tie._replace(joins=of(tie.joins), parts=of(tie.parts)) for tie in ties]


def by_document(splits: Iterable[str]) -> Mapping[str, frozenset[str]]:
    """Return for each document the actors that are told apart in it."""
    out: defaultdict[str, set[str]] = defaultdict(set)
    for split in splits:
        actor, _, document = split.rpartition(AT)
        out[document].add(actor)
    return {document: frozenset(actors) for document, actors in out.items()}
