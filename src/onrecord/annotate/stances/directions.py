"""Which way words of attitude point, once negations and conditions are reckoned with."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from onrecord.annotate.stances.scene import Attitude, Scene
from onrecord.model.reading import Direction

_BACK = 4
"""A negation reaches so many words to its right."""
_STOPS = frozenset(',.;:!?—–()"“”«»')
_CONDITIONAL = frozenset(("accepts", "offers", "rejects", "demands"))


@dataclass(frozen=True, slots=True)
class Sign:
    """Words of attitude with the direction that they have where they stand."""

    attitude: Attitude
    direction: Direction

    @property
    def strong(self) -> bool:
        """Whether the words tell an attitude by themselves."""
        return not self.attitude.entry.weak


@dataclass(frozen=True, slots=True)
class Condition:
    """A marker and the words of its condition, as half-open token ranges."""

    marker: int
    start: int
    end: int


def signs_in(scene: Scene, tokens: list[tuple[int, int]], *, told: bool = False) -> Iterator[Sign]:
    """Yield the signs in the half-open token ranges, left to right, none inside another.

    `told`: the outlet's own words, in which `Halden's offer` tells that there was one.
    """
    for a, b in tokens:
        last = -1
        for attitude in scene.attitudes_between(a, b):
            if attitude.start < last or attitude.end > b or _in_condition(scene, attitude.start, a):
                continue
            if not told and _points_back(scene, attitude):
                continue
            direction = judge_direction(scene, attitude, a)
            if direction is not None:
                last = attitude.end
                yield Sign(attitude, direction)


def _points_back(scene: Scene, attitude: Attitude) -> bool:
    """Whether the words name an offer already made (`the offer`, `Halden's offer`) and make none."""
    token = scene.parse[attitude.start]
    if attitude.entry.direction != "offers" or token.pos != "NOUN":
        return False
    return not any(kid.lower in scene.issues.pointing.new for kid in scene.parse.kids(token.i, "det", "amod"))


def judge_direction(scene: Scene, attitude: Attitude, first: int) -> Direction | None:
    """Return the direction of words of attitude, turned where a negation stands before them; None: they tell none."""
    if _keeps(scene, attitude):
        return None
    if not is_negated(scene, attitude.start, first):
        return attitude.entry.direction
    return attitude.entry.negated


def _keeps(scene: Scene, attitude: Attitude) -> bool:
    """Whether the words refuse a breach: who will not break a treaty rejects none."""
    if attitude.entry.direction != "rejects" or attitude.end >= len(scene.parse):
        return False
    before = {t.lower for t in scene.parse.tokens[attitude.start : attitude.end]}
    following = scene.parse[attitude.end]
    return bool(before & scene.issues.negation.words) and following.lemma in scene.issues.negation.breaches


def is_negated(scene: Scene, i: int, first: int) -> bool:
    """Whether a negation stands a few words before token i, in its own clause, from token `first` on."""
    negation = scene.issues.negation
    for j in range(i - 1, max(first, i - _BACK) - 1, -1):
        token = scene.parse[j]
        if token.lower in _STOPS:
            return False
        if token.lower in negation.words:
            following = scene.parse[j + 1]
            return following.lemma not in negation.harmless and following.lower not in negation.harmless
    return False


def _in_condition(scene: Scene, i: int, first: int) -> bool:
    """Whether token i stands in a condition that opens its clause: `if they accept, ...`."""
    return any(
        first <= hit.start < i < _clause_end(scene, hit.end)
        for hit in scene.conditions_between(first, i)
        if _opens(scene, hit.start, first)
    )


def find_condition(scene: Scene, a: int, b: int) -> Condition | None:
    """Return the first condition in the half-open token range, or None."""
    for hit in scene.conditions_between(a, b):
        if hit.end <= b and _opens(scene, hit.start, a):
            end = min(b, _clause_end(scene, hit.end))
            if end > hit.end:
                return Condition(hit.start, hit.end, end)
    return _first_of_all(scene, a, b)


def _first_of_all(scene: Scene, a: int, b: int) -> Condition | None:
    """Return the condition before a closing `first`: "the army leaves first"."""
    for i in range(a + 1, b):
        token = scene.parse[i]
        closes = i + 1 >= b or scene.parse[i + 1].lower in _STOPS or scene.parse[i + 1].pos == "VERB"
        asks = closes and token.lower in scene.issues.conditions.before and token.pos == "ADV"
        if asks and not _asks_nothing(scene, a, i):
            start = max(a, scene.sentence_at(i)[0])
            return Condition(i, start, _clause_end(scene, i))
    return None


def _asks_nothing(scene: Scene, a: int, i: int) -> bool:
    """Whether the clause up to token i is in the negative: "we ask for no apology first"."""
    words = scene.issues.negation.words
    clause = takewhile(lambda j: scene.parse[j].lower not in _STOPS, range(i - 1, a - 1, -1))
    return any(scene.parse[j].lower in words for j in clause)


def _opens(scene: Scene, i: int, first: int) -> bool:
    """Whether the marker at token i opens a condition, and is no `even if` or `asked if`."""
    if i <= 0:
        return True
    before = scene.parse[i - 1]
    not_after = scene.issues.conditions.not_after
    return i == first or not (before.lower in not_after or before.lemma in not_after)


def _clause_end(scene: Scene, i: int) -> int:
    """Return the place where the clause that begins at token i ends."""
    last = scene.sentence_at(min(i, len(scene.parse) - 1))[1]
    for j in range(i, last):
        if scene.parse[j].lower in _STOPS and j > i:
            return j
    return last


def with_condition(scene: Scene, sign: Sign, a: int, b: int) -> tuple[Direction, Condition | None]:
    """Return the direction of a sign in the token range, `conditional` where a condition hangs on it."""
    if sign.direction not in _CONDITIONAL:
        return sign.direction, None
    first, last = scene.sentence_at(sign.attitude.start)
    condition = find_condition(scene, max(a, first), min(b, last))
    if condition is not None:
        return "conditional", condition
    return _turned(scene, sign, min(b, last))


def _turned(scene: Scene, sign: Sign, end: int) -> tuple[Direction, Condition | None]:
    """Return what a `but` makes of a yes: a demand after it a condition of it, a refusal after it a no."""
    if sign.direction != "accepts":
        return sign.direction, None
    turned = False
    for i in range(sign.attitude.end, end):
        turned = turned or scene.parse[i].lower in scene.issues.conditions.turns
        for attitude in scene.attitudes_between(i, i + 1) if turned else ():
            direction = judge_direction(scene, attitude, i)
            if direction == "demands":
                return "conditional", Condition(i, i, end)
            if direction == "rejects" and not attitude.entry.weak:
                return "rejects", None
    return sign.direction, None
