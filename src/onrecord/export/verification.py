"""A draft's checks for the terminal: a table of what was found, or the draft itself with its marks.

A verdict that asks something of the writer is in capitals, so that it is seen without colour.
"""

from collections import Counter

from onrecord.export.paper import Paper, plain
from onrecord.model.factcheck import Check, Verdict, Verification

_STYLE: dict[Verdict, str] = {
    "exact": "green", "supported": "green", "altered": "red", "cut": "yellow", "other speaker": "red",
    "other date": "red", "not found": "bold red",
}  # fmt: skip
_ORDER: tuple[Verdict, ...] = ("not found", "other speaker", "altered", "cut", "other date", "exact", "supported")
_LONGEST = 160  # code points of the draft's words in the table; `--format marked` shows them where they stand


def verification_table(
    verification: Verification, *, width: int = 100, colour: bool = False, wrong: bool = False
) -> str:
    """Return one entry a check, in the order of the draft; `wrong`: only those that do not hold."""
    from rich.text import Text  # noqa: PLC0415  a quarter of a second

    paper = Paper(width=width, colour=colour)
    paper.write(Text(plain(verification.draft), style="bold"))
    paper.write(Text(summary(verification)))
    for check in verification.checks:
        if not (wrong and check.holds):
            paper.blank()
            _write_check(paper, check)
    return paper.text


def summary(verification: Verification) -> str:
    """Return in a sentence how the draft stands."""
    checks = verification.checks
    if not checks:
        return "No quotation and no attribution was found in this draft."
    counts = Counter(c.verdict for c in checks)
    told = ", ".join(f"{counts[v]} {v}" for v in _ORDER if counts[v])
    n, against = len(checks), f"{verification.documents} document{'s' * (verification.documents != 1)}"
    holding = sum(c.holds for c in checks)
    begin = "All hold" if holding == n else f"{n - holding} of {n} do not hold"
    return f"{begin}, against {against}: {told}."


def label(check: Check) -> str:
    """Return the verdict as it is printed: in capitals where it asks something of the writer."""
    told = " + ".join([check.verdict, *check.also])
    return told if check.holds else told.upper()


def _write_check(paper: Paper, check: Check) -> None:
    from rich.text import Text  # noqa: PLC0415

    words = " ".join(plain(check.text).split())
    if len(words) > _LONGEST:
        words = f"{words[: words.rfind(' ', 0, _LONGEST)]} …"
    words = f"“{words}”" if check.quotation == "direct" else words
    speaker = plain(check.speaker or "no speaker is named")
    head = Text.assemble(
        (f"{check.number:>3}  line {check.line:<4} ", "dim"), (label(check), _STYLE[check.verdict]), f"  {speaker}"
    )
    paper.write(head)
    paper.write(Text(words, style="italic" if check.quotation == "direct" else ""), 5)
    paper.write(Text(plain(check.why), style="" if check.holds else "bold"), 7)
    for note in check.notes:
        paper.write(Text(f"note: {plain(note)}", style="dim"), 7)


def verification_marked(verification: Verification, *, colour: bool = False, wrong: bool = False) -> str:
    """Return the draft as it stands in its file, each claim between `>>` and `<<` with its number and verdict.

    `wrong`: only the claims that do not hold are marked.
    """
    whole = verification.source if verification.source is not None else verification.text
    marks: list[tuple[int, int, int, str]] = []
    for check in (c for c in verification.checks if not (wrong and c.holds)):
        start = check.source_start if check.source_start is not None else check.start
        end = check.source_end if check.source_end is not None else check.end
        why = "" if check.holds else f": {check.why}"
        marks += [
            (start, 1, -end, ">>"),
            (end, 0, -start, f"<<[{_coloured(plain(f'{check.number} {label(check)}{why}'), check, colour=colour)}]"),
        ]
    out, at = [], 0
    for place, _, _, mark in sorted(marks):
        out += [_lines(whole[at:place]), mark]
        at = place
    return "".join([*out, _lines(whole[at:])])


def _coloured(text: str, check: Check, *, colour: bool) -> str:
    code = "32" if check.holds else "1;31"
    return f"\x1b[{code}m{text}\x1b[0m" if colour else text


def _lines(text: str) -> str:
    """Return text without what a terminal would obey, its lines kept."""
    return "\n".join(plain(line) for line in text.split("\n"))
