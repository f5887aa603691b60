"""Errors that two documents share: what both print, and a third document prints otherwise in the same place.

Two reporters may hear one thing; they seldom mishear it alike.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from onrecord.model.places import Anchor, Span
from onrecord.model.record import Evidence, Kinship

_MOST = 3
_COPIED = 0.5
"""A document that is another's copy bears no witness against it or for it."""

Places = Mapping[Span, tuple[Anchor, ...]]


def share_errors(kinships: Iterable[Kinship]) -> dict[tuple[str, str], tuple[Evidence, ...]]:
    """Return for a pair of documents the numbers and names that they alone have, with a third's at the same place."""
    kinships = [k for k in kinships if k.copied < _COPIED]
    agree, differ = (_places(e for k in kinships for e in row(k)) for row in (_agreed, _differed))
    out = {}
    for kinship in kinships:
        found = []
        for same in kinship.agree:
            one, other = (a.span for a in same.anchors)
            against = [*differ.get(one, ()), *differ.get(other, ())]
            with_them = {a.span.document for span in (one, other) for a in agree[span]} - set(kinship.documents)
            if against and not with_them:
                found.append(_evidence(same, min(against, key=lambda a: a.span)))
        if found:
            out[kinship.documents] = tuple(found[:_MOST])
    return out


def _agreed(kinship: Kinship) -> tuple[Evidence, ...]:
    return kinship.agree


def _differed(kinship: Kinship) -> tuple[Evidence, ...]:
    return kinship.differ


def _places(rows: Iterable[Evidence]) -> Places:
    """Return for each place what other documents have there."""
    out: defaultdict[Span, list[Anchor]] = defaultdict(list)
    for row in rows:
        one, other = row.anchors
        out[one.span].append(other)
        out[other.span].append(one)
    return {span: tuple(anchors) for span, anchors in out.items()}


def _evidence(same: Evidence, against: Anchor) -> Evidence:
    printed = " and ".join(dict.fromkeys(f"“{a.quote}”" for a in same.anchors))
    return Evidence(
        kind=same.kind,
        text=f"both print {printed} where another report has “{against.quote}”",
        anchors=(*same.anchors, against),
    )
