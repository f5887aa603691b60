"""A trace for the terminal: who said it first, then every place, the likest and the primary ones on top."""

from onrecord.export.paper import Paper, plain
from onrecord.export.sightings import SIGNS, short, write_sighting
from onrecord.model.factcheck import Strand, Trace

_MOST = 12
"""Places of one utterance that are shown, unless all are asked for."""


def trace_terminal(trace: Trace, *, width: int = 100, colour: bool = False, whole: bool = False) -> str:
    """Return a trace for a terminal of that many columns; `whole`: however many places there are."""
    from rich.text import Text  # noqa: PLC0415  a quarter of a second

    paper = Paper(width=width, colour=colour)
    paper.write(Text(f"“{' '.join(plain(trace.words).split())}”", style="bold"))
    paper.write(Text(_answer(trace), style="" if trace.found == "exact" else "yellow"))
    for strand in trace.strands:
        paper.blank()
        _write_strand(paper, strand, whole=whole)
    if any(not s.exact for strand in trace.strands for s in strand.sightings):
        paper.blank()
        paper.write(Text(SIGNS, style="dim"))
    return paper.text


def _answer(trace: Trace) -> str:
    """Return in a sentence whether the words stand in the record."""
    of = f"of {_count(trace.documents, 'document')}"
    sightings = [s for strand in trace.strands for s in strand.sightings]
    exact = {s.document for s in sightings if s.exact}
    others = len({s.document for s in sightings} - exact)
    if trace.found == "exact":
        also = f"; {_count(others, 'other document')} {_have(others)} the utterance, or words near it" if others else ""
        return f"Word for word in {len(exact)} {of}{also}."
    if trace.found == "altered":
        return f"Word for word in none {of}. In other words it stands in {others}:"
    if trace.found == "nearest":
        return f"These words stand in none {of}, nor do words that could be the same. The nearest:"
    return f"These words stand in none {of}, and nothing is near them."


def _count(n: int, noun: str) -> str:
    return f"{n} {noun}" if n == 1 else f"{n} {noun}s"


def _have(n: int) -> str:
    return "has" if n == 1 else "have"


def _write_strand(paper: Paper, strand: Strand, *, whole: bool) -> None:
    from rich.text import Text  # noqa: PLC0415

    carried = f"{_count(strand.documents, 'document')}, {_count(strand.origins, 'origin')}"
    paper.write(
        Text.assemble(
            (plain(strand.chain) or "In the reports' own words", "bold cyan"),
            f"  ({carried})",
            (f"  {short(strand.utterance)}" if strand.utterance else "", "dim"),
        )
    )
    shown = strand.sightings if whole else strand.sightings[:_MOST]
    for sighting in shown:
        write_sighting(paper, sighting, indent=2)
        if sighting.chain != strand.chain and sighting.chain:
            paper.write(Text(f"here: {plain(sighting.chain)}", style="dim"), 6)
    if len(shown) < len(strand.sightings):
        paper.write(Text(f"and {len(strand.sightings) - len(shown)} more; --all shows them", style="dim"), 2)
