"""What stands between quotation marks, also where a quotation runs over paragraphs and opens each anew."""

import re
from collections.abc import Iterable

from onrecord.model.reading import Attribution

_PAIRS = re.compile(
    r"“[^”]*(?:”|$)|«[^»]*(?:»|$)|(?<![\w.,!?])\"[^\"\n]*(?:\"|$)|(?<!\w)‘(?:[^’\n]|’\w)*’", re.MULTILINE
)


def quoted_spans(text: str, statements: Iterable[Attribution] = ()) -> tuple[tuple[int, int], ...]:
    """Return the half-open offsets of quotations, marks included, outermost only, in order.

    What a transcript, a statement or a post gives as words themselves is spoken like a quotation.
    """
    given = ((c.start, c.end) for s in statements if s.given is not None for c in s.content)
    out: list[tuple[int, int]] = []
    for start, end in sorted((*given, *(m.span() for m in _PAIRS.finditer(text)))):
        if not out or start >= out[-1][1]:
            out.append((start, end))
    return tuple(out)
