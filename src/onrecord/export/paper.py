"""Paper for the terminal: lines wrapped to its width, coloured where it can; nothing on it is obeyed."""

import io
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.text import Text

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]")
_NARROWEST = 40


class Paper:
    """Takes lines; `text` gives them. Words from outside go through `plain` first."""

    def __init__(self, *, width: int, colour: bool) -> None:
        from rich.console import Console  # noqa: PLC0415  a quarter of a second that a jsonl export need not pay

        self._page = io.StringIO()
        self._console = Console(
            file=self._page,
            width=max(width, _NARROWEST),
            force_terminal=colour,
            no_color=not colour,
            highlight=False,
            emoji=False,
            markup=False,
        )

    def write(self, line: "Text | str", indent: int = 0) -> None:
        """Write a line, wrapped, so many columns from the left."""
        from rich.padding import Padding  # noqa: PLC0415

        self._console.print(Padding(line, (0, 0, 0, indent)) if indent else line)

    def blank(self) -> None:
        """Leave a line."""
        self._console.print()

    @property
    def text(self) -> str:
        """Everything that was written, blanks at the ends of lines left off."""
        return "".join(line.rstrip() + "\n" for line in self._page.getvalue().splitlines())


def plain(text: str) -> str:
    """Return text without control and direction marks: a terminal obeys them."""
    return _CONTROL.sub(" ", text)
