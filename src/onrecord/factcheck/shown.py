"""What is shown of words where they stand: their surroundings, pieces, print, and where they were carried from."""

from onrecord.factcheck.shelf import Shelf
from onrecord.model.factcheck import Carried, Piece, PrintedAs
from onrecord.model.reading import Attribution
from onrecord.wording.align import Alignment

_AROUND = 160  # code points shown on either side


def before(text: str, start: int) -> str:
    """Return the words of the paragraph before a place."""
    words = text[max(0, text.rfind("\n", 0, start) + 1, start - _AROUND) : start]
    return words[words.find(" ") + 1 :] if len(words) == _AROUND else words


def after(text: str, end: int) -> str:
    """Return the words of the paragraph behind a place."""
    stop = text.find("\n", end)
    words = text[end : min(len(text) if stop < 0 else stop, end + _AROUND)]
    return words[: words.rfind(" ")] if len(words) == _AROUND else words


def pieces(alignment: Alignment) -> tuple[Piece, ...]:
    """Return the pieces of an alignment with their words on either side."""
    out = []
    for piece in alignment.pieces:
        printed = alignment.one[piece.start : piece.end]
        asked = alignment.other[piece.other_start : piece.other_end]
        out.append(Piece(kind=piece.kind, asked=asked, printed=printed))
    return tuple(out)


def printed_as(shelf: Shelf, document: str, span: tuple[int, int], statement: Attribution | None) -> PrintedAs:
    """Return whose words they are by the marks around them; a primary document is all one's own words."""
    if shelf.view.documents[document].primary:
        return "quotation"
    inside = sum(
        max(0, min(span[1], q.inner_end) - max(span[0], q.inner_start))
        for q in shelf.quoted(document)
        if q.parent is None
    )
    if inside * 2 >= span[1] - span[0]:
        return "quotation"
    return "reported" if statement else "report"


def carried(shelf: Shelf, document: str) -> Carried | None:
    """Return what a document is a copy or retelling of, None where of nothing."""
    copy = shelf.copies.get(document)
    if copy is None:
        return None
    original = shelf.view.documents[copy.original]
    return Carried(
        document=copy.original,
        place=str(shelf.numbering.number(copy.original)),
        outlet=original.outlet or original.external_id or original.id,
        how=copy.how,
        share=copy.share,
    )
