"""A brief for the terminal: the same lines, wrapped to its width, coloured where it can."""

import io
import re
from typing import TYPE_CHECKING

from onrecord.export.brief.markdown import strip_marks
from onrecord.export.brief.outline import TO_CHECK, Line, outline_brief
from onrecord.model.record import Record

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def brief_terminal(record: Record, *, width: int = 100, colour: bool = True) -> str:
    """Return the brief for a terminal of that many columns, with colour codes only if asked for.

    Words from outside carry no escape codes: control characters are taken out first.
    """
    from rich.console import Console  # noqa: PLC0415  a quarter of a second that a jsonl export need not pay
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    outline = outline_brief(record)
    page = io.StringIO()
    console = Console(
        file=page,
        width=max(width, 40),
        force_terminal=colour,
        no_color=not colour,
        highlight=False,
        emoji=False,
        markup=False,
    )
    console.print(Text(plain(outline.title), style="bold"))
    console.print(Text(plain(outline.summary), style="dim"))
    for section in outline.sections:
        console.print()
        console.print(Text(section.title.upper(), style="bold cyan"))
        for line in section.lines:
            _print_line(console, line)
        if section.to_check:
            console.print(Padding(Text(TO_CHECK, style="yellow"), (1 if section.lines else 0, 0, 0, 2)))
        for line in section.to_check:
            _print_line(console, line)
        if not section.lines and not section.to_check:
            console.print(Padding(Text(section.empty, style="dim"), (0, 0, 0, 2)))
    return "".join(line.rstrip() + "\n" for line in page.getvalue().splitlines())


def _print_line(console: "Console", line: Line) -> None:
    from rich.padding import Padding  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    console.print(Padding(_head(line), (0, 0, 0, 2 + 3 * line.depth)))
    for words, place in line.quotes:
        quote = Text.assemble(
            ("“" + plain(strip_marks(words)) + "”", "italic"), (f"  [{plain(place)}]" if place else "", "dim")
        )
        console.print(Padding(quote, (0, 0, 0, 6 + 3 * line.depth)))


def _head(line: Line) -> "Text":
    from rich.text import Text  # noqa: PLC0415

    return Text.assemble(
        (plain(line.label), "bold"),
        " " if line.text else "",
        plain(line.text),
        (f"  {line.short_row}" if line.row else "", "dim"),
    )


def plain(text: str) -> str:
    """Return text without control and direction marks: a terminal obeys them."""
    return _CONTROL.sub(" ", text)
