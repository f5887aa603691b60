"""The lexicon of events: every entry's examples and counterexamples run, and its codes are PLOVER's."""

import pytest

from onrecord.annotate.events import find_events
from onrecord.lexicon.event_patterns import EventEntry
from onrecord.lexicon.events import load_events, read_entries
from onrecord.model.document import Document
from onrecord.model.errors import LexiconError
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

ENTRIES = read_entries()
WORDS = load_events()
BY_KEY = pytest.mark.parametrize("entry", ENTRIES, ids=lambda e: e.key)


@pytest.fixture(scope="module")
def rules(parser: Parser) -> dict[str, set[str]]:
    """Keys of the patterns that fire, for each example sentence."""
    texts = [t for e in ENTRIES for t in (*e.examples, *e.counterexamples)]
    found: dict[str, set[str]] = {}
    for text, parse in zip(texts, parse_texts(parser, texts), strict=True):
        document = Document(id="example", text=text)
        found[text] = {e.rule for e in find_events(document, parse, (), (), (), WORDS)}
    return found


def test_entries_fire_on_their_examples(rules: dict[str, set[str]]) -> None:
    """All of them, but for one in a hundred that a parser may lose."""
    lost = [f"{e.key}: {t} gives {rules[t] or 'nothing'}" for e in ENTRIES for t in e.examples if e.key not in rules[t]]
    assert len(lost) <= len(ENTRIES) // 100, "\n".join(lost)


def test_entries_are_silent_on_their_counterexamples(rules: dict[str, set[str]]) -> None:
    assert [f"{e.key}: {t}" for e in ENTRIES for t in e.counterexamples if e.key in rules[t]] == []


def test_keys_are_unique_and_begin_with_a_type() -> None:
    keys = [e.key for e in ENTRIES]
    assert len(keys) == len(set(keys))
    assert {k.partition(".")[0].upper() for k in keys} <= set(WORDS.plover.types)


@BY_KEY
def test_an_entry_speaks_in_the_codes_of_the_ontology(entry: EventEntry) -> None:
    plover = WORDS.plover
    assert entry.type in plover.types
    assert entry.cameo is None or entry.cameo in plover.cameo
    assert entry.mode in (None, "-", *plover.types[entry.type].modes)
    assert set(entry.contexts or ()) <= set(plover.contexts)
    assert bool(entry.verbs) != bool(entry.nouns)


def test_every_cameo_code_of_the_map_has_known_mode_and_contexts() -> None:
    for code in WORDS.plover.cameo.values():
        assert code.mode in (None, *WORDS.plover.types[code.type].modes)
        assert set(code.contexts) <= set(WORDS.plover.contexts)


def test_an_overlay_adds_a_pattern_of_its_own() -> None:
    words = load_events([{"key": "x.ply", "type": "COERCE", "verbs": ["unplug"], "examples": ["Orlan unplugged it."]}])
    assert words.verbs["unplug"][0].entry.key == "x.ply"


def test_a_wrong_overlay_is_told() -> None:
    with pytest.raises(LexiconError, match="events of the dispute file"):
        load_events([{"key": "x", "type": "WAR", "examples": []}])
    with pytest.raises(LexiconError, match="no class of words"):
        load_events([{"key": "x", "type": "COERCE", "verbs": ["@nothing"], "examples": []}])
