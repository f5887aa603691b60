"""How two wordings of one utterance differ, word by word."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from rapidfuzz.distance import JaroWinkler

from onrecord.lexicon.numbers import find_numbers
from onrecord.lexicon.record import RecordWords
from onrecord.model.record import Difference
from onrecord.wording.words import Word, words_of

_MISSPELT = 0.85
"""Likeness from which two capitalised words are one name spelt in two ways."""
_CUT = 3
"""Words that must be gone for a wording to be called cut."""
_NEGATION = re.compile(r"n['’]t$")


def compare_wordings(
    texts: Sequence[str], fullest: int, speakers: Sequence[str | None], words: RecordWords
) -> tuple[Difference, ...]:
    """Return the differences of each wording from the fullest one, in their order, without repeats."""
    found = [
        difference
        for n, text in enumerate(texts)
        if n != fullest
        for difference in _compare(texts[fullest], text, words)
    ]
    named = sorted({s for s in speakers if s})
    if len(named) > 1:
        found.append(Difference(kind="speaker", values=tuple(named)))
    return tuple(dict.fromkeys(found))


def _compare(full: str, other: str, words: RecordWords) -> Iterator[Difference]:
    """Yield how the other wording differs; what a number, a name or a negation explains is not told as words too."""
    a, b = words_of(full), words_of(other)
    numbers = [find_numbers(t, 0, len(t), words) for t in (full, other)]
    for time, kind in ((False, "number"), (True, "date")):
        values = [sorted({n.figure for n in side if n.of_time is time}) for side in numbers]
        if values[0] and values[1] and values[0] != values[1]:
            shown = tuple(", ".join(v) for v in values)
            yield Difference(kind="number" if kind == "number" else "date", values=shown)
    negative = [[w.lower for w in side if w.lower in words.denying or _NEGATION.search(w.lower)] for side in (a, b)]
    if bool(negative[0]) != bool(negative[1]):
        yield Difference(kind="polarity", values=(" ".join(negative[0]), " ".join(negative[1])))
    changed = False
    gone = 0
    for tag, i, j, k, m in SequenceMatcher(
        None, [w.lower for w in a], [w.lower for w in b], autojunk=False
    ).get_opcodes():
        if tag == "equal":
            continue
        one, two = _stretch(full, a[i:j]), _stretch(other, b[k:m])
        if tag == "replace" and _one_name(one, two):
            yield Difference(kind="name", values=(one, two))
        elif tag == "delete":
            gone += j - i
        else:
            gone += max(0, (j - i) - (m - k))
            changed = True
    if changed or 0 < gone < _CUT:
        yield Difference(kind="words", values=(full, other))
    if gone >= _CUT:
        yield Difference(kind="cut", values=(f"{gone} words", other))


def _stretch(text: str, row: Sequence[Word]) -> str:
    return text[row[0].start : row[-1].end] if row else ""


def _one_name(one: str, two: str) -> bool:
    """Whether two words are one name spelt in two ways."""
    return (
        one != two
        and one[:1].isupper()
        and two[:1].isupper()
        and " " not in one + two
        and JaroWinkler.similarity(one, two) >= _MISSPELT
    )
