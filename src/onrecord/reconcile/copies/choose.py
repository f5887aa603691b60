"""Which kinships make a copy or a retelling, and which of the documents is the original."""

from collections.abc import Iterable, Mapping, Sequence

from onrecord.model.document import Document
from onrecord.model.record import Copy, Kinship

COPIED = 0.5
"""Share of the shorter text's own runs of three words that makes a copy; measured: copies .87-1.0, others < .06."""
RETOLD = 0.285
"""Likeness and order together; measured on reports of one dispute: retellings .30-.6, independent ones < .27."""

_SAME = 0.6
"""Share of both documents' words from which they are one text."""


def find_copies(documents: Sequence[Document], kinships: Iterable[Kinship]) -> tuple[Copy, ...]:
    """Return one copy a document that comes from another: from the nearest of those that stand before it.

    `kinships` are those of `relate_documents`, or kept ones of the same documents; others are passed over.
    """
    by_id = {d.id: d for d in documents}
    kin = [
        k for k in sorted(kinships, key=lambda k: k.documents) if judge_kinship(k) and by_id.keys() >= set(k.documents)
    ]
    parent: dict[str, tuple[str, Kinship]] = {}
    for kinship in sorted(kin, key=lambda k: (-nearness(k), k.documents)):
        first, second = sorted(kinship.documents, key=lambda n: _first_key(by_id[n], kinship))
        if second not in parent and not _descends(first, second, parent):
            parent[second] = (first, kinship)
    _join_same(by_id, kin, parent)
    return tuple(_copy(by_id[second], by_id[first], kinship) for second, (first, kinship) in sorted(parent.items()))


def _descends(document: str, other: str, parent: Mapping[str, tuple[str, Kinship]]) -> bool:
    """Whether a document comes from the other in the end."""
    while document != other and document in parent:
        document = parent[document][0]
    return document == other


def _join_same(by_id: Mapping[str, Document], kin: Iterable[Kinship], parent: dict[str, tuple[str, Kinship]]) -> None:
    """Give one origin to documents that are the same text, through whichever of them they were compared.

    Where one document holds two others' words, the two stay apart; that is no such case.
    """
    for kinship in kin:
        if kinship.copied < COPIED or min(kinship.shares) < _SAME:
            continue
        roots = sorted(
            {_root(n, parent) for n in kinship.documents},
            key=lambda n: (str(by_id[n].published or ""), -len(by_id[n].text), n),
        )
        if len(roots) > 1:
            parent[roots[1]] = (roots[0], kinship)


def _root(document: str, parent: Mapping[str, tuple[str, Kinship]]) -> str:
    while document in parent:
        document = parent[document][0]
    return document


def nearness(kinship: Kinship) -> float:
    """Return how near two documents are: copies before retellings."""
    return kinship.copied + kinship.retold


def judge_kinship(kinship: Kinship) -> str | None:
    """Return `copy`, `retold`, or None where the two may be independent."""
    return "copy" if kinship.copied >= COPIED else "retold" if kinship.retold >= RETOLD else None


def _first_key(document: Document, kinship: Kinship) -> tuple[object, ...]:
    """Return what sorts the likely original first: not naming the other outlet, earlier, more complete."""
    published = str(document.published or "")
    return (document.id in kinship.named, published, -len(document.text), document.id)


def _copy(document: Document, original: Document, kinship: Kinship) -> Copy:
    return Copy(
        document=document.id,
        original=original.id,
        how="copy" if judge_kinship(kinship) == "copy" else "retold",
        share=dict(zip(kinship.documents, kinship.shares, strict=True)).get(document.id, min(kinship.shares)),
        why=_why(document, original, kinship),
        copied=kinship.copied,
        retold=kinship.retold,
        evidence=kinship.evidence,
    )


def _why(document: Document, original: Document, kinship: Kinship) -> str:
    notice = f"; it names {original.outlet}" if document.id in kinship.named else ""
    if judge_kinship(kinship) == "copy":
        return f"{kinship.copied:.0%} of the shorter text's runs of three words, quotations apart, are the same{notice}"
    return (
        f"{kinship.alike} sentences say the same in other words, {kinship.in_order} of them in the same order{notice}"
    )
