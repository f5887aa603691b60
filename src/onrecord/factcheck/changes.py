"""What differs between words asked for and words printed, by its kind."""

from onrecord.lexicon.record import RecordWords
from onrecord.model.factcheck import Change
from onrecord.wording.align import Alignment
from onrecord.wording.differences import name_change


def name_changes(alignment: Alignment, words: RecordWords) -> tuple[Change, ...]:
    """Return the differences that no editor's mark tells, in their order."""
    told = ((name_change(alignment, piece, words), alignment.words_of(piece)) for piece in alignment.altered)
    return tuple(Change(kind=kind, asked=asked, printed=printed) for kind, (printed, asked) in told)
