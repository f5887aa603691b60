"""What of a paragraph somebody says: stage directions and lines of the page are no one's words."""

import re

from onrecord.lexicon.turns import TurnWords

Chars = tuple[int, int]

_WHOLE = re.compile(r"\s*[*_]{0,2}(?:\([^()]{1,400}\)|\[[^\[\]]{1,400}\])[*_]{0,2}\s*\.?\s*$")
_STOP = re.compile(r"[.?!…:;\"”’)\]—–-]\s*$")
_DECORATION = re.compile(r"[\s*#_=~—–-]*$")
_HEADING = re.compile(r"\s*#{1,6}\s")


def is_direction(text: str, start: int, end: int) -> bool:
    """Whether a paragraph is a stage direction or a line: brackets around all of it, no letters, or a heading."""
    return bool(
        _WHOLE.match(text, start, end) or _DECORATION.match(text, start, end) or _HEADING.match(text, start, end)
    )


def spoken_parts(text: str, start: int, end: int, words: TurnWords) -> tuple[list[Chars], bool]:
    """Return the stretches that are spoken, and whether a direction says that they are translated.

    A direction inside a sentence is left where it is: `the (inaudible) of the lock`.
    """
    parts: list[Chars] = []
    at, interpreted = start, False
    for a, b in words.directions_in(text, start, end):
        between = text[at:a]
        outside = not between.strip() or _STOP.search(between) or not text[b:end].strip()
        interpreted = interpreted or words.is_interpreted(text[a:b])
        if outside:
            parts += trimmed(text, at, a)
            at = b
    return [*parts, *trimmed(text, at, end)], interpreted


def trimmed(text: str, start: int, end: int) -> list[Chars]:
    """Return the stretch without blanks and marks of layout at its edges; nothing where no letter is left."""
    while start < end and (text[start].isspace() or text[start] in "*_"):
        start += 1
    while start < end and (text[end - 1].isspace() or text[end - 1] in "*_"):
        end -= 1
    return [(start, end)] if any(c.isalnum() for c in text[start:end]) else []
