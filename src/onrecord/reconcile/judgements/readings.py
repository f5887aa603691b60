"""Statements and events that people judged: wrong ones are set aside, with all that rests on them."""

from collections.abc import Collection, Iterable, Sequence

from msgspec.structs import replace

from onrecord.model.judgement import Judged, Judgement
from onrecord.model.reading import Annotations
from onrecord.model.record import SetAside
from onrecord.reconcile.judgements.homes import Homes
from onrecord.reconcile.judgements.places import tell_change
from onrecord.reconcile.judgements.standing import Heard, weigh_heard


def judge_readings(
    judgements: Iterable[Judgement], homes: Homes, readings: Sequence[Annotations]
) -> tuple[tuple[Annotations, ...], SetAside, tuple[Judged, ...]]:
    """Return the readings without what is wrong, the rows set aside, and how the judgements stand."""
    heard, told = [], []
    for j in judgements:
        found = homes.find(j.places[0])
        if found:
            heard.append(Heard(j, found[0], j.verdict, found))
        else:
            told.append(Judged(judgement=j, state="homeless", why=f"not in this reading: {j.places[0].says}"))
    standing, fallen = weigh_heard(heard)
    told += fallen
    wrong, right = set[str](), set[str]()
    for row in standing:
        now = homes.statements.get(row.rows[0]) or homes.events[row.rows[0]]
        change = tell_change(row.judgement.places[0], now)
        if change:
            told.append(row.told("unsure", tell_changed(row.judgement, *change)))
            continue
        told.append(row.told("applied"))
        (wrong if row.judgement.verdict == "wrong" else right).add(row.rows[0])
    if not wrong:
        return tuple(readings), SetAside(), tuple(told)
    kept, aside = zip(*(_part(reading, wrong, right) for reading in readings), strict=True)
    return tuple(kept), _gather(aside), tuple(told)


def tell_changed(judgement: Judgement, before: str, now: str) -> str:
    """Return why a judgement does not hold for a row that was read otherwise when it was judged."""
    return f"unsure: {judgement.by} judged it {judgement.verdict} when it read “{before}”; it reads “{now}” now"


def _part(reading: Annotations, wrong: Collection[str], right: Collection[str]) -> tuple[Annotations, Annotations]:
    """Return a reading's rows that stay, and those that are wrong or rest on wrong ones, unless judged right."""
    fallen = {s.id for s in reading.statements if s.id in wrong}
    while more := {s.id for s in reading.statements if s.within in fallen and s.id not in right} - fallen:
        fallen |= more
    events = {e.id for e in reading.events if e.id in wrong or (e.statement in fallen and e.id not in right)}
    if not fallen and not events:
        return reading, replace(reading, times=(), mentions=(), statements=(), events=(), stances=())
    rests = {s for s in reading.stances if s.statement in fallen or s.event in events}

    def of(*, aside: bool) -> Annotations:
        return replace(
            reading,
            statements=tuple(s for s in reading.statements if (s.id in fallen) == aside),
            events=tuple(e for e in reading.events if (e.id in events) == aside),
            stances=tuple(s for s in reading.stances if (s in rests) == aside),
        )

    return of(aside=False), of(aside=True)


def _gather(aside: Sequence[Annotations]) -> SetAside:
    return SetAside(
        statements=tuple(s for r in aside for s in r.statements),
        events=tuple(e for r in aside for e in r.events),
        stances=tuple(s for r in aside for s in r.stances),
    )
