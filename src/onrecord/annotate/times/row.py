"""A text as a row of kinds: one word, one character, with its place and its value."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from onrecord.lexicon.times import BREAK, WORDS, Phrase, TimeWords

_PUNCTUATION = {",": "comma", ".": "dot", "-": "hyphen", "–": "dash", "—": "dash", "(": "lparen", ")": "rparen"}


class Word(NamedTuple):
    """A word of the row: its code points, the character of its kind, and what it means."""

    start: int
    end: int
    symbol: str
    value: str


class Row:
    """The words of a text and the string of their kinds, of the same length."""

    def __init__(self, text: str, words: list[Word], names: dict[str, str]) -> None:
        self.text = text
        self.words = words
        self.kinds = "".join(word.symbol for word in words)
        self._names = names

    def name_of(self, symbol: str) -> str:
        """Return the name of a kind; empty for a break."""
        return self._names.get(symbol, "")

    def kind(self, i: int) -> str:
        """Return the name of the kind of word i; empty at a break and beyond the row's edges."""
        return self.name_of(self.kinds[i]) if 0 <= i < len(self.words) else ""

    def lower(self, i: int) -> str:
        """Return word i in lower case; empty beyond the row's edges."""
        if not 0 <= i < len(self.words):
            return ""
        return self.text[self.words[i].start : self.words[i].end].lower()

    def is_name(self, i: int) -> bool:
        """Whether word i is a capitalised word that is none of the lexicon's."""
        return self.kind(i) == "name"


def read_row(text: str, words: TimeWords, furniture: Iterable[tuple[int, int]] = ()) -> Row:
    """Return the row of a text; inside furniture there are only breaks."""
    found = list(WORDS.finditer(text))
    lower = [match[0].lower().replace("’", "'") for match in found]
    cut: list[Word] = []
    i = 0
    while i < len(found):
        match = found[i]
        phrase = _phrase_at(found, lower, i, words) if match.lastgroup == "word" else None
        if phrase is None:
            cut.append(Word(match.start(), match.end(), _symbol(match, words), match[0]))
            i += 1
        else:
            cut.append(Word(match.start(), found[i + len(phrase.words) - 1].end(), phrase.symbol, phrase.value))
            i += len(phrase.words)
    names = {symbol: name for name, symbol in words.symbols.items()}
    return Row(text, _without(_counted(cut, words, text), tuple(furniture)), names)


def _symbol(match: re.Match[str], words: TimeWords) -> str:
    """Return the kind's character of a word that is not in the lexicon."""
    form, value = match.lastgroup, match[0]
    if form == "word":
        return words.symbols["name"] if value[0].isupper() else BREAK
    if form == "number":
        return words.symbols[_number_kind(value)]
    if form == "other":
        return words.symbols.get(_PUNCTUATION.get(value, ""), BREAK)
    return BREAK if form is None or form == "gap" else words.symbols[form]


def _number_kind(digits: str) -> str:
    if not digits.isdigit() or len(digits) > 4:
        return "number"
    value = int(digits)
    if len(digits) == 4:
        return "year4" if 1000 <= value < 2200 else "hhmm" if digits[0] in "02" else "number"
    if value == 0:
        return "zero"
    return "small" if value <= 12 else "day_num" if value <= 31 else "number"


def _phrase_at(found: list[re.Match[str]], lower: list[str], i: int, words: TimeWords) -> Phrase | None:
    """Return the lexicon's phrase that stands at word i, the longest one."""
    capital = found[i][0][0].isupper()
    if lower[i] in words.openers and i + 1 < len(lower):
        for phrase in words.longer.get((lower[i], lower[i + 1]), ()):
            if (capital or not phrase.cased) and tuple(lower[i : i + len(phrase.words)]) == phrase.words:
                return phrase
    single = words.singles.get(lower[i])
    return single if single is not None and (capital or not single.cased) else None


def _counted(cut: list[Word], words: TimeWords, text: str) -> list[Word]:
    """Put numbers of several words together: `twenty-eighth`, `two thousand`, `nineteen ninety-six`."""
    out: list[Word] = []
    openers = words.symbols["number"] + words.symbols["a"]
    i = 0
    while i < len(cut):
        if cut[i].symbol not in openers:
            out.append(cut[i])
            i += 1
            continue
        end, values, form = _spelt_run(cut, i, words, text)
        if values:
            value = _sum(values)
            kind = form if form == "rank" else "spelt" if value <= 31 else _number_kind(str(value))
            out.append(Word(cut[i].start, cut[end - 1].end, words.symbols[kind], str(value)))
        else:
            out.append(cut[i])
        i = max(end, i + 1)
    return out


def _spelt_run(cut: list[Word], i: int, words: TimeWords, text: str) -> tuple[int, list[int], str]:
    """Return (one past the last word, values, `number` or `rank`) of the spelt number at word i; no values: none."""
    number, rank = words.symbols["number"], words.symbols["rank"]
    hyphen, article = words.symbols["hyphen"], words.symbols["a"]
    values: list[int] = []
    end = i
    if cut[i].symbol == article and i + 1 < len(cut) and _spelt(cut[i + 1], number, text):
        if int(cut[i + 1].value) < 100:
            return i, [], ""
        end = i + 1
    while end < len(cut):
        step = end + (bool(values) and cut[end].symbol == hyphen and end + 1 < len(cut))
        word = cut[step]
        if values and word.symbol == rank and word.value.isdigit() and values[-1] >= 20:
            return step + 1, [*values, int(word.value)], "rank"
        if not _spelt(word, number, text):
            break
        values.append(int(word.value))
        end = step + 1
    return end, values, "number"


def _spelt(word: Word, number: str, text: str) -> bool:
    return word.symbol == number and text[word.start].isalpha()


def _sum(values: list[int]) -> int:
    """Return what number words mean together: [2, 1000] is 2000, [19, 90, 6] is 1996."""
    total = current = 0
    for value in values:
        if value >= 100:
            current = max(current, 1) * value
            if value == 1000:
                total, current = total + current, 0
        elif value >= 10 and 10 <= current < 100:
            current = current * 100 + value
        else:
            current += value
    return total + current


def _without(cut: list[Word], furniture: tuple[tuple[int, int], ...]) -> list[Word]:
    """Make breaks of the words that stand in furniture; both lists are in order."""
    if not furniture:
        return cut
    out, n = [], 0
    for word in cut:
        while n < len(furniture) and furniture[n][1] <= word.start:
            n += 1
        inside = n < len(furniture) and furniture[n][0] < word.end
        out.append(word._replace(symbol=BREAK) if inside else word)
    return out
