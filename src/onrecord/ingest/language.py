"""Whether a text is English: by its script, and by how many of its words are the commonest English ones."""

import re

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000  # code points looked at
_ENOUGH = 60  # words: below it a text is too short to tell, names may be half of it
_LEAST = 0.15  # share of function words: English news has 0.3 to 0.5, other languages below 0.1
_LETTERS = 40  # of whatever script: enough to tell the script by
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")


def is_english(text: str, function_words: frozenset[str]) -> bool:
    """Whether the text is English, or too short to tell."""
    sample = text[:_SAMPLE]
    letters = sum(c.isalpha() for c in sample)
    if letters >= _LETTERS and 2 * len(_LATIN.findall(sample)) < letters:
        return False
    words = _WORD.findall(sample.lower())
    if len(words) < _ENOUGH:
        return True
    return sum(w in function_words for w in words) >= _LEAST * len(words)
