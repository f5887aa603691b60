"""A long dispute, generated: the example's six reports and their readings, told again with other words, names and days.

Each story is the six reports with most content words and all figures exchanged, letter by letter and so of one length:
every offset of the readings still holds, and nothing has to be parsed again. Stories lie a day apart; the
actors are half of one of `CASTS`, who speak all through the years, half new.
"""

import random
import re
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import msgspec

from onrecord.model.dates import PartialDate
from onrecord.model.document import Document, document_id
from onrecord.model.identity import content_id
from onrecord.model.reading import Annotations

CASTS = 20
_CHANGED, _CHANGED_EMPTY = 0.9, 0.6
"""Share of content words and of function words that a story exchanges; else one story would retell another."""
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxz"
_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"[2-9]")
_PROSE = ("quote", "name", "speaker_name", "actor_name", "text")
_ACTORS = ("actor", "speaker", "told_actor", "organisation")
_KNOWN = 0.5
"""Share of a story's names that are those of its cast; the others are heard of once."""
Reading = tuple[Document, Annotations]


def generate(originals: list[Reading], documents: int, empty: frozenset[str]) -> Iterator[Reading]:
    """Yield so many documents with their readings, made of the originals; `empty` are function words."""
    names = {
        word.casefold()
        for _, reading in originals
        for mention in reading.mentions
        for word in _WORD.findall(mention.name)
        if word[0].isupper()
    }
    for n in range(documents):
        story, which = divmod(n, len(originals))
        yield _retell(originals[which], story, names - empty, empty)


def _retell(original: Reading, story: int, names: set[str], empty: frozenset[str]) -> Reading:
    document, reading = original
    cast, words = _letters(random.Random(story % CASTS)), _letters(random.Random(story))  # noqa: S311  no secret

    def word_of(match: re.Match[str]) -> str:
        word = match.group()
        low = word.casefold()
        if low in names and random.Random(f"{story} {low}").random() < _KNOWN:  # noqa: S311
            return word.translate(cast)
        share = 1.0 if low in names else _CHANGED_EMPTY if low in empty else _CHANGED
        kept = random.Random(f"{story} {low}").random() > share  # noqa: S311
        return word if kept else word.translate(words)

    def prose(text: str) -> str:
        return _DIGIT.sub(lambda m: str(2 + (int(m.group()) - 2 + story) % 8), _WORD.sub(word_of, text))

    text = "".join(_sparing(document, reading, prose))
    published = (
        PartialDate.of(document.published.earliest.date() + timedelta(days=story)) if document.published else None
    )
    key = document_id(text, document.outlet, published, None)
    row = _change(msgspec.to_builtins(reading), text, key, prose, timedelta(days=story))
    head = document.headline_span
    told = msgspec.structs.replace(
        document, id=key, text=text, published=published, headline=text[slice(*head)] if head else None,
        external_id=f"story-{story}-{document.external_id}",
    )  # fmt: skip
    return told, msgspec.convert(row, Annotations)


def _letters(chance: random.Random) -> dict[int, int]:
    """Return a table that exchanges vowels for vowels and consonants for consonants."""
    table: dict[int, int] = {}
    for row in (_VOWELS, _CONSONANTS):
        other = "".join(chance.sample(row, len(row)))
        table |= str.maketrans(row + row.upper(), other + other.upper())
    return table


def _sparing(document: Document, reading: Annotations, prose: Callable[[str], str]) -> Iterator[str]:
    """Yield the new text piece by piece; time expressions and furniture stay."""
    at = 0
    for start, end in sorted([*((t.anchor.start, t.anchor.end) for t in reading.times), *document.furniture]):
        if start >= at:
            yield prose(document.text[at:start])
            yield document.text[start:end]
            at = end
    yield prose(document.text[at:])


def _change(value: Any, text: str, key: str, prose: Callable[[str], str], later: timedelta) -> Any:  # noqa: ANN401  JSON
    """Return a row with its words, ids and dates as the story tells them."""
    if isinstance(value, list | tuple):
        return [_change(v, text, key, prose, later) for v in value]
    if not isinstance(value, dict):
        return value
    out = {name: _change(v, text, key, prose, later) for name, v in value.items()}
    if "span" in out:
        out["span"]["document"] = key
        out["quote"] = text[out["span"]["start"] : out["span"]["end"]]
    if "year" in out and out.get("day"):
        moment = PartialDate(**value).earliest + later
        out |= {"year": moment.year, "month": moment.month, "day": moment.day}
    for name in ("id", "within", "statement", "event"):
        if isinstance(out.get(name), str):
            out[name] = content_id(out[name].partition("-")[0], out[name], key)
    if isinstance(out.get("document"), str):
        out["document"] = key
    for name in (*_PROSE[1:], *_ACTORS):
        if isinstance(out.get(name), str):
            out[name] = prose(out[name])
    return out
