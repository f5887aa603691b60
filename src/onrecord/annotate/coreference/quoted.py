"""What stands between quotation marks, also where a quotation runs over paragraphs and opens each anew."""

import re

_PAIRS = re.compile(
    r"“[^”]*(?:”|$)|«[^»]*(?:»|$)|(?<![\w.,!?])\"[^\"\n]*(?:\"|$)|(?<!\w)‘(?:[^’\n]|’\w)*’", re.MULTILINE
)


def quoted_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the half-open offsets of quotations, marks included, outermost only, in order."""
    out: list[tuple[int, int]] = []
    for match in _PAIRS.finditer(text):
        if not out or match.start() >= out[-1][1]:
            out.append(match.span())
    return tuple(out)
