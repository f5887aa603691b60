"""Words by which a report says from which agency or other medium it has what it tells."""

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Literal

import msgspec

from onrecord.lexicon.load import read_data
from onrecord.model.places import Value

CreditKind = Literal["agency", "byline", "told", "first appeared", "reported by"]


class Notice(Value, frozen=True):
    """Forms of one kind of notice."""

    kind: CreditKind
    forms: tuple[str, ...]
    examples: dict[str, str] = msgspec.field(default_factory=dict)
    counterexamples: tuple[str, ...] = ()


class CreditWords(Value, frozen=True, dict=True):
    """The decoded words; the patterns are built from them once, when first asked for."""

    agencies: tuple[str, ...]
    media: tuple[str, ...]
    heads: tuple[str, ...]
    """The last words of a medium's name."""
    notices: tuple[Notice, ...]

    @cached_property
    def patterns(self) -> tuple[tuple[CreditKind, re.Pattern[str]], ...]:
        """For each kind of notice what finds it; the group `name` (or `name1` ...) is the medium."""
        return tuple((n.kind, self._pattern(n.forms)) for n in self.notices)

    @cached_property
    def named(self) -> re.Pattern[str]:
        """What finds any name of a medium: a text without one has no notice."""
        heads = "|".join(map(re.escape, self.heads))
        return re.compile(rf"(?<!\w)(?:{_either((*self.agencies, *self.media))}|{heads})(?!\w)")

    def _pattern(self, forms: Iterable[str]) -> re.Pattern[str]:
        known = _either((*self.agencies, *self.media))
        heads = _either(self.heads)
        before = r"(?!The )(?:St\.|[A-Z][\w&'’-]*)[ ]"
        slots = {
            "{agency}": _either(self.agencies),
            "{medium}": rf"(?:[Tt]he\s+)?(?P<name>{known}|(?:{before}){{0,4}}?(?:{heads}))(?![\w-])",
            "{place}": r"(?m:^)[A-Z][^\n()]{1,60}",
        }
        return _joined([_form(form, slots) for form in forms])


def _either(words: Iterable[str]) -> str:
    return "(?:" + "|".join(re.escape(w) for w in sorted(words, key=len, reverse=True)) + ")"


def _form(form: str, slots: Mapping[str, str]) -> str:
    """Return one form as a pattern; its first medium or agency is what it names."""
    out = ""
    named = False
    if form[0].islower():
        out, form = f"[{form[0].upper()}{form[0]}]", form[1:]
    for part in re.split(r"(\{[a-z]+\}|\n)", form):
        if part == "{agency}" and not named:
            out += rf"(?P<name>{slots[part]})(?!\w)"
            named = True
        elif part in slots:
            out += slots[part]
        elif part == "\n":
            out += r"\s*(?:\n|\Z)"
        else:
            out += re.escape(part).replace(r"\ ", r"\s+")
    return rf"(?<!\w){out}" if re.match(r"\w|\[|\(\?", out) else out


def _joined(forms: list[str]) -> re.Pattern[str]:
    """Return a pattern that finds any of the forms, their groups numbered."""
    return re.compile("|".join(f.replace("(?P<name>", f"(?P<name{n}>") for n, f in enumerate(forms)))


def load_credit_words() -> CreditWords:
    """Return the bundled words; LexiconError tells a wrong entry."""
    return read_data("credits.toml", CreditWords)
