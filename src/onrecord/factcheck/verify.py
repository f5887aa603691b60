"""A draft against the record: every quotation and every attribution, one check each, in the order of the draft."""

from collections.abc import Sequence

from onrecord.factcheck.claims import Claim
from onrecord.factcheck.passages import Passages
from onrecord.factcheck.quotations import judge_quotation
from onrecord.factcheck.reported import judge_reported
from onrecord.factcheck.ruling import Bench
from onrecord.factcheck.shelf import Shelf
from onrecord.factcheck.voices import Voices
from onrecord.lexicon.factcheck import CheckWords
from onrecord.model.document import Document
from onrecord.model.factcheck import Check
from onrecord.model.reading import Annotations


def verify_draft(
    draft: Document, reading: Annotations, claims: Sequence[Claim], shelf: Shelf, words: CheckWords
) -> tuple[Check, ...]:
    """Return the checks of a draft's claims; lines and offsets are those of its text."""
    bench = Bench(shelf, Voices(shelf, draft.text, words), words, draft, reading)
    passages = Passages(shelf)
    checks = []
    for number, claim in enumerate(claims, 1):
        direct = claim.kind == "direct"
        ruling = judge_quotation(claim, bench) if direct else judge_reported(claim, bench, passages)
        checks.append(
            Check(
                number=number,
                start=claim.start,
                end=claim.end,
                text=draft.text[claim.start : claim.end],
                line=draft.text.count("\n", 0, claim.start) + 1,
                source_start=None,
                source_end=None,
                quotation=claim.kind,
                speaker=claim.statement.speaker_name if claim.statement else None,
                verdict=ruling.verdict,
                why=ruling.why,
                also=ruling.also,
                notes=ruling.notes,
                changes=ruling.changes,
                sightings=ruling.sightings,
            )
        )
    return tuple(checks)
