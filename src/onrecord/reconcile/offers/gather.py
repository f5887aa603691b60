"""What was offered: the stances that tell one offer, put together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.lexicon.issues import Issues
from onrecord.reconcile.basis import Grounds
from onrecord.reconcile.positions import Held

_OFFER = ":offer"
_THIRD = ("mediated", "hosted")


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer before it is answered: who made it, on what issue, and the stances that tell it, in order of time."""

    by: str
    issue: str
    held: tuple[Held, ...]


def gather_proposals(held: Iterable[Held], grounds: Grounds, issues: Issues) -> list[Proposal]:
    """Return the offers told by the stances; mediation and a place for talks offered by one mouth are one offer."""
    groups: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    for row in held:
        if is_offer(row):
            groups[row.actor, row.stance.issue].append(row)
    _join_forms(groups, grounds, issues)
    rows = ((key, sorted(found, key=lambda h: h.order)) for key, found in groups.items() if found)
    return [Proposal(by, issue, tuple(found)) for (by, issue), found in sorted(rows)]


def is_offer(row: Held) -> bool:
    """Whether a stance tells an offer, conditional ones included."""
    told = row.stance.direction == "offers"
    return told or (row.stance.direction == "conditional" and row.stance.anchor.maker.rule.endswith(_OFFER))


def family_of(issue: str, issues: Issues) -> frozenset[str]:
    """Return the issues that a reply may name: those of talks with a third party are one family."""
    if issues.get(issue).format in _THIRD:
        return frozenset(e.key for e in issues.entries if e.format in _THIRD)
    return frozenset((issue,))


def _join_forms(groups: dict[tuple[str, str], list[Held]], grounds: Grounds, issues: Issues) -> None:
    """Move the rows of a smaller group into a larger one of its family where a speaker tells both."""
    for key in sorted(groups, key=lambda k: (len(groups[k]), k)):
        by, issue = key
        for other in sorted(groups, key=lambda k: (-len(groups[k]), k)):
            same = other != key and other[0] == by and other[1] in family_of(issue, issues)
            if (
                same
                and groups[other]
                and groups[key]
                and _speakers(groups[key], grounds) & _speakers(groups[other], grounds)
            ):
                groups[other].extend(groups[key])
                groups[key] = []


def _speakers(rows: list[Held], grounds: Grounds) -> set[str | None]:
    found = (grounds.statements.get(r.stance.statement or "") for r in rows)
    return {s.speaker if s is not None else None for s in found}
