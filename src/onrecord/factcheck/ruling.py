"""What is found for one claim, before it has its number and its line."""

from dataclasses import dataclass, field

from onrecord.factcheck.shelf import Shelf
from onrecord.factcheck.voices import Voices
from onrecord.lexicon.factcheck import CheckWords
from onrecord.model.document import Document
from onrecord.model.factcheck import Change, Sighting, Verdict
from onrecord.model.reading import Annotations


@dataclass(frozen=True, slots=True)
class Bench:
    """Everything that a claim is held against."""

    shelf: Shelf
    voices: Voices
    words: CheckWords
    draft: Document
    reading: Annotations


@dataclass(frozen=True, slots=True)
class Ruling:
    """A verdict with its reason."""

    verdict: Verdict
    why: str
    sightings: tuple[Sighting, ...] = ()
    also: tuple[Verdict, ...] = ()
    notes: tuple[str, ...] = ()
    changes: tuple[Change, ...] = field(default=())


def named(sighting: Sighting) -> str:
    """Return whose words a sighting is, in words."""
    if sighting.printed_as == "report" or not sighting.chain:
        return f"the report's own words ({sighting.outlet})"
    return sighting.chain


def at(sighting: Sighting) -> str:
    """Return where a sighting stands: `Coast Herald [2 ¶3]`."""
    return f"{sighting.outlet} [{sighting.place}]"


def nearest(sighting: Sighting) -> str:
    """Return words that are not those looked for, whose they are and where they stand."""
    return f"“{' '.join(sighting.text.split())}”, {named(sighting)}, {at(sighting)}"


def told(change: Change) -> str:
    """Return a difference in words."""
    if change.kind == "reported":
        return "printed as reported speech, not as a quotation"
    if not change.asked:
        return f"“{change.printed}” is left out"
    if not change.printed:
        return f"“{change.asked}” is put in"
    return f"“{change.asked}” for “{change.printed}”"
