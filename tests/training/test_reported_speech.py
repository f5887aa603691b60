"""Reported speech from known trees: who speaks, what is said and where each mark hangs."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from training.frames import Frames
from training.reported_speech import Part, halves, inside, join, mark, opening, phrase, speakers, statement
from training.treebank import Sentence, root_of

import training

WORDS = tomllib.loads((Path(training.__file__).parent / "words.toml").read_text(encoding="utf-8"))["speech"]

OPENED = phrase(
    "The/the/DET/DT/det/2 border/_/NOUN/NN/nsubj/3 opened/open/VERB/VBD/ROOT/0 "
    "and/_/CCONJ/CC/cc/6 trucks/truck/NOUN/NNS/nsubj/6 crossed/cross/VERB/VBD/conj/3 it/_/PRON/PRP/obj/6 ./_/PUNCT/./punct/3"
)
WARNED = phrase(
    "Dar/_/PROPN/NNP/nsubj/3 has/have/AUX/VBZ/aux/3 warned/warn/VERB/VBN/ROOT/0 his/_/PRON/PRP$/nmod:poss/5 "
    "neighbours/neighbour/NOUN/NNS/obj/3 ./_/PUNCT/./punct/3"
)
QUESTION = phrase(
    "Who/_/PRON/WP/nsubj/2 opened/open/VERB/VBD/ROOT/0 the/_/DET/DT/det/4 gate/_/NOUN/NN/obj/2 ./_/PUNCT/./punct/2"
)


def text(sentence: Sentence) -> str:
    return "".join(t.form + " " * t.space_after for t in sentence).strip()


def relation(sentence: Sentence, form: str) -> tuple[str, str | None]:
    """The word's relation and its head's form."""
    token = next(t for t in sentence if t.form == form)
    return token.dep, None if token.head is None else sentence[token.head].form


def whole_tree(sentence: Sentence) -> bool:
    """One root, and every word reaches it."""
    for start in range(len(sentence)):
        place, steps = start, 0
        while (head := sentence[place].head) is not None:
            place, steps = head, steps + 1
            if steps > len(sentence):
                return False
    return sum(t.head is None for t in sentence) == 1


@pytest.fixture(scope="module")
def frames() -> Frames:
    return Frames([OPENED, WARNED], WORDS, seed=3)


def test_a_statement_loses_its_full_stop() -> None:
    said = statement(OPENED)
    assert said is not None
    assert text(said) == "The border opened and trucks crossed it"


def test_a_question_is_no_statement() -> None:
    assert statement(QUESTION) is None


def test_after_that_a_sentence_has_no_capital_but_a_name_keeps_its_own() -> None:
    assert inside(OPENED)[0].form == "the"
    assert inside(WARNED)[0].form == "Dar"


def test_a_statement_breaks_before_its_second_clause() -> None:
    said = statement(OPENED)
    assert said is not None
    broken = halves(said)
    assert broken is not None
    first, second, relation_of_second = broken
    assert (text(first), text(second), relation_of_second) == ("The border opened", "and trucks crossed it", "conj")
    assert root_of(second) == 2


def test_a_statement_opens_with_its_subject() -> None:
    said = statement(OPENED)
    assert said is not None
    opened = opening(said)
    assert opened is not None
    first, rest, relation_of_first = opened
    assert (text(first), text(rest), relation_of_first) == ("The border", "opened and trucks crossed it", "nsubj")


def test_speakers_are_named_or_people() -> None:
    found = [text(s) for s in speakers([OPENED, WARNED], frozenset({"minister"}))]
    assert found == ["Dar"]


def test_joined_parts_attach_to_heads_and_print_closed_up() -> None:
    said = statement(WARNED)
    assert said is not None
    sentence = join(
        [
            Part(name="open", phrase=mark("“", "``"), to="what", dep="punct"),
            Part(name="what", phrase=said, to="verb", dep="ccomp"),
            Part(name="end", phrase=mark(",", ","), to="what", dep="punct"),
            Part(name="close", phrase=mark("”", "''"), to="what", dep="punct"),
            Part(name="verb", phrase=phrase("added/add/VERB/VBD/ROOT/0"), to=None, dep="ROOT"),
            Part(
                name="speaker", phrase=phrase("the/_/DET/DT/det/2 minister/_/NOUN/NN/nsubj/0"), to="verb", dep="nsubj"
            ),
            Part(name="stop", phrase=mark(".", "."), to="verb", dep="punct"),
        ]
    )
    assert text(sentence) == "“Dar has warned his neighbours,” added the minister."
    assert relation(sentence, "warned") == ("ccomp", "added")
    assert relation(sentence, "minister") == ("nsubj", "added")
    assert relation(sentence, "”") == ("punct", "warned")


@pytest.mark.parametrize("pattern", sorted(WORDS["weights"]))
def test_every_pattern_gives_whole_trees_with_one_sentence_mark(frames: Frames, pattern: str) -> None:
    for _ in range(60):
        for sentence in getattr(frames, pattern)():
            assert whole_tree(sentence), text(sentence)
            assert not any(t.dep == "ROOT" and t.head is not None for t in sentence), text(sentence)
            assert ",." not in text(sentence)


def test_an_inverted_speaker_is_the_subject(frames: Frames) -> None:
    for _ in range(40):
        (sentence,) = frames.inverted()
        verb = root_of(sentence)
        subject = next(t for t in sentence if t.head == verb and t.dep == "nsubj")
        said = next(t for t in sentence if t.head == verb and t.dep == "ccomp")
        assert sentence.index(said) < verb < sentence.index(subject)


def test_a_verb_inside_what_it_reports_is_parataxis(frames: Frames) -> None:
    (sentence,) = frames.split()
    assert sentence[root_of(sentence)].form == "opened"
    assert any(t.dep == "parataxis" and t.head == root_of(sentence) for t in sentence)


def test_an_interrupted_statement_keeps_its_own_subject(frames: Frames) -> None:
    for _ in range(40):
        (sentence,) = frames.interrupted()
        root = root_of(sentence)
        subject = next(t for t in sentence if t.head == root and t.dep == "nsubj")
        assert subject.form in {"border", "Dar"}
        assert any(t.dep == "parataxis" and t.head == root for t in sentence)


def test_the_hearer_of_tell_is_its_indirect_object(frames: Frames) -> None:
    told = [s for _ in range(80) for s in frames.trailing() if s[root_of(s)].lemma == "tell"]
    assert told
    assert all(any(t.dep == "iobj" and t.head == root_of(s) for t in s) for s in told)


def test_the_same_seed_gives_the_same_sentences() -> None:
    def drawn() -> list[str]:
        frames = Frames([OPENED, WARNED], WORDS, seed=11)
        return [text(s) for _ in range(30) for s in frames.draw()]

    assert drawn() == drawn()
