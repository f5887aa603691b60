"""Words set beside words, for the terminal: what differs is marked in signs first, in colour only besides.

`>>` and `<<` stand around the words; inside, `{+printed+}` stands there and was not asked for, `[-asked-]` was
asked for and does not stand there.
"""

from typing import TYPE_CHECKING

from onrecord.export.paper import Paper, plain
from onrecord.model.factcheck import Piece, PrintedAs, Sighting

if TYPE_CHECKING:
    from rich.text import Text

SIGNS = "{+printed+} stands there and is not in your words; [-yours-] is in your words and does not stand there."
_ID = 6  # hex digits of an id: enough for `show` to find the row
_AS: dict[PrintedAs, str] = {
    "quotation": "in quotation marks", "reported": "reported speech", "report": "the report's own words",
}  # fmt: skip


def standing(sighting: Sighting) -> str:
    """Return in a word how the words stand: exact, altered, or near and how near."""
    if sighting.exact:
        return "exact, the cut marked" if any(p.kind == "elided" for p in sighting.pieces) else "exact"
    return f"{sighting.likeness:.0%} of your words"


def about(sighting: Sighting) -> str:
    """Return what is to be known of a sighting, in one line."""
    carried = sighting.carried
    verb = {"copy": "copied from", "retold": "retold from"}
    told = (
        standing(sighting),
        "the words themselves" if sighting.primary else _AS[sighting.printed_as],
        f"said {sighting.when}" if sighting.when else "",
        f"to {sighting.told}" if sighting.told else "",
        f"{verb[carried.how]} [{carried.place}] {carried.outlet}" if carried else "",
    )
    return "; ".join(part for part in told if part)


def write_sighting(paper: Paper, sighting: Sighting, *, indent: int) -> None:
    """Write where the words stand and what is known of them, then the words in their surroundings."""
    from rich.text import Text  # noqa: PLC0415

    when = f", {sighting.published}" if sighting.published else ""
    head = Text.assemble(
        (f"[{sighting.place}] {plain(sighting.outlet)}{when}: ", "bold"),
        (plain(about(sighting)), "green" if sighting.exact else ""),
        (f"  {short(sighting.statement)}" if sighting.statement else "", "dim"),
    )
    paper.write(head, indent)
    paper.write(marked(sighting), indent + 4)


def short(row: str | None) -> str:
    """Return an id as a brief prints it, its hash cut."""
    kind, _, digits = (row or "").rpartition("-")
    return f"{kind}-{digits[:_ID]}" if kind else digits


def marked(sighting: Sighting) -> "Text":
    """Return the printed words with every difference marked, between those that stand on either side."""
    from rich.text import Text  # noqa: PLC0415

    out = Text()
    out.append(_one_line(sighting.before), "dim")
    out.append(">>", "bold")
    for piece in sighting.pieces:
        _append(out, piece)
    out.append("<<", "bold")
    out.append(_one_line(sighting.after), "dim")
    return out


def _append(out: "Text", piece: Piece) -> None:
    if piece.kind in ("same", "bracketed", "elided"):
        out.append(_one_line(piece.printed), "" if piece.kind == "same" else "cyan")
        return
    printed, asked = _one_line(piece.printed).strip(), _one_line(piece.asked).strip()
    if out.plain[-1:] not in ("", " ", "<", ">", "“", '"', "‘", "'", "("):
        out.append(" ")
    if printed:
        out.append("{+" + printed + "+}", "bold green")
    if asked:
        out.append("[-" + asked + "-]", "red")
    if piece.printed[-1:].isspace() or not printed:
        out.append(" ")


def _one_line(text: str) -> str:
    words = " ".join(plain(text).split())
    return (" " if text[:1].isspace() else "") + words + (" " if words and text[-1:].isspace() else "")
