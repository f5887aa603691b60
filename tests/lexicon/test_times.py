"""The words of time: every example and counterexample of the data file is read as it says."""

import pytest

from onrecord.annotate.times import READERS, find_times
from onrecord.lexicon.load import read_data
from onrecord.lexicon.times import PLACE, Example, Kind, Rule, TimeFile, compile_times, load_times
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.errors import LexiconError
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

FILE = read_data(PLACE, TimeFile)
WORDS = load_times()
PUBLISHED = PartialDate.parse("2031-05-14")  # a Wednesday
ENTRIES: tuple[Kind | Rule, ...] = (*FILE.kind, *FILE.rule)


def name_of(entry: Kind | Rule) -> str:
    return entry.name if isinstance(entry, Kind) else entry.key


def examples_of(entry: Kind | Rule) -> tuple[Example, ...]:
    return (*entry.examples, *(Example(text=text, times={}) for text in entry.counterexamples))


@pytest.fixture(scope="module")
def read(parser: Parser) -> dict[str, dict[str, str]]:
    """For each example sentence the expressions found, words to value."""
    texts = [example.text for entry in ENTRIES for example in examples_of(entry)]
    out = {}
    for text, parse in zip(texts, parse_texts(parser, texts), strict=True):
        document = Document(id="example", text=text, published=PUBLISHED)
        out[text] = {t.anchor.quote: t.value for t in find_times(document, parse, WORDS)}
    return out


@pytest.mark.parametrize("entry", ENTRIES, ids=name_of)
def test_an_entry_is_read_as_its_examples_say(entry: Kind | Rule, read: dict[str, dict[str, str]]) -> None:
    for example in examples_of(entry):
        assert read[example.text] == example.times, example.text


def test_every_rule_has_an_example_and_a_reader_and_a_name_of_its_own() -> None:
    assert not [rule.key for rule in FILE.rule if not rule.examples]
    assert {rule.reads for rule in FILE.rule} == set(READERS)
    assert len({rule.key for rule in FILE.rule}) == len(FILE.rule)


def test_a_pattern_of_unknown_kind_is_refused_with_its_name() -> None:
    rule = Rule(key="odd", pattern="month moon", reads="moment")
    with pytest.raises(LexiconError, match=r"odd.*moon"):
        compile_times(TimeFile(kind=FILE.kind, unions={}, parts={}, rule=(rule,), feast=(), tense=FILE.tense))


def test_a_word_of_two_kinds_is_refused() -> None:
    twice = (*FILE.kind, Kind(name="again", words={"0": ("monday",)}))
    with pytest.raises(LexiconError, match=r"weekday.*again"):
        compile_times(TimeFile(kind=twice, unions={}, parts={}, rule=(), feast=(), tense=FILE.tense))


def test_every_feast_is_known_to_the_library() -> None:
    from onrecord.annotate.times.calendar import feast_day  # noqa: PLC0415  imports the library

    named = {value for kind in FILE.kind if kind.name == "holiday" for value in kind.words}
    assert named == set(WORDS.feasts)
    assert not [feast.key for feast in FILE.feast if feast_day(feast, 2025) is None]
