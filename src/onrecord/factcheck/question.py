"""What a full-text search is asked for words that a person brings, so that only what may answer is looked into."""

import re

from onrecord.lexicon.record import RecordWords
from onrecord.model.factcheck import Question
from onrecord.wording.words import words_of

_CUT = re.compile(r"[\[(]?(?:…|\.\s?\.\s?\.)[\])]?|\[[^\]]*\]")
"""An ellipsis or an editor's bracket: the words on either side need not stand beside each other."""
_STEM = 3
"""Letters from which a word's beginning is looked for."""
_LONGEST = 400
"""Code points of a phrase; a longer one is found by its beginning."""


def question_of(text: str, words: RecordWords) -> Question:
    """Return what to search for: each run of words between ellipses, and the telling words of all."""
    parts = (part[:_LONGEST] for part in _CUT.split(text))
    stems = {w.stem for w in words_of(text) if w.lower not in words.empty}
    known = stems or {w.stem for w in words_of(text)}
    telling = sorted((s for s in known if len(s) >= _STEM or s.isdigit()), key=lambda s: (-len(s), s))
    return Question(phrases=tuple(part for part in parts if words_of(part)), stems=tuple(telling))
