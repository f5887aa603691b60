"""Whether words around a quotation that it leaves out turn its meaning: a negation, a condition, another's telling."""

import re

from onrecord.lexicon.factcheck import CheckWords
from onrecord.lexicon.record import RecordWords
from onrecord.wording.marks import read_marked
from onrecord.wording.words import words_of

_SENTENCE = re.compile(r"[.?!…][\"'”’)\]]*\s+(?=[\"“‘'(\[]?[^\Wa-z_]|$)|\n|[“”\"]")
_OPENING = re.compile(r"[“\"‘']\s*$")
_CLOSING = re.compile(r"\s*[,.]?[”\"’'](?!\w)")
_CLAUSE = re.compile(r"[,;:–—]\s|\s(?:but|and|or)\s(?=[^,;]*$)")
_FRAMED = re.compile(r"\b(?:that|whether)\s*$", re.IGNORECASE)
_NEAR = 5
"""Words before a quotation in which a negation reaches into it."""
_NEXT = 2
"""The same behind it."""


def turned_by(text: str, start: int, end: int, words: RecordWords, check: CheckWords) -> str | None:
    """Return the words around text[start:end], in its sentence, without which it means something else."""
    lead, rest = text[max(0, start - 300) : start], text[end : end + 300]
    opened, closed = _OPENING.search(lead), _CLOSING.match(rest)
    if opened and closed:  # the report may turn what it quotes: `he did not "want it"`, `"we would come" if they paid`
        around = _SENTENCE.split(lead[: opened.start()])[-1]
        denied = _denied(_CLAUSE.split(around)[-1], words, check)
        return denied or _condition(_SENTENCE.split(rest[closed.end() :], maxsplit=1)[0], check)
    before, after = _SENTENCE.split(lead)[-1], _SENTENCE.split(rest, maxsplit=1)[0]
    return _before(before, words, check) or _behind(after, words, check)


def _before(before: str, words: RecordWords, check: CheckWords) -> str | None:
    cuts = list(_CLAUSE.finditer(before))
    clause = before[cuts[-1].end() :] if cuts else before
    if not words_of(clause):
        return before.strip(" ,;:–—") if cuts and check.condition.match(before) else None
    if check.condition.match(clause):
        return clause.strip()
    if _denied(clause, words, check):
        return clause.strip()
    if _FRAMED.search(clause) and not any(w.lower in check.owners for w in words_of(clause)):
        return clause.strip()
    return None


def _denied(clause: str, words: RecordWords, check: CheckWords) -> str | None:
    """Return a clause whose last words deny what comes behind them."""
    near = read_marked(clause, words).tokens[-_NEAR:]
    undone = check.undone.search(clause)
    if any(t.key in words.denying for t in near) or (undone and len(words_of(clause, undone.end())) < _NEAR):
        return clause.strip()
    return None


def _condition(after: str, check: CheckWords) -> str | None:
    condition = check.condition.match(after)
    return condition.group().strip(" ,;–—") if condition else None


def _behind(after: str, words: RecordWords, check: CheckWords) -> str | None:
    condition = _condition(after, check)
    if condition:
        return condition
    clause = re.split(r"[,;:–—.?!]|\b(?:and|or|but)\b", after, maxsplit=1)[0]
    near = read_marked(clause, words).tokens[:_NEXT]
    denied = next((t for t in near if t.key in words.denying), None)
    return clause[: denied.end].strip() if denied else None


def turned_within(elided: str, words: RecordWords, check: CheckWords) -> str | None:
    """Return what three dots in one sentence stand for where the rest means something else without it."""
    if _SENTENCE.search(elided):
        return None
    condition = _condition(elided, check)
    if condition:
        return condition
    near = read_marked(_CLAUSE.split(elided)[-1], words).tokens
    return elided.strip(" ,;:–—") if sum(t.key in words.denying for t in near) % 2 else None


def says_itself(text: str, start: int, end: int, words: RecordWords, check: CheckWords) -> bool:
    """Whether a draft tells around its quotation that it is denied, or hangs on something."""
    before = _SENTENCE.split(text[max(0, start - 300) : max(0, start - 1)])[-1]
    after = _SENTENCE.split(text[end + 1 : end + 300], maxsplit=1)[0]
    for side in (before, after):
        if any(t.key in words.denying for t in read_marked(side, words).tokens) or check.undone.search(side):
            return True
        if any(check.condition.match(side, m.start()) for m in re.finditer(r"\b\w", side)):
            return True
    return False
