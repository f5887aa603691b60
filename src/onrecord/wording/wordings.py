"""The wordings of one utterance in print, and all that differs between them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from onrecord.lexicon.record import RecordWords
from onrecord.model.document import Document
from onrecord.model.reading import Attribution
from onrecord.model.wordings import Allowed, Difference
from onrecord.wording.differences import CUT, compare_quoted, compare_reported, find_allowed
from onrecord.wording.marks import find_translation
from onrecord.wording.quoted import Family, gather_prints, prints_of


def plain_text(statement: Attribution) -> str:
    """Return a statement's words without marks between its parts: what stands between them was never said."""
    return " ".join(part.quote for part in statement.content)


def compare_wordings(
    wordings: Sequence[Sequence[Attribution]], fullest: int, documents: Mapping[str, Document], words: RecordWords
) -> tuple[tuple[Difference, ...], tuple[Allowed, ...]]:
    """Return how the wordings differ, and what the reports tell that they did to the words, without repeats.

    Each wording is the statements that print it. Quotations are compared with the longest quotation of the
    same words; a wording that is reported speech, or whose quoted words no other prints, with the fullest one.
    """
    families = gather_prints((p for row in wordings for p in prints_of(row[0])), words)
    out = [d for family in families for d in _quoted_otherwise(family, words)]
    quoted = {p.statement for f in families if f.others for p in (f.base, *(o.print for o in f.others))}
    whole = wordings[fullest][0]
    for row in wordings:
        if row[0] is not whole and not {row[0].id, whole.id} <= quoted:
            denied = (row[0].stands == "denied") != (whole.stands == "denied")
            out += compare_reported(plain_text(whole), plain_text(row[0]), words, denied=denied)
    marks = (a for family in families for other in family.others for a in find_allowed(other.alignment))
    allowed = [*marks, *_translations((s for row in wordings for s in row), documents, words)]
    return tuple(dict.fromkeys(out)), tuple(dict.fromkeys(allowed))


def _quoted_otherwise(family: Family, words: RecordWords) -> Iterator[Difference]:
    """Yield how the prints of the same quoted words differ; one that begins later or ends sooner is cut."""
    for other in family.others:
        yield from compare_quoted(other.alignment, words)
        gone = other.left_out(family.base)
        if gone >= CUT:
            yield Difference(kind="cut", values=(f"{gone} words", other.print.text), quoted=True)


def _translations(
    statements: Iterable[Attribution], documents: Mapping[str, Document], words: RecordWords
) -> Iterator[Allowed]:
    for s in statements:
        text = documents[s.document].text
        told = find_translation(text, s.content[0].start, s.content[-1].end, words)
        if told:
            yield Allowed(kind="translation", values=(text[told[0] : told[1]],))
