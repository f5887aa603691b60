"""Whether what is said in one text is denied in another: the negations of the words that the two share.

Long passages say many things. The sentence that comes nearest to a claim is compared, in it the clause that holds
the shared words, and the verb of saying, which may deny or be denied itself.
"""

import re
from collections.abc import Callable, Iterable
from typing import NamedTuple

from onrecord.factcheck.passages import Passage
from onrecord.lexicon.factcheck import CheckWords
from onrecord.lexicon.record import RecordWords
from onrecord.model.reading import Attribution
from onrecord.wording.marks import read_marked
from onrecord.wording.words import sentences_of, stem_of

Span = tuple[int, int]
Share = Callable[[str, int, int], float]
"""How much of a claim stands in a stretch of a text, 0 to 1."""
_CLAUSE = re.compile(r"[,;:–—]\s+|\s+(?:and|or|but|because|while|although|though)\s+")
_MOST = 0.55
"""Share of what a sentence holds of a claim that one clause of it must hold to stand for it."""
_BEFORE = 3
"""Words before a verb of saying in which a negation is its own: `did not say`."""
_BEHIND = 3
"""Words behind `without` or `no` among which is what is lacking."""


class Negating(NamedTuple):
    """The words that negations are told by."""

    record: RecordWords
    check: CheckWords


def nearest_sentences(text: str, passage: Passage, share: Share) -> tuple[tuple[float, Span], ...]:
    """Return the sentences of a passage with what they hold of a claim, those that hold most first."""
    cue = passage.statement.cue if passage.statement else None
    said = share(text, cue.start, cue.end) if cue else 0.0
    parts = [(c.start, c.end) for c in passage.statement.content] if passage.statement else []
    rows = [
        (min(1.0, said + share(text, start + a, start + b)), (start + a, start + b))
        for start, end in parts or [(passage.start, passage.end)]
        for a, b in sentences_of(text[start:end])
    ]
    return tuple(sorted(rows, key=lambda row: (-row[0], row[1])))


def denies(text: str, span: Span, share: Share, common: frozenset[str], negating: Negating) -> bool:
    """Whether a sentence denies what it shares with a claim: an odd number of negations in its clauses.

    `common`: the stems that both have. `without haste` and `no haste` deny haste alone, and count where both name it.
    """
    start, end = span
    cuts = [m.span() for m in _CLAUSE.finditer(text, start, end)]
    edges = [start, *(edge for cut in cuts for edge in cut), end]
    clauses = list(zip(edges[::2], edges[1::2], strict=True))
    shares = [share(text, *clause) for clause in clauses]
    whole = max(share(text, start, end), *shares)
    alone = [c for c, held in zip(clauses, shares, strict=True) if held >= _MOST * whole]
    held = alone[:1] or [c for c, held in zip(clauses, shares, strict=True) if held]
    return sum(_negations(text[a:b], common, negating) for a, b in held) % 2 == 1


def denied_by_cue(text: str, statement: Attribution | None, negating: Negating) -> bool:
    """Whether the verb of saying denies its words: `denied that`, `did not say that`; `did not deny` does not."""
    if statement is None or statement.cue is None:
        return statement is not None and statement.stands == "denied"
    cue, words, check = statement.cue, negating.record, negating.check
    low = max(text.rfind("\n", 0, cue.start) + 1, *(m.end() for m in _ends(text, cue.start)))
    if statement.source and low < statement.source.end <= cue.start:
        low = statement.source.end
    before = read_marked(text[low : cue.start], words).tokens[-_BEFORE:]
    inside = {t.key for t in read_marked(cue.quote, words).tokens}
    undone = bool(inside & words.denying) or bool(check.undone.search(cue.quote)) or statement.stands == "denied"
    turned = sum(t.key in words.denying for t in before)
    if turned and statement.stands == "denied" and not (inside & words.denying or check.undone.search(cue.quote)):
        undone = False  # the statement is read as denied because of the negation before its verb
    return (turned + undone) % 2 == 1


def _ends(text: str, at: int) -> Iterable[re.Match[str]]:
    """Return the stops before a code point, the beginning of the text among them."""
    return (m for m in re.finditer(r"\A|[.?!;,]\s", text[:at]))


def _negations(text: str, common: frozenset[str], negating: Negating) -> int:
    tokens = read_marked(text, negating.record).tokens
    count = 0
    for i, t in enumerate(tokens):
        if count and t.key in negating.check.explaining:
            break  # `is denied as not true`: the reason denies nothing once more
        lacking = t.key in negating.check.lacking
        behind = tokens[i + 1 : i + 1 + _BEHIND]
        count += t.key in negating.record.denying and (not lacking or any(stem_of(n.key) in common for n in behind))
    return count
