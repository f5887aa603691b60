"""What was offered: the stances that tell one offer, put together."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from onrecord.lexicon.issues import Issues
from onrecord.reconcile.basis import Grounds
from onrecord.reconcile.positions import Held

_OFFER = ":offer"
THIRD = ("mediated", "hosted")


@dataclass(frozen=True, slots=True)
class Proposal:
    """An offer before it is answered: who made it, on what issue, and the stances that tell it, in order of time."""

    by: str
    issue: str
    held: tuple[Held, ...]
    places: frozenset[str] = frozenset()
    """Names of the places offered, by which a reply may mean it."""
    elsewhere: frozenset[str] = frozenset()
    """Issues under which other offers are told."""


def gather_proposals(held: Iterable[Held], grounds: Grounds, issues: Issues) -> list[Proposal]:
    """Return the offers told by the stances, by whom and on what.

    What one actor offers in several words is one offer: at one place, or where one speaker tells
    of mediation and of a place for talks.
    """
    groups: defaultdict[tuple[str, str], list[Held]] = defaultdict(list)
    for row in held:
        if is_offer(row):
            groups[row.actor, row.stance.issue].append(row)
    rows = [(key, tuple(sorted(found, key=lambda h: h.order))) for key, found in groups.items()]
    ranked = sorted(rows, key=lambda group: _rank(group, issues))
    out: list[Proposal] = []
    for (by, issue), found in ranked:
        new = Proposal(by, issue, found, _places(found))
        home = next((k for k, old in enumerate(out) if _is_one(new, old, grounds, issues)), None)
        if home is None:
            out.append(new)
        else:
            out[home] = _joined(out[home], new)
    told = [frozenset(row.stance.issue for row in p.held) for p in out]
    apart = [frozenset().union(*told[:k], *told[k + 1 :]) for k in range(len(out))]
    out = [replace(p, elsewhere=others) for p, others in zip(out, apart, strict=True)]
    return sorted(out, key=lambda p: (p.held[0].order, p.by, p.issue))


def _rank(group: tuple[tuple[str, str], tuple[Held, ...]], issues: Issues) -> tuple[bool, int, tuple[str, str]]:
    """Sorts talks with a third party first, then by how often an offer is told."""
    key, found = group
    return issues.get(key[1]).format not in THIRD, -len(found), key


def _joined(old: Proposal, new: Proposal) -> Proposal:
    held = tuple(sorted((*old.held, *new.held), key=lambda h: h.order))
    return Proposal(old.by, old.issue, held, old.places | new.places)


def issues_of(proposal: Proposal, issues: Issues) -> frozenset[str]:
    """Return the issues that a reply may name: all under which the offer is told, and their kindred forms.

    A kindred form under which another offer is told is answered there.
    """
    own = frozenset(row.stance.issue for row in proposal.held)
    return own | frozenset(key for issue in own for key in family_of(issue, issues)) - proposal.elsewhere


def _is_one(new: Proposal, old: Proposal, grounds: Grounds, issues: Issues) -> bool:
    """Whether two proposals of one actor are one."""
    if new.by != old.by:
        return False
    talks = issues.get(new.issue).format is not None and issues.get(old.issue).format in THIRD
    return bool(new.places & old.places) or (
        talks and bool(_speakers(new.held, grounds) & _speakers(old.held, grounds))
    )


def is_offer(row: Held) -> bool:
    """Whether a stance tells an offer, conditional ones included."""
    told = row.stance.direction == "offers"
    return told or (row.stance.direction == "conditional" and row.stance.anchor.maker.rule.endswith(_OFFER))


def family_of(issue: str, issues: Issues) -> frozenset[str]:
    """Return the issues that a reply may name: those of talks with a third party are one family."""
    if issues.get(issue).format in THIRD:
        return frozenset(e.key for e in issues.entries if e.format in THIRD)
    return frozenset((issue,))


def _places(held: Iterable[Held]) -> frozenset[str]:
    """Return the places that are offered, by name."""
    terms = (term for row in held for term in row.stance.terms if term.kind == "venue")
    return frozenset(term.value for term in terms if term.value == term.anchor.quote)


def _speakers(rows: Iterable[Held], grounds: Grounds) -> set[str | None]:
    found = (grounds.statements.get(r.stance.statement or "") for r in rows)
    return {s.speaker if s is not None else None for s in found}
