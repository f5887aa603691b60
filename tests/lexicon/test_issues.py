"""Each issue, attitude and term is held by its examples, and a dispute's own words go before the bundled ones."""

import pytest

from onrecord.lexicon.issues import DirectionEntry, IssueEntry, TermEntry, load_issues
from onrecord.lexicon.phrases import find_phrases, index_phrases
from onrecord.model.errors import LexiconError
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parse import Token
from onrecord.text.parser import Parser

ISSUES = load_issues()


@pytest.fixture(scope="module")
def words(parser: Parser) -> dict[str, tuple[Token, ...]]:
    """The tokens of every example of the three files, parsed at once."""
    rows: tuple[IssueEntry | DirectionEntry, ...] = (*ISSUES.entries, *ISSUES.directions)
    texts = [t for row in rows for t in (*row.examples, *row.counterexamples)]
    texts += [t for row in ISSUES.terms for t in row.examples]
    return {text: parse.tokens for text, parse in zip(texts, parse_texts(parser, texts), strict=True)}


@pytest.mark.parametrize("entry", ISSUES.entries, ids=lambda e: e.key)
def test_an_issue_is_evoked_by_its_examples_alone(entry: IssueEntry, words: dict[str, tuple[Token, ...]]) -> None:
    """A weak word may stand in a counterexample: it counts only where the text is about the issue anyway."""

    def evoked(text: str) -> set[object]:
        return {hit.value for hit in find_phrases(words[text], ISSUES.issue_phrases)}

    assert entry.examples
    assert entry.counterexamples
    assert [text for text in entry.examples if not {(entry.key, True), (entry.key, False)} & evoked(text)] == []
    assert [text for text in entry.counterexamples if (entry.key, True) in evoked(text)] == []


@pytest.mark.parametrize("entry", ISSUES.directions, ids=lambda e: e.key)
def test_an_attitude_is_told_by_its_examples_alone(entry: DirectionEntry, words: dict[str, tuple[Token, ...]]) -> None:
    own = index_phrases((word, entry.key) for word in entry.words)
    assert entry.examples
    assert entry.counterexamples
    assert [text for text in entry.examples if not list(find_phrases(words[text], own))] == []
    assert [text for text in entry.counterexamples if list(find_phrases(words[text], own))] == []


@pytest.mark.parametrize("entry", ISSUES.terms, ids=lambda e: f"{e.kind}-{e.value}")
def test_a_term_is_named_by_its_examples(entry: TermEntry, words: dict[str, tuple[Token, ...]]) -> None:
    own = index_phrases((word, entry.value) for word in entry.words)
    assert entry.examples
    assert [text for text in entry.examples if not list(find_phrases(words[text], own))] == []


def test_every_issue_that_excludes_another_names_one_that_is_there() -> None:
    keys = set(ISSUES.by_key)
    assert all(set(entry.excludes) <= keys for entry in ISSUES.entries)
    assert len(keys) == len(ISSUES.entries)


def test_a_dispute_file_adds_an_issue_of_its_own() -> None:
    own = {"key": "bridge-toll", "name": "Toll on the bridge", "words": ("bridge toll",), "consent": "every party"}
    issues = load_issues((own,))
    assert issues.get("bridge-toll").name == "Toll on the bridge"
    assert issues.issue_phrases["bridge"][0] == (("toll",), ("bridge-toll", True))


def test_a_dispute_file_gives_a_bundled_issue_more_words() -> None:
    own = {"key": "territorial-status", "name": "Status of the Ost valley", "words": ("ost valley",)}
    issues = load_issues((own,))
    assert issues.get("territorial-status").name == "Status of the Ost valley"
    assert (("valley",), ("territorial-status", True)) in issues.issue_phrases["ost"]
    assert (("status",), ("territorial-status", True)) in issues.issue_phrases["final"]


def test_a_wrong_issue_of_a_dispute_file_is_told() -> None:
    with pytest.raises(LexiconError, match="issues of the dispute file"):
        load_issues(({"key": "x", "name": "X", "words": ("x",), "colour": "red"},))
