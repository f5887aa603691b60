"""Which judgements stand: not withdrawn, not replaced by a later one of the same person, not contradicted."""

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import NamedTuple

from onrecord.model.judgement import Judged, JudgedState, Judgement, Place


class Heard(NamedTuple):
    """A judgement with what it is about in the present reading."""

    judgement: Judgement
    about: Hashable
    """Two judgements about one thing can contradict each other."""
    verdict: Hashable
    rows: tuple[str, ...]

    def told(self, state: JudgedState, why: str = "") -> Judged:
        """Return how it stands."""
        return Judged(judgement=self.judgement, state=state, rows=self.rows, why=why)


def find_withdrawn(judgements: Sequence[Judgement]) -> tuple[tuple[Judgement, ...], tuple[Judged, ...]]:
    """Return the judgements that were not withdrawn, and how the others and the withdrawals stand.

    Only who judged can withdraw; a withdrawal can be withdrawn too.
    """
    judgements = sorted(judgements, key=lambda j: j.at)
    by_id = {j.id: j for j in judgements}
    withdrawn: dict[str, Judgement] = {}
    told = []
    for j in reversed(judgements):
        if j.kind != "judgement" or j.id in withdrawn:
            continue
        target = by_id.get(j.subject)
        if target is None:
            told.append(Judged(judgement=j, state="homeless", why="there is no such judgement"))
        elif target.by != j.by:
            told.append(Judged(judgement=j, state="unsure", rows=(target.id,), why=f"only {target.by} can withdraw it"))
        else:
            withdrawn[target.id] = j
            told.append(Judged(judgement=j, state="applied", rows=(target.id,)))
    told += [
        Judged(judgement=by_id[key], state="withdrawn", why=f"withdrawn by {j.by}, {j.at}")
        for key, j in withdrawn.items()
    ]
    live = tuple(j for j in judgements if j.kind != "judgement" and j.id not in withdrawn)
    return live, tuple(told)


def weigh_heard(heard: Iterable[Heard]) -> tuple[list[Heard], list[Judged]]:
    """Return the judgements that stand, and how the others do.

    Of one person's judgements about one thing the last one counts; where two persons' differ, neither does.
    """
    about: defaultdict[Hashable, dict[str, Heard]] = defaultdict(dict)
    standing: list[Heard] = []
    told: list[Judged] = []
    for row in sorted(heard, key=lambda h: h.judgement.at):
        earlier = about[row.about].pop(row.judgement.by, None)
        if earlier:
            told.append(earlier.told("withdrawn", f"judged again by {row.judgement.by}, {row.judgement.at}"))
        about[row.about][row.judgement.by] = row
    for rows in about.values():
        if len({row.verdict for row in rows.values()}) == 1:
            standing += rows.values()
        else:
            why = tell_conflict(row.judgement for row in rows.values())
            told += [row.told("unsure", why) for row in rows.values()]
    return standing, told


def tell_conflict(judgements: Iterable[Judgement]) -> str:
    """Return who says what, in words that do not change with the order of telling."""
    told = sorted({f"{j.by} says {j.verdict}{f' ({j.reason})' if j.reason else ''}" for j in judgements})
    return f"unsure: {'; '.join(told)}"


def tell_who(judgements: Iterable[Judgement]) -> str:
    """Return by whom a row was judged, and for which reasons."""
    return "; ".join(sorted({f"{j.by}{f' ({j.reason})' if j.reason else ''}" for j in judgements}))


def find_doubts(judged: Iterable[Judged]) -> dict[frozenset[str], str]:
    """Return for the rows of each judgement that is unsure who says what of them."""
    told: defaultdict[frozenset[str], set[str]] = defaultdict(set)
    for row in judged:
        if row.state == "unsure":
            told[frozenset(row.rows)].add(row.why)
    return {rows: "; ".join(sorted(whys)) for rows, whys in told.items()}


def find_row_doubts(judged: Iterable[Judged]) -> dict[str, str]:
    """Return the same for each row by itself."""
    whys: defaultdict[str, set[str]] = defaultdict(set)
    for rows, why in find_doubts(judged).items():
        for row in rows:
            whys[row].add(why)
    return {row: "; ".join(sorted(told)) for row, told in whys.items()}


def tell_lost(places: Sequence[Place], gone: Collection[str]) -> str:
    """Return why judged rows have no home: they are not there, or what they stood on is set aside."""
    aside = [p for p in places if p.spots and all(spot.row in gone for spot in p.spots)]
    told = [("set aside with a wrong row" if p in aside else "not in this reading", p.says) for p in places]
    return "; ".join(f"{what}: {says}" for what, says in told)
