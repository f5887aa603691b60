"""A brief for the terminal: the same lines, wrapped to its width, coloured where it can."""

from typing import TYPE_CHECKING

from onrecord.export.brief.markdown import strip_marks
from onrecord.export.brief.outline import TO_CHECK, Line, outline_brief
from onrecord.export.paper import Paper, plain
from onrecord.model.record import Record

if TYPE_CHECKING:
    from rich.text import Text


def brief_terminal(record: Record, *, width: int = 100, colour: bool = True) -> str:
    """Return the brief for a terminal of that many columns, with colour codes only if asked for.

    Words from outside carry no escape codes: control characters are taken out first.
    """
    from rich.text import Text  # noqa: PLC0415  a quarter of a second that a jsonl export need not pay

    outline = outline_brief(record)
    paper = Paper(width=width, colour=colour)
    paper.write(Text(plain(outline.title), style="bold"))
    paper.write(Text(plain(outline.summary), style="dim"))
    for section in outline.sections:
        paper.blank()
        paper.write(Text(section.title.upper(), style="bold cyan"))
        for line in section.lines:
            _print_line(paper, line)
        if section.to_check:
            if section.lines:
                paper.blank()
            paper.write(Text(TO_CHECK, style="yellow"), 2)
        for line in section.to_check:
            _print_line(paper, line)
        if not section.lines and not section.to_check:
            paper.write(Text(section.empty, style="dim"), 2)
    return paper.text


def _print_line(paper: Paper, line: Line) -> None:
    from rich.text import Text  # noqa: PLC0415

    paper.write(_head(line), 2 + 3 * line.depth)
    for words, place in line.quotes:
        quote = Text.assemble(
            ("“" + plain(strip_marks(words)) + "”", "italic"), (f"  [{plain(place)}]" if place else "", "dim")
        )
        paper.write(quote, 6 + 3 * line.depth)


def _head(line: Line) -> "Text":
    from rich.text import Text  # noqa: PLC0415

    return Text.assemble(
        (plain(line.label), "bold"),
        " " if line.text else "",
        plain(line.text),
        (f"  {line.short_row}" if line.row else "", "dim"),
    )
