"""Each cue's examples are read as they are marked, its counterexamples hold no statement of it."""

import re

import pytest
from tests.annotate.marks import read, unmark

from onrecord.lexicon.cues import CueEntry, inflect, load_cues
from onrecord.model.errors import LexiconError
from onrecord.text.parser import Parser

CUES = load_cues()
EXAMPLES = [(entry, example) for entry in CUES.entries for example in entry.examples]
COUNTEREXAMPLES = [(entry, example) for entry in CUES.entries for example in entry.counterexamples]


def plain(words: str | None) -> str:
    """Return words without marks, articles and blanks at their edges."""
    return re.sub(r"^(?:the|a) ", "", (words or "").strip(' "“”.,')).casefold()


@pytest.mark.parametrize(("entry", "example"), EXAMPLES, ids=[f"{e.key}-{n}" for n, (e, _) in enumerate(EXAMPLES)])
def test_an_example_is_read_as_marked(entry: CueEntry, example: str, parser: Parser) -> None:
    marked = unmark(example)
    statements = read(marked.text, parser, CUES)
    got = [(plain(s.source.quote if s.source else None), plain(s.content[0].quote), s.cue_key) for s in statements]
    assert (plain(marked.source), plain(marked.content[0]), entry.key) in got


@pytest.mark.parametrize(("entry", "example"), COUNTEREXAMPLES, ids=[f"not {e.key}" for e, _ in COUNTEREXAMPLES])
def test_a_counterexample_holds_no_such_statement(entry: CueEntry, example: str, parser: Parser) -> None:
    assert entry.key not in [s.cue_key for s in read(example, parser, CUES)]


VENUES = [(venue.key, example) for venue in CUES.venue for example in (*venue.examples, *venue.counterexamples)]


@pytest.mark.parametrize("example", [e for _, e in VENUES], ids=[f"{key}-{n}" for n, (key, _) in enumerate(VENUES)])
def test_a_venues_example_tells_who_is_told(example: str, parser: Parser) -> None:
    marked = unmark(example)
    got = [s.told.quote if s.told else None for s in read(marked.text, parser, CUES)]
    assert got
    assert set(got) == {marked.told}


def test_every_venue_has_an_example() -> None:
    assert [venue.key for venue in CUES.venue if not venue.examples] == []


def test_every_cue_has_an_example() -> None:
    assert [entry.key for entry in CUES.entries if not entry.examples] == []


def test_keys_are_not_used_twice() -> None:
    keys = [entry.key for entry in CUES.entries]
    assert sorted(set(keys)) == sorted(keys)


@pytest.mark.parametrize(
    ("verb", "forms"),
    [
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("snap", {"snap", "snaps", "snapped", "snapping"}),
        ("agree", {"agree", "agrees", "agreed", "agreeing"}),
        ("stress", {"stress", "stresses", "stressed", "stressing"}),
        ("report", {"report", "reports", "reported", "reporting"}),
    ],
)
def test_regular_verbs_are_inflected(verb: str, forms: set[str]) -> None:
    assert set(inflect(verb, {})) == forms


def test_a_disputes_own_cues_come_first() -> None:
    own = {"key": "drumbeat", "verbs": ["drumbeat"], "frames": ["clause"], "examples": ["{s Belo} {c drumbeat}"]}
    cues = load_cues((own,))
    assert cues.entries[0].key == "drumbeat"
    assert "drumbeats" in cues.verbs


def test_a_wrong_cue_of_a_dispute_file_is_told() -> None:
    with pytest.raises(LexiconError, match="cues of the dispute file"):
        load_cues(({"key": "mutter", "frames": ["song"]},))
