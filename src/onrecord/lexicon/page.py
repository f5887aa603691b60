"""Words of a page that are no part of its report: buttons, counters, bylines; and the commonest English words.

A form is a phrase in lower case. In it `{number}`, `{name}`, `{date}`, `{clock}`, `{link}` and `{any}` stand for
what they say; `{any}` may be empty.
"""

import re
from collections.abc import Iterable
from typing import Literal

import msgspec

from onrecord.lexicon.load import read_data
from onrecord.model.places import Value

_SLOTS = {
    "{number}": r"\d[\d.,]*\s?[km]?",
    "{name}": r"[^|:]{2,60}",
    "{date}": r"[^|:]{0,30}\b\d{1,4}\b[^|:]{0,20}",
    "{clock}": r"\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?(?:gmt|utc|[a-z]{3,4}))?",
    "{link}": r"\S*(?:www\.|https?://|\w@\w)\S*",
    "{any}": r".*",
}


class FurnitureEntry(Value, frozen=True):
    """Forms of one sort of furniture. `where`: a cell of a line, or the whole line at the page's edge."""

    key: str
    where: Literal["cell", "edge"]
    forms: tuple[str, ...]
    alone: bool = True
    """Whether one such cell makes its line furniture; False: all cells of the line must be furniture."""
    examples: tuple[str, ...] = ()
    counterexamples: tuple[str, ...] = ()


class OutletEntry(Value, frozen=True):
    """Forms of a line that tells the outlet; its `{name}` is the outlet."""

    key: str
    forms: tuple[str, ...]
    examples: dict[str, str] = msgspec.field(default_factory=dict)
    counterexamples: tuple[str, ...] = ()


class _PageFile(Value, frozen=True):
    furniture: tuple[FurnitureEntry, ...]
    outlet: tuple[OutletEntry, ...]
    outlet_words: tuple[str, ...]


class _EnglishFile(Value, frozen=True):
    function_words: tuple[str, ...]


class PageWords(Value, frozen=True):
    """The words of pages, compiled: what `ingest` is given."""

    cells: re.Pattern[str]
    """A cell that alone makes its line furniture."""
    weak_cells: re.Pattern[str]
    """A cell that is furniture beside others that are."""
    edges: re.Pattern[str]
    """A line that is furniture at the top or the foot of a page."""
    outlets: re.Pattern[str]
    """A line that tells the outlet, in its group `name`."""
    outlet_words: frozenset[str]
    """Words by which a name is known to be an outlet's."""
    function_words: frozenset[str]
    """The commonest words of English."""


def compile_forms(forms: Iterable[str], *, name_group: bool = False) -> re.Pattern[str]:
    """Return a pattern that matches any of the forms; with a group `name` where asked."""
    return re.compile("|".join(_form(f, name_group=name_group) for f in forms) or r"(?!)", re.IGNORECASE | re.DOTALL)


def _form(form: str, *, name_group: bool) -> str:
    parts = re.split(r"(\{[a-z]+\})", form)
    out = ""
    for part in parts:
        if part == "{name}" and name_group:
            out += "(" + _SLOTS[part] + ")"
        elif part in _SLOTS:
            out += _SLOTS[part]
        else:
            out += re.escape(part).replace(r"\ ", r"\s+")
    return out


def load_page_words() -> PageWords:
    """Return the bundled words of pages."""
    page, english = read_data("furniture.toml", _PageFile), read_data("english.toml", _EnglishFile)
    cells = [e for e in page.furniture if e.where == "cell"]
    return PageWords(
        cells=compile_forms(f for e in cells if e.alone for f in e.forms),
        weak_cells=compile_forms(f for e in cells for f in e.forms),
        edges=compile_forms(f for e in page.furniture if e.where == "edge" for f in e.forms),
        outlets=compile_forms((f for e in page.outlet for f in e.forms), name_group=True),
        outlet_words=frozenset(page.outlet_words),
        function_words=frozenset(english.function_words),
    )
