"""Errors that two documents share: what both print, and a third document prints otherwise in the same place.

Two reporters may hear one thing; they seldom mishear it alike, or leave the same words out of it.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.model.kinship import Evidence, Kinship
from onrecord.model.places import Anchor, Span

_MOST = 3
_COPIED = 0.5
"""A document that is another's copy bears no witness against it or for it."""

Places = Mapping[Span, tuple[tuple[Evidence, Anchor], ...]]
"""For a place what others have there, with what tells of it."""


def share_errors(kinships: Iterable[Kinship]) -> dict[tuple[str, str], tuple[Evidence, ...]]:
    """Return for a pair of documents what they alone have, with a third's at the same place.

    Numbers and names; then quotations that the third prints fuller inside, then those that it prints otherwise.
    """
    kinships = [k for k in kinships if k.copied < _COPIED]
    agree, differ = (_places(e for k in kinships for e in row(k)) for row in (_agreed, _differed))
    out = {}
    for kinship in kinships:
        found = []
        for same in kinship.agree:
            one, other = (a.span for a in same.anchors)
            against = [*differ.get(one, ()), *differ.get(other, ())]
            with_them = {a.span.document for span in (one, other) for _, a in agree[span]} - set(kinship.documents)
            if against and not with_them:
                found.append(_evidence(same, *min(against, key=_first)))
        if found:
            out[kinship.documents] = tuple(sorted(found, key=_rank)[:_MOST])
    return out


def _agreed(kinship: Kinship) -> tuple[Evidence, ...]:
    return kinship.agree


def _differed(kinship: Kinship) -> tuple[Evidence, ...]:
    return kinship.differ


def _places(rows: Iterable[Evidence]) -> Places:
    """Return for each place what other documents have there; a fuller print bears witness against a cut one alone."""
    out: defaultdict[Span, list[tuple[Evidence, Anchor]]] = defaultdict(list)
    for row in rows:
        one, other = row.anchors
        out[one.span].append((row, other))
        if row.kind != "cut":
            out[other.span].append((row, one))
    return {span: tuple(found) for span, found in out.items()}


def _first(row: tuple[Evidence, Anchor]) -> tuple[bool, Span]:
    """Return what sorts a witness first: one that has a quotation fuller."""
    return row[0].kind != "cut", row[1].span


def _rank(row: Evidence) -> tuple[int, int]:
    """Return what sorts the plainest evidence first, of quotations the longest."""
    return ("cut", "wording").index(row.kind) + 1 if row.kind in ("cut", "wording") else 0, -len(row.anchors[0].quote)


def _evidence(same: Evidence, differing: Evidence, against: Anchor) -> Evidence:
    printed = " and ".join(dict.fromkeys(f"“{_line(a.quote)}”" for a in same.anchors))
    text = f"both print {printed} where another report has “{_line(against.quote)}”"
    if differing.kind == "cut":
        text = f"both print {printed} without “{_line(differing.text)}”, which another report has there"
    return Evidence(kind=differing.kind, text=text, anchors=(*same.anchors, against))


def _line(text: str) -> str:
    return " ".join(text.split())
