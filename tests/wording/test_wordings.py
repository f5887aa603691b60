from tests.reconcile.reports import LEXICON, Report

from onrecord.model.reading import Attribution
from onrecord.model.wordings import Allowed, Difference
from onrecord.wording.quoted import gather_prints, prints_of
from onrecord.wording.wordings import compare_wordings

WORDS = LEXICON.record


def report_of(words: str, key: str = "r1", **more: str) -> Report:
    report = Report(
        key, f"Through an interpreter Belo said: {words}" if key == "r3" else f"Belo said: {words} And left."
    )
    report.says("ana-belo", words, **more)
    return report


def said(words: str, key: str = "r1", **more: str) -> Attribution:
    return report_of(words, key, **more).statements[0]


def compare(reports: list[Report]) -> tuple[tuple[Difference, ...], tuple[Allowed, ...]]:
    return compare_wordings([r.statements for r in reports], 0, {r.id: r.document for r in reports}, WORDS)


def kinds(full: str, other: str, **more: str) -> set[tuple[str, bool]]:
    found, _ = compare([report_of(full), report_of(other, "r2", **more)])
    return {(d.kind, d.quoted) for d in found}


def test_differences_of_reported_speech_are_named() -> None:
    assert kinds("we counted 47 shots since Monday", "we counted 41 shots since Monday") >= {("number", False)}
    assert kinds("we will talk to them", "we will not talk to them") >= {("polarity", False)}
    assert kinds("minister Marlow has the paper", "minister Marlo has the paper") == {("name", False)}
    assert kinds("we will talk when the guns have left the ridge", "we will talk") == {("cut", False)}
    assert ("number", False) not in kinds("at least 61 villages are dry", "about 60 villages are dry")


def test_a_denial_that_stands_in_the_cue_turns_nothing_round() -> None:
    assert ("polarity", False) in kinds("no offer was made", "any offer was made")
    assert ("polarity", False) not in kinds("no offer was made", "any offer was made", stands="denied")


def test_differences_of_quotations_are_named() -> None:
    assert kinds('"We counted 47 shots."', '"We counted 41 shots."') == {("number", True)}
    assert kinds('"We left on June 8."', '"We left on June 9."') == {("date", True)}
    assert kinds('"The gates stay shut."', '"The gates do not stay shut."') == {("polarity", True)}
    assert kinds('"You never divide a stolen fish."', '"You never split a stolen fish."') == {("words", True)}


def test_what_reported_speech_rewords_is_no_altered_quotation() -> None:
    found = kinds('"The gates stay shut until spring."', "the sluices will remain closed until spring")
    assert found
    assert all(not quoted for _, quoted in found)


def test_spelling_and_a_shorter_quotation_are_no_alteration() -> None:
    assert kinds('"We won’t recognise the harbour."', '"We will not recognize the harbor."') == set()
    assert kinds('"The gates stay shut until every village has water."', '"The gates stay shut."') == {("cut", True)}


def test_only_the_words_between_marks_are_a_quotation() -> None:
    one = said("the army “has no quarrel with the people of Kole” and would wait", quotation="mixed")
    (print_,) = prints_of(one)
    assert print_.text == "has no quarrel with the people of Kole"
    ((start, end),) = print_.places()
    assert report_of(one.content[0].quote).text[start:end] == print_.text


def test_two_parts_of_one_speech_are_not_set_against_each_other() -> None:
    rows = [said('"The gates stay shut."'), said('"Nobody asked the fishermen on the lower river."', "r2")]
    families = gather_prints((p for s in rows for p in prints_of(s)), WORDS)
    assert [f.others for f in families] == [(), ()]


def test_an_ellipsis_a_bracket_and_a_translation_are_allowed_for() -> None:
    reports = [
        report_of('"The gates stay shut, as we have always said, until spring."'),
        report_of('"The gates stay shut … until spring."', "r2"),
        report_of('"[They] stay shut, as we have always said, until spring."', "r3"),
    ]
    assert {a.kind for a in compare(reports)[1]} == {"ellipsis", "bracket", "translation"}
    assert compare(reports[:2])[0] == ()
