"""Numbers of one thing that differ from report to report, or within one."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from onrecord.lexicon.numbers import Number, find_numbers
from onrecord.lexicon.record import RecordWords
from onrecord.model.record import Finding
from onrecord.model.view import RecordView, gather_values, make_finding
from onrecord.wording.slots import Slot, best_pairs, cluster, near_slots, pairs_within, stems_around
from onrecord.wording.words import sentences_of, stem_of, words_of

ALIKE = 0.34
"""Likeness of the words around two numbers of independent reports from which they count one thing."""
ALIKE_RETOLD = 0.2
"""The same between a report and its retelling."""
STRONG = 0.4
"""How much of that is needed where both name the same thing beside the number."""
SURE = 0.45
SURE_APART = 0.8
"""The likeness from which a finding is established: of a report and its retelling, and of independent ones."""
_NEAREST = 3
"""Words after a number among which both must share what is counted."""
_LEAST = 2
"""`One` is a word more often than a number."""
_FACTOR = 12.0
"""Values further apart than this count different things."""


def check_numbers(view: RecordView, words: RecordWords) -> tuple[Finding, ...]:
    """Return the numbers that differ; `about 60` and `60` do not, nor `1,204` and `more than 1,200`."""
    slots: list[Slot] = []
    numbers: list[Number] = []
    for slot, number in _slots(view, words):
        slots.append(slot)
        numbers.append(number)
    likeness = {}
    stems = [[stem_of(w) for w in _telling(n, words)] for n in numbers]
    for alike, i, j in near_slots(slots):
        retold = view.origin_of[slots[i].document] == view.origin_of[slots[j].document]
        least = ALIKE_RETOLD if retold else ALIKE
        kinship = _one_count(numbers[i], numbers[j], stems[i], stems[j]) if alike >= least * STRONG else 0
        if kinship and alike >= least * (1 if kinship == 1 else STRONG):
            same = 1.5 if numbers[i].value == numbers[j].value else 1.0
            likeness[i, j] = (alike + (0.2 if retold else 0.0) + 0.1 * (kinship - 1)) * same
    groups = cluster(best_pairs(likeness, slots))
    pairs = pairs_within(likeness, groups)
    found = [_finding(view, words, g, slots, numbers, p) for g, p in zip(groups, pairs, strict=True)]
    return tuple(f for f in found if f is not None)


def _slots(view: RecordView, words: RecordWords) -> Iterator[tuple[Slot, Number]]:
    for document in view.record.documents:
        timexes = [(t.anchor.start, t.anchor.end) for t in view.readings[document.id].times]
        for start, end in sentences_of(document.text, document.furniture):
            row = words_of(document.text, start, end)
            for number in find_numbers(document.text, start, end, words):
                in_time = any(a < number.end and number.start < b for a, b in timexes)
                in_time = in_time and not (number.unit and number.counted)
                if (
                    in_time
                    or number.value < _LEAST
                    or number.of_time
                    or number.in_range
                    or not (number.counted or number.unit)
                ):
                    continue
                about = stems_around(row, number.start, number.end, words.empty) | _marks(number, words)
                yield Slot(document.id, number.start, number.end, number.figure, about, (start, end)), number


def _marks(number: Number, words: RecordWords) -> frozenset[str]:
    """Return what a number counts as stems of its own kind, so that two counts of one thing are alike by it."""
    first = _telling(number, words)[:1]
    marks = [f"counts {number.heading}"] if number.heading else [f"counts {stem_of(w)}" for w in first]
    return frozenset([*marks, f"measured in {number.unit}"] if number.unit else marks)


def _telling(number: Number, words: RecordWords) -> list[str]:
    """Return the telling words after a number, nearest first."""
    return [w for w in number.counted if w not in words.empty and w not in words.scales][:_NEAREST]


def _one_count(a: Number, b: Number, one: Sequence[str], other: Sequence[str]) -> int:
    """Return 0 where two numbers count different things, 1 where they may count one, 2 where they are named alike."""
    if a.unit != b.unit or max(a.value, b.value) > _FACTOR * max(1.0, min(a.value, b.value)):
        return 0
    if a.heading and b.heading:
        return 2 * (a.heading == b.heading)
    if one and other and one[0] == other[0]:
        return 2
    return 1 if set(one) & set(other) or (a.unit and not (one and other)) else 0


def _finding(
    view: RecordView,
    words: RecordWords,
    group: Sequence[int],
    slots: Sequence[Slot],
    numbers: Sequence[Number],
    pairs: Sequence[tuple[float, int, int]],
) -> Finding | None:
    """Return the finding of numbers of one thing, None where all of them agree."""
    clash = [row for row in pairs if not _agree(numbers[row[1]], numbers[row[2]])]
    if not clash:
        return None
    strength, first, second = max(clash)
    retold = view.origin_of[slots[first].document] == view.origin_of[slots[second].document]
    rows = []
    printed: defaultdict[str, set[str]] = defaultdict(set)
    for i in group:
        text = view.documents[slots[i].document].text[slots[i].start : slots[i].end]
        if text.replace(",", "") != numbers[i].figure:
            printed[numbers[i].figure].add(text.casefold())
    for i in group:
        figure = numbers[i].figure
        value = f"{figure} ({', '.join(sorted(printed[figure]))})" if printed[figure] else figure
        end = _end_of_counted(view.documents[slots[i].document].text, numbers[i], words)
        rows.append((value, view.mark(slots[i].document, slots[i].start, end, "number")))
    values = gather_values(rows)
    about = _about(numbers[first], words)
    told = "; ".join(f"{v.anchors[0].quote} ({view.told_by(v.documents)})" for v in values)
    return make_finding(
        view, "number", about, values,
        message=f"The reports give different numbers: {told}.",
        score=0.85 if strength >= (SURE if retold else SURE_APART) else 0.6,
        severity="high" if numbers[first].heading else "medium",
        why=f"the words around the numbers are alike ({strength:.2f})",
    )  # fmt: skip


def _agree(a: Number, b: Number) -> bool:
    """Whether two numbers differ in precision only."""
    if a.value == b.value:
        return True
    if a.approximate or b.approximate:
        return abs(a.value - b.value) <= 0.1 * max(a.value, b.value)
    return False


def _end_of_counted(text: str, number: Number, words: RecordWords) -> int:
    """Return the offset after the word that the number counts."""
    telling = _telling(number, words)
    at = text.casefold().find(telling[0], number.end) if telling else -1
    return at + len(telling[0]) if 0 <= at <= number.end + 40 else number.end


def _about(number: Number, words: RecordWords) -> str:
    """Return what is counted: `number of people killed`."""
    telling = _telling(number, words)
    unit = [number.unit] if number.unit and number.unit not in telling else []
    return " ".join(["number of", *unit, *telling])
