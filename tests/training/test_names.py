"""Names: read from columns, cut out of GUM's noun phrases."""

from __future__ import annotations

import random

import spacy
from training.corpus import WORDS
from training.names import Named, mark_gum, print_spaces, read_columns, to_docs
from training.treebank import Token

LABELS = {"PER": "PER", "Location": "LOC"}


def test_a_name_begins_with_b_whatever_the_file_writes() -> None:
    lines = ["Ana I-PER", "Belo I-PER", "left O", "Varna B-Location", "", "Monday B-DATE"]
    assert [s.names for s in read_columns(lines, word=0, tag=1, labels=LABELS)] == [
        ("B-PER", "I-PER", "O", "B-LOC"),
        ("O",),
    ]


def test_print_closes_marks_up() -> None:
    words = ["He", "said", '"', "no", '"', "."]
    assert "".join(w + " " * s for w, s in zip(words, print_spaces(words), strict=True)).strip() == 'He said "no".'


def test_documents_of_names_have_no_trees() -> None:
    sentence = Named(("Ana", "Belo", "left"), ("B-PER", "I-PER", "O"))
    (doc,) = to_docs(spacy.blank("en").vocab, [sentence], curly=0.0, rng=random.Random(0))  # noqa: S311
    assert [(e.text, e.label_) for e in doc.ents] == [("Ana Belo", "PER")]
    assert not doc.has_annotation("DEP")


def word(form: str, upos: str, xpos: str, head: int | None, misc: str = "_") -> Token:
    return Token(form=form, lemma=form, upos=upos, xpos=xpos, feats="", head=head, dep="x", misc=misc)


def test_a_person_has_no_title() -> None:
    sentence = (
        word("Minister", "PROPN", "NNP", 1, "Entity=(1-person-new"),
        word("Ana", "PROPN", "NNP", 3),
        word("Belo", "PROPN", "NNP", 1, "Entity=1)"),
        word("left", "VERB", "VBD", None),
    )
    (marked,) = mark_gum([sentence], WORDS["names"])
    assert [t.name for t in marked] == ["O", "B-PER", "I-PER", "O"]


def test_a_phrase_headed_by_a_common_noun_is_no_name() -> None:
    sentence = (word("officials", "NOUN", "NNS", 1, "Entity=(1-person-new)"), word("left", "VERB", "VBD", None))
    (marked,) = mark_gum([sentence], WORDS["names"])
    assert [t.name for t in marked] == ["O", "O"]
