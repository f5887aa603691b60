"""What may open a turn: a name before a colon, a point or a dash, or on a line of its own."""

import re
from typing import Literal, NamedTuple

from onrecord.lexicon.turns import TurnWords

Form = Literal["colon", "point", "bare", "dash", "alone"]

_BEFORE = r"[\s>*_#•-]{0,6}(?:\[?\d{1,2}:\d\d(?::\d\d)?\]?[\s-]{0,3})?[*_]{0,3}"
_NOTES = r"(?P<notes>(?:\s?[(\[][^()\[\]\n]{1,120}[)\]]){0,3})"
_MARKS = r"[*_]{0,3}"
_SHOUT = r"[^\W\d_a-zß-öø-ÿ][^\W\d_a-zß-öø-ÿ.'’-]+"
_COLON = re.compile(
    rf"{_BEFORE}(?P<name>[^\W\d_](?:[^:;?!()\[\]\n]{{0,88}}?[\w.'’*])??){_MARKS}{_NOTES}{_MARKS}\s?:{_MARKS}(?:\s+|$)"
)
_LETTER = re.compile(rf"{_BEFORE}(?P<name>[QA])\s?\d{{0,3}}{_MARKS}[.:)]{_MARKS}(?P<notes>)\s+")
_BARE = re.compile(r"\s*(?P<name>Q)(?P<notes>)(?:\s(?=[^\Wa-z_])|\s{2,}|\t)|\s*(?P<other>A)(?:\s{2,}|\t)")
_POINT = re.compile(
    rf"{_BEFORE}(?P<name>(?:[A-Z][a-z]{{1,12}}\.?\s){{0,2}}{_SHOUT}(?:\s{_SHOUT}){{0,3}}(?:\sof(?:\s[A-Z][a-z]+){{1,3}})?)"
    rf"{_NOTES}\.{_MARKS}\s+(?=[\"“‘(\[]?[A-Z])"
)
_DASH = re.compile(rf"{_BEFORE}(?P<name>{_SHOUT}(?:\s{_SHOUT}){{0,3}}){_NOTES}\s?[–—-]{{1,2}}\s+(?=\S)")
_ALONE = re.compile(rf"{_BEFORE}(?P<name>{_SHOUT}(?:[ ,]{{1,2}}{_SHOUT}){{0,7}}){_NOTES}{_MARKS}\s*$")
_BOLD = re.compile(rf"\s*(?:\*\*|__)(?P<name>[^\W\d_][^*_\n]{{1,60}}?){_NOTES}(?:\*\*|__)\s*$")
_FORMS: tuple[tuple[Form, re.Pattern[str]], ...] = (
    ("bare", _LETTER),
    ("colon", _COLON),
    ("point", _POINT),
    ("bare", _BARE),
    ("dash", _DASH),
    ("alone", _ALONE),
    ("alone", _BOLD),
)
_WORD = re.compile(r"[^\W_][\w.'’\-]*")
_MOST_WORDS = 12
_LONGEST = 420  # code points of a paragraph's beginning in which a label stands
_ENDS = re.compile(r"(?<![A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})\.\s")


class Label(NamedTuple):
    """Words that may open a turn: where the name and the notes in brackets stand, and where the words follow."""

    form: Form
    name: tuple[int, int]
    notes: str
    start: int
    key: str
    """The name in lower case: what two labels of one speaker share."""
    shouted: bool
    """Whether its surname is in capitals."""
    words: tuple[str, ...]


def label_at(text: str, start: int, end: int, words: TurnWords) -> Label | None:
    """Return what may be the label that opens a paragraph; None where its words are those of a sentence."""
    stop = min(end, start + _LONGEST)
    for form, pattern in _FORMS:
        match = pattern.match(text, start, stop)
        if match and (form != "alone" or match.end() == end):
            group = "name" if match["name"] else "other"
            label = _label(text, form, match.span(group), match["notes"] or "", match.end(), words)
            if label is not None:
                return label
    return None


def _label(text: str, form: Form, name: tuple[int, int], notes: str, start: int, words: TurnWords) -> Label | None:
    a, b = name
    while b > a and text[b - 1] in " *_,":
        b -= 1
    shown = text[a:b]
    found = tuple(m[0] for m in _WORD.finditer(shown))
    small = [w for w in found if not (w[0].isupper() or w[0].isdigit() or w.casefold() in words.joins.inside)]
    key = " ".join(shown.casefold().split())
    if (
        not found
        or len(found) > _MOST_WORDS
        or key in words.no_labels
        or (_ENDS.search(shown) and key not in words.crowds)
    ):
        return None
    if small and key not in (words.askers | words.answers | words.interpreters | words.crowds):
        return None
    shouted = any(len(w) > 1 and w.isupper() and not w.endswith(".") for w in found)
    return Label(form, (a, b), notes, start, key, shouted, found)
