"""What a transcript, a statement or a post says itself: each turn is a statement of who has it."""

from bisect import bisect_right
from collections.abc import Sequence

from onrecord.annotate.attributions.found import Chars, Found
from onrecord.annotate.attributions.page import Page
from onrecord.model.reading import Turn


def read_turns(page: Page, turns: Sequence[Turn]) -> list[Found]:
    """Return one statement a turn, its paragraphs as parts; the rule tells who answers and who asks."""
    return [_found(page, turn) for turn in turns]


def _found(page: Page, turn: Turn) -> Found:
    out = Found(content=list(turn.content), rule=f"turn.{turn.part}", source=turn.label, name=turn.name)
    out.given = "translated" if turn.interpreted or turn.part == "interprets" else "own"
    if turn.label is not None:
        out.head = max(page.parse.token_range(*turn.label)[1] - 1, 0)
    return out


class Spoken:
    """Where a document's own turns stand."""

    def __init__(self, found: Sequence[Found]) -> None:
        self._spans: list[Chars] = sorted(span for f in found if f.given is not None for span in f.content)

    def holds(self, at: int) -> bool:
        """Whether a code point stands in a turn."""
        k = bisect_right(self._spans, (at, 1 << 62)) - 1
        return k >= 0 and at < self._spans[k][1]
