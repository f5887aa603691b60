"""Which kinships make a copy or a retelling, and which of the documents is the original."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from onrecord.lexicon.copies import CopyWords
from onrecord.model.document import Document
from onrecord.model.kinship import Copy, Credit, Evidence, Kinship
from onrecord.reconcile.copies.compare import compare_documents
from onrecord.reconcile.copies.credits import same_medium
from onrecord.reconcile.copies.errors import share_errors
from onrecord.reconcile.copies.heard import sources_of

COPIED = 0.5
"""Share of the shorter text's own runs of three words that makes a copy; measured: copies .87-1.0, others < .06."""
PARTLY = 0.35
"""Share that makes one too, beside a passage of fourteen words: an agency's text with a lead of one's own."""
_LONG = 14
RETOLD = 0.49
"""Likeness and order together; measured: retellings .53-1.1, independent reports of one dispute < .40."""
NEARLY = 0.4
"""As much is enough where a shared error or a notice speaks for one origin as well."""
_PASSAGE = 0.015
"""What each shared passage adds, up to five."""
_LEAST_ORDER = 4
"""Sentences in one order, at least, where the likeness is no greater than `_ALIKE`."""
_ALIKE = 0.58
_FEWEST = 3
"""Sentences in one order, whatever the likeness: two are a coincidence."""
_PART = 0.6
"""Share of the shorter text's sentences that a longer one has taken up, at least seven of them, in their order."""
_LEAST_PART = 7
_SPOKEN = ("transcript", "post")
_SAME = 0.6
"""Share of both documents' words from which they are one text."""
_AS_NEAR = 0.8
"""A copy's original is told for the origin where a document is so much as near to it as to the copy."""


@dataclass(frozen=True, slots=True)
class _Kin:
    """A kinship that makes a copy or a retelling, with what speaks for it beyond the two texts."""

    kinship: Kinship
    how: str
    first: Document
    second: Document
    evidence: tuple[Evidence, ...]
    via: str | None

    @property
    def nearness(self) -> float:
        return self.kinship.copied + self.kinship.retold


def find_copies(
    documents: Sequence[Document],
    kinships: Iterable[Kinship],
    notices: Iterable[Credit] = (),
    words: CopyWords | None = None,
) -> tuple[Copy, ...]:
    """Return one copy a document that comes from another: from the nearest of those that stand before it.

    `kinships` are those of `relate_documents`, or kept ones of the same documents; others are passed over.
    `notices` are the media that the documents credit. With `words`, reports that look like retellings of one
    another are compared once more, apart from what both took from a transcript, a statement or a post.
    """
    by_id = {d.id: d for d in documents}
    kinships = [k for k in sorted(kinships, key=lambda k: k.documents) if by_id.keys() >= set(k.documents)]
    credited: dict[str, list[Credit]] = {}
    for credit in notices:
        credited.setdefault(credit.document, []).append(credit)
    errors = share_errors(kinships)
    primary = [d for d in documents if d.primary]
    kin = []
    for kinship in kinships:
        pair = by_id[kinship.documents[0]], by_id[kinship.documents[1]]
        shared = errors.get(kinship.documents, ())
        found = _judge(kinship, pair, credited, shared)
        if found and found.how == "retold" and words and (sources := _heard(pair, primary)):
            apart = compare_documents(*pair, words, sources)
            found = _judge(apart, pair, credited, shared) if apart else None
        if found:
            kin.append(found)
    chosen: dict[str, _Kin] = {}
    for one in sorted(kin, key=lambda k: (-k.nearness, k.kinship.documents)):
        if one.second.id not in chosen and not _descends(one.first.id, one.second.id, chosen):
            chosen[one.second.id] = one
    _prefer_originals(kin, chosen)
    _join_same(by_id, kin, chosen)
    return tuple(_copy(second, one) for second, one in sorted(chosen.items()))


def _heard(pair: tuple[Document, Document], primary: Sequence[Document]) -> tuple[Document, ...]:
    """Return what two reports may both have heard; nothing where one of them is the words themselves."""
    return () if any(d.primary for d in pair) else sources_of(*pair, primary)


def judge_kinship(kinship: Kinship, support: int = 0) -> str | None:
    """Return `copy`, `retold`, or None where the two may be independent; `support` counts what else speaks for it."""
    if kinship.copied >= COPIED or (kinship.copied >= PARTLY and kinship.longest >= _LONG):
        return "copy"
    told = kinship.retold + _PASSAGE * min(5, kinship.passages)
    least = _FEWEST if told > _ALIKE else _LEAST_ORDER
    if told >= (NEARLY if support else RETOLD) and kinship.in_order >= least:
        return "retold"
    return "retold" if kinship.part >= _PART and kinship.in_order >= _LEAST_PART else None


def _judge(
    kinship: Kinship,
    documents: tuple[Document, Document],
    credited: Mapping[str, Sequence[Credit]],
    errors: tuple[Evidence, ...],
) -> _Kin | None:
    """Return what two documents are to one another; None where they may be independent."""
    rows = [credited.get(d.id, ()) for d in documents]
    naming = [[c for c in row if same_medium(c.name, o.outlet)] for row, o in zip(rows, documents[::-1], strict=True)]
    absent = [
        (c, d) for c in rows[0] for d in rows[1] if "told" not in (c.kind, d.kind) and same_medium(c.name, d.name)
    ]
    told = sum(e.kind != "wording" for e in errors)  # which of two wordings was spoken is not known
    how = judge_kinship(kinship, told + any(naming) + bool(absent))
    if how is None or (how == "retold" and any(d.kind in _SPOKEN for d in documents)):
        return None  # who hears a speech, or reads a post, retells no report
    first, second = sorted(
        documents,
        key=lambda d: (not d.primary, bool(naming[documents.index(d)]), d.id in kinship.named, *_before(d)),
    )
    notices = [
        Evidence(kind="notice", text=f"it names {c.name}: “{_line(c.anchor.quote)}”", anchors=(c.anchor,))
        for c in naming[documents.index(second)][:1]
    ]
    notices += [
        Evidence(kind="notice", text=f"both name {c.name}", anchors=(c.anchor, d.anchor)) for c, d in absent[:1]
    ]
    return _Kin(
        kinship=kinship,
        how=how,
        first=first,
        second=second,
        evidence=(*notices, *errors, *kinship.evidence),
        via=absent[0][0].name if absent else None,
    )


def _before(document: Document) -> tuple[str, int, str]:
    """Return what sorts the likely original first: earlier, more complete."""
    return str(document.published or ""), -len(document.text), document.id


def _descends(document: str, other: str, chosen: Mapping[str, _Kin]) -> bool:
    """Whether a document comes from the other in the end."""
    while document != other and document in chosen:
        document = chosen[document].first.id
    return document == other


def _prefer_originals(kin: Iterable[_Kin], chosen: dict[str, _Kin]) -> None:
    """Let a document come from the original of a copy, not from the copy, where it is nearly as near to both."""
    for one in sorted(kin, key=lambda k: (-k.nearness, k.kinship.documents)):
        now = chosen.get(one.second.id)
        above = chosen.get(now.first.id) if now else None
        if now and above and above.first.id == one.first.id and one.nearness >= _AS_NEAR * now.nearness:
            chosen[one.second.id] = one


def _join_same(by_id: Mapping[str, Document], kin: Iterable[_Kin], chosen: dict[str, _Kin]) -> None:
    """Give one origin to documents that are the same text, through whichever of them they were compared.

    Where one document holds two others' words, the two stay apart; that is no such case.
    """
    for one in kin:
        if one.kinship.copied < COPIED or min(one.kinship.shares) < _SAME:
            continue
        roots = sorted({_root(n, chosen) for n in one.kinship.documents}, key=lambda n: _before(by_id[n]))
        if len(roots) > 1:
            first, second = by_id[roots[0]], by_id[roots[1]]
            chosen[second.id] = _Kin(one.kinship, one.how, first, second, one.evidence, one.via)


def _root(document: str, chosen: Mapping[str, _Kin]) -> str:
    while document in chosen:
        document = chosen[document].first.id
    return document


def _copy(document: str, one: _Kin) -> Copy:
    kinship = one.kinship
    shares = dict(zip(kinship.documents, kinship.shares, strict=True))
    return Copy(
        document=document,
        original=one.first.id,
        how="copy" if one.how == "copy" else "retold",
        share=shares.get(document, min(kinship.shares)),
        why=_why(one),
        copied=kinship.copied,
        retold=kinship.retold,
        via=one.via,
        evidence=one.evidence,
    )


def _why(one: _Kin) -> str:
    kinship = one.kinship
    if one.how == "copy":
        why = f"{kinship.copied:.0%} of the shorter text's runs of three words, quotations apart, are the same"
    else:
        why = f"{kinship.alike} sentences say the same in other words, {kinship.in_order} of them in the same order"
        if kinship.passages:
            why += f"; {kinship.passages} passages of seven words and more are the same"
    told = [e.text for e in one.evidence if e.kind not in ("passage", "sentence")]
    if one.second.id in kinship.named and not any(e.kind == "notice" for e in one.evidence):
        told.append(f"it names {one.first.outlet}")
    return "; ".join([why, *told])


def _line(text: str) -> str:
    return " ".join(text.split())
