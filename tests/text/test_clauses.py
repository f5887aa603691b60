"""The clause view is the same whichever of the two schemes of labels a pipeline speaks."""

import pytest
from tests.text.trees import tree

from onrecord.text.clauses import clause_at, find_clauses, heads_of_conjunction
from onrecord.text.parse import Parse

TOLD = {
    "ud": """
        Orlan PROPN nsubj 2
        told VERB root 0
        reporters NOUN obj 2
        that SCONJ mark 7
        talks NOUN nsubj 7
        had AUX aux 7
        failed VERB ccomp 2
    """,
    "clearnlp": """
        Orlan PROPN nsubj 2
        told VERB ROOT 0
        reporters NOUN dobj 2
        that SCONJ mark 7
        talks NOUN nsubj 7
        had AUX aux 7
        failed VERB ccomp 2
    """,
}
CONFIRMED = {
    "ud": """
        The DET det 2
        move NOUN nsubj:pass 4
        was AUX aux:pass 4
        confirmed VERB root 0
        by ADP case 7
        the DET det 7
        ministry NOUN obl:agent 4
        in ADP case 9
        Vesta PROPN nmod 7
    """,
    "clearnlp": """
        The DET det 2
        move NOUN nsubjpass 4
        was AUX auxpass 4
        confirmed VERB ROOT 0
        by ADP agent 4
        the DET det 7
        ministry NOUN pobj 5
        in ADP prep 7
        Vesta PROPN pobj 8
    """,
}
COPULA = {
    "ud": """
        Orlan PROPN nsubj 5
        is AUX cop 5
        not PART advmod 5
        a DET det 5
        party NOUN root 0
        to ADP case 7
        it PRON nmod 5
    """,
    "clearnlp": """
        Orlan PROPN nsubj 2
        is AUX ROOT 0
        not PART neg 2
        a DET det 5
        party NOUN attr 2
        to ADP prep 5
        it PRON pobj 6
    """,
}


def both(table: dict[str, str]) -> list[Parse]:
    return [tree(table["ud"]), tree(table["clearnlp"], clearnlp=True)]


@pytest.mark.parametrize("parse", both(TOLD), ids=["ud", "clearnlp"])
def test_a_reporting_verb_has_its_speaker_hearer_and_content(parse: Parse) -> None:
    clause = clause_at(parse, 1)
    assert (clause.subject, clause.objects, clause.complement) == (0, (2,), 6)


@pytest.mark.parametrize("parse", both(CONFIRMED), ids=["ud", "clearnlp"])
def test_a_passive_has_its_agent_and_no_oblique(parse: Parse) -> None:
    clause = clause_at(parse, 3)
    assert clause.passive
    assert parse[clause.agent].text == "ministry"
    assert clause.obliques == ()


@pytest.mark.parametrize("parse", both(CONFIRMED), ids=["ud", "clearnlp"])
def test_a_noun_heads_its_preposition(parse: Parse) -> None:
    assert [t.text for t in parse.kids(6, "nmod")] == ["Vesta"]
    assert [t.text for t in parse.kids(8, "case")] == ["in"]


@pytest.mark.parametrize("parse", both(COPULA), ids=["ud", "clearnlp"])
def test_a_copula_hangs_on_its_predicate(parse: Parse) -> None:
    (clause,) = find_clauses(parse)
    assert (parse[clause.predicate].text, clause.subject, clause.negated) == ("party", 0, True)


def test_a_conjunct_and_a_participle_inherit_the_subject() -> None:
    parse = tree("""
        Orlan PROPN nsubj 2
        rejected VERB root 0
        it PRON obj 2
        and CCONJ cc 5
        left VERB conj 2
        , PUNCT punct 7
        adding VERB advcl 2
        more ADJ obj 7
    """)
    assert clause_at(parse, 4).subject == 0
    assert clause_at(parse, 6).subject == 0
    assert not clause_at(parse, 6).own_subject


def test_a_party_urged_to_leave_is_who_leaves() -> None:
    parse = tree("""
        Vesta PROPN nsubj 2
        urged VERB root 0
        Orlan PROPN obj 2
        to PART mark 5
        leave VERB xcomp 2
    """)
    assert parse[clause_at(parse, 4).subject].text == "Orlan"


def test_joined_actors_are_both_heads() -> None:
    parse = tree("""
        Orlan PROPN nsubj 4
        and CCONJ cc 3
        Vesta PROPN conj 1
        met VERB root 0
    """)
    assert heads_of_conjunction(parse, 0) == (0, 2)


def test_a_broken_tree_that_turns_in_a_circle_ends() -> None:
    parse = tree("""
        said VERB conj 2
        added VERB conj 1
    """)
    assert clause_at(parse, 0).subject == -1
