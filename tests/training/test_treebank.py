"""CoNLL-U in, spaCy documents out: nothing of the gold may get lost on the way."""

from __future__ import annotations

import random

import spacy
from training.print_shapes import as_headline, paragraph_break, with_curly_quotes, with_stray_blank
from training.treebank import Sentence, read_documents, subtree, to_doc

NLP = spacy.blank("en")

VISIT = """\
# newdoc id = a
1	The	the	DET	DT	Definite=Def|PronType=Art	2	det	_	_
2	envoy	envoy	NOUN	NN	Number=Sing	5	nsubj	_	_
3-4	didn't	_	_	_	_	_	_	_	_
3	did	do	AUX	VBD	Mood=Ind|Style=Coll	5	aux	_	_
4	n't	not	PART	RB	Polarity=Neg	5	advmod	_	_
5	land	land	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
6	.	.	PUNCT	.	_	5	punct	_	_

# newdoc id = b
1	"	"	PUNCT	``	_	2	punct	_	SpaceAfter=No
2	Wait	wait	VERB	VB	VerbForm=Inf	0	root	_	SpaceAfter=No
3	"	"	PUNCT	''	_	2	punct	_	_

"""


def read(text: str) -> list[list[Sentence]]:
    return list(read_documents(text.splitlines(keepends=True)))


def test_each_newdoc_is_a_document() -> None:
    assert [len(document) for document in read(VISIT)] == [1, 1]


def test_a_contraction_is_two_words_without_a_space() -> None:
    doc = to_doc(NLP.vocab, read(VISIT)[0])
    assert doc.text.strip() == "The envoy didn't land."
    assert [t.text for t in doc] == ["The", "envoy", "did", "n't", "land", "."]


def test_heads_relations_and_features_arrive() -> None:
    doc = to_doc(NLP.vocab, read(VISIT)[0])
    assert [(t.dep_, t.head.text) for t in doc][:2] == [("det", "envoy"), ("nsubj", "land")]
    assert doc[4].dep_ == "ROOT"
    assert str(doc[2].morph) == "Mood=Ind"  # features the model does not learn are gone


def test_words_of_a_treebank_without_names_stay_unmarked() -> None:
    doc = to_doc(NLP.vocab, read(VISIT)[0])
    assert not doc.has_annotation("ENT_IOB")


def test_straight_quotation_marks_become_curly_by_their_tag() -> None:
    (sentence,) = with_curly_quotes(read(VISIT)[1])
    assert [t.form for t in sentence] == ["“", "Wait", "”"]


def test_apostrophes_become_curly() -> None:
    (sentence,) = with_curly_quotes(read(VISIT)[0])
    assert sentence[3].form == "n’t"


def test_a_paragraph_break_belongs_to_the_sentence_before_it() -> None:
    first, second = read(VISIT)[0][0], read(VISIT)[1][0]
    doc = to_doc(NLP.vocab, [paragraph_break(first), second])
    assert [s.text for s in doc.sents] == ["The envoy didn't land.\n\n", '"Wait"']


def test_a_stray_blank_hangs_on_the_word_before_it_and_moves_no_head() -> None:
    blanked = with_stray_blank(read(VISIT)[0][0], random.Random(1))  # noqa: S311
    doc = to_doc(NLP.vocab, [blanked])
    blank = next(t for t in doc if t.is_space)
    assert blank.head == doc[blank.i - 1]
    words = [t for t in doc if not t.is_space]
    assert [(t.text, t.head.text) for t in words][:3] == [("The", "envoy"), ("envoy", "land"), ("did", "land")]
    assert NLP.make_doc(doc.text.rstrip()).text == doc.text.rstrip()
    assert [t.text for t in NLP.make_doc(doc.text)] == [t.text for t in doc]


def test_a_headline_has_no_full_stop_and_may_have_capitals() -> None:
    headline = as_headline(read(VISIT)[0][0], capitals=True)
    assert to_doc(NLP.vocab, [headline]).text.strip() == "The Envoy Didn't Land"


def test_a_subtree_holds_all_below_its_top() -> None:
    assert subtree(read(VISIT)[0][0], 1) == [0, 1]


def test_a_sentence_with_a_word_that_is_not_in_the_text_is_left_out() -> None:
    assert read(VISIT.replace("	envoy	envoy", "	_	envoy"))[0][0][0].form == '"'
