from tests.reconcile.reports import LEXICON, Report, record_of

from onrecord.wording.differences import compare_wordings


def kinds(full: str, other: str) -> set[str]:
    return {d.kind for d in compare_wordings([full, other], 0, ["ana-belo", "ana-belo"], LEXICON.record)}


def filler(key: str, subject: str) -> str:
    return f"\nMeanwhile the weather over {subject} stayed grey and the {key} market opened late on account of fog."


def test_reworded_quotations_of_one_speech_are_one_utterance() -> None:
    one = Report(
        "r1", 'Belo said: "The gates stay shut until every village has its water back."' + filler("a", "Orlan")
    )
    two = Report(
        "r2", 'Belo said: "The gates will stay shut until each village gets water back."' + filler("b", "Vesta")
    )
    keys = [
        one.says("ana-belo", '"The gates stay shut until every village has its water back."'),
        two.says("ana-belo", '"The gates will stay shut until each village gets water back."'),
    ]
    (utterance,) = record_of(one, two).utterances
    assert [w.statements for w in utterance.wordings] == [(keys[0],), (keys[1],)]
    assert {d.kind for d in utterance.differences} == {"words"}


def test_two_speakers_words_are_never_one_utterance() -> None:
    one = Report("r1", "Belo said the harbour would open on Friday." + filler("a", "Orlan"))
    two = Report("r2", "Holt said the harbour would open on Friday." + filler("b", "Vesta"))
    one.says("ana-belo", "the harbour would open on Friday")
    two.says("per-holt", "the harbour would open on Friday")
    assert record_of(one, two).utterances == ()


def test_an_outer_statement_and_the_one_inside_it_stay_two() -> None:
    one = Report("r1", "Belo said she had said the harbour would open on Friday." + filler("a", "Orlan"))
    outer = one.says("ana-belo", "she had said the harbour would open on Friday")
    one.says("ana-belo", "the harbour would open on Friday", within=outer)
    two = Report("r2", "Belo said the harbour would open on Friday morning." + filler("b", "Vesta"))
    two.says("ana-belo", "the harbour would open on Friday morning")
    for utterance in record_of(one, two).utterances:
        documents = [d for w in utterance.wordings for d in w.documents]
        assert len(documents) == len(set(documents))


def test_differences_are_named() -> None:
    assert kinds("We counted 47 shots since Monday.", "We counted 41 shots since Monday.") == {"number", "words"}
    assert kinds("We will talk to them.", "We will not talk to them.") >= {"polarity"}
    assert kinds("Minister Marlow has the paper.", "Minister Marlo has the paper.") == {"name"}
    assert kinds("We will talk, but not before the guns have left the ridge.", "We will talk.") == {"polarity", "cut"}
