"""Pairs of rows that are alike -> groups that are one, and people's word before all."""

from collections.abc import Callable, Iterable

from onrecord.reconcile.judgements.ties import Ties


def join_pairs(
    pairs: Iterable[tuple[float, str, str]], ties: Ties, clash: Callable[[list[str], list[str]], bool]
) -> list[list[str]]:
    """Return the groups of two and more ids: what people joined first, then the likest pairs before others.

    Two groups stay apart where a person parted a row of one from a row of the other, or where they clash.
    """
    group: dict[str, list[str]] = {}

    def join(one: list[str], other: list[str]) -> None:
        joined = sorted([*one, *other])
        group.update(dict.fromkeys(joined, joined))

    for a, b in ties.joined:
        if group.get(a, [a]) is not group.get(b, [b]):
            join(group.get(a, [a]), group.get(b, [b]))
    for _, a, b in sorted(pairs, reverse=True):
        one, other = group.get(a, [a]), group.get(b, [b])
        if one is other or ties.part(one, other) or clash(one, other):
            continue
        join(one, other)
    return list({id(g): g for _, g in sorted(group.items())}.values())
