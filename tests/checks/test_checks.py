"""What the reader must know: each check on a few lines of two reports."""

import pytest
from tests.reconcile.reports import LEXICON, Report, record_of

from onrecord.checks.run import run_checks
from onrecord.model.reading import Role
from onrecord.model.record import Finding

PARTIES = ("orlan", "vesta")


def findings(*reports: Report, kind: str) -> list[Finding]:
    return [f for f in run_checks(record_of(*reports, parties=PARTIES), LEXICON) if f.kind == kind]


def values(finding: Finding) -> dict[str, tuple[str, ...]]:
    return {v.value: v.documents for v in finding.values}


def weekday(key: str, value: str, more: str = "") -> Report:
    report = Report(key, f"The Sollen market attack on Friday killed a relief driver and two nurses{more}.")
    report.at("Friday", value)
    report.happens("ASSAULT", "The Sollen market attack", when=value)
    return report


def test_one_weekday_reckoned_in_two_ways_is_no_difference() -> None:
    assert not findings(weekday("r1", "2033-05-06"), weekday("r2", "2033-05-13", ", police said"), kind="date")


def test_one_word_for_a_day_in_two_reports_is_no_difference() -> None:
    assert not findings(weekday("r1", "2033-05-06"), weekday("r2", "2033-05-07", ", police said"), kind="date")


def number_of(one: str, other: str) -> list[dict[str, tuple[str, ...]]]:
    return [values(f) for f in findings(Report("r1", one), Report("r2", other), kind="number")]


ONE = "A relief convoy was shelled at the Sollen crossing on Sunday and 26 people were killed."


def test_a_number_of_dead_that_differs_is_told_with_its_documents() -> None:
    other = "28 people were killed when the relief convoy was shelled at the Sollen crossing."
    assert number_of(ONE, other) == [{"26": ("r1",), "28": ("r2",)}]


def test_a_number_in_words_is_the_number_in_figures() -> None:
    other = "Twenty-six people were killed when the relief convoy was shelled at the Sollen crossing."
    assert number_of(ONE, other) == []


@pytest.mark.parametrize("about", ["about 25", "nearly 28", "at least 24"])
def test_a_difference_of_precision_is_none(about: str) -> None:
    other = f"{about.capitalize()} people were killed when the relief convoy was shelled at the Sollen crossing."
    assert number_of(ONE, other) == []


def test_numbers_of_other_things_are_not_compared() -> None:
    other = "A relief convoy was shelled at the Sollen crossing on Sunday and 31 lorries burned."
    assert number_of(ONE, other) == []


def attack(key: str, day: str, value: str | None) -> Report:
    report = Report(key, f"The Sollen market attack on {day} killed a relief driver and two nurses.")
    report.at(day, value or "2033")
    report.happens("ASSAULT", "The Sollen market attack", when=value)
    return report


def test_an_attack_dated_with_two_days_is_told() -> None:
    (finding,) = findings(attack("r1", "April 20", "2033-04-20"), attack("r2", "April 22", "2033-04-22"), kind="date")
    assert values(finding) == {"2033-04-20": ("r1",), "2033-04-22": ("r2",)}
    assert {a.quote for v in finding.values for a in v.anchors} == {"April 20", "April 22"}


def test_a_month_and_a_day_of_it_agree() -> None:
    assert not findings(attack("r1", "April", "2033-04"), attack("r2", "April 22", "2033-04-22"), kind="date")


def minister(key: str, day: str, value: str, rest: str) -> Report:
    report = Report(key, f"Orlan's transport minister, Ana Dorel, {rest} on {day}.")
    report.at(day, value)
    report.says("ana-dorel", rest, source=report.words("Orlan's transport minister, Ana Dorel"))
    return report


def test_two_days_that_share_only_who_speaks_date_two_things() -> None:
    one = minister("r1", "May 5", "2033-05-05", "wrote")
    assert not findings(one, minister("r2", "May 7", "2033-05-07", "answered letters"), kind="date")


def test_two_days_of_one_report_are_not_joined_by_another_report() -> None:
    one = attack("r1", "April 20", "2033-04-20")
    one.text += " The Sollen market attack on April 21 killed a relief driver and two nurses."
    one.at("April 21", "2033-04-21")
    found = findings(one, attack("r2", "April 22", "2033-04-22"), kind="date")
    assert [len(values(f)) for f in found] == [2]


def test_the_day_of_writing_in_a_line_of_its_own_dates_nothing_else() -> None:
    paragraph = "The harbour at Sollen has new gates. " * 4
    one = Report("r1", f"{paragraph}\n\nSollen, 11 May 2033\n", published="2033-05-11")
    one.at("11 May 2033", "2033-05-11")
    two = Report("r2", f"{paragraph}\n\nSollen harbour opened its gates on 10 May 2033.", published="2033-05-12")
    two.at("10 May 2033", "2033-05-10")
    assert not findings(one, two, kind="date")


def test_one_attack_told_of_two_places_is_told() -> None:
    reports = []
    for key, place in (("r1", "Sollen"), ("r2", "Karrow")):
        report = Report(key, f"Two nurses died when a relief convoy was hit near the old bridge of {place} on Sunday.")
        report.happens("ASSAULT", "was hit", when="2033-05-08", where=place)
        reports.append(report)
    (finding,) = findings(*reports, kind="place")
    assert values(finding) == {"Sollen": ("r1",), "Karrow": ("r2",)}


def test_sentences_that_end_one_round_of_talks_in_two_ways_are_told() -> None:
    one = Report("r1", "The Sollen round of talks on the ferry broke up on Friday without a word.")
    two = Report("r2", "At Sollen the round of talks on the ferry ended with a paper signed by both.")
    (finding,) = findings(one, two, kind="outcome")
    assert finding.basis.tier == "to check"


def officer(key: str, title: str, words: str, *, former: bool = False, state: str | None = "orlan") -> Report:
    report = Report(key, f"{words} Ana Belo spoke in the harbour.")
    role = Role(title=title, organisation=state, former=former)
    report.names(f"{words} Ana Belo", "ana-belo", role=role)
    report.names(words.split(maxsplit=1)[0], "orlan", "state")
    return report


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("president", "Orlan's President", False), ("president", "Orlan's former President", True)),
        (("foreign minister", "Orlan's foreign minister", False), ("deputy foreign minister", "Orlan's deputy foreign minister", False)),
        (("colonel", "Orlan's Colonel", False), ("general", "Orlan's General", False)),
    ],
)  # fmt: skip
def test_offices_that_exclude_each_other_are_told(one: tuple[str, str, bool], other: tuple[str, str, bool]) -> None:
    reports = [officer(f"r{n}", t, w, former=f) for n, (t, w, f) in enumerate((one, other))]
    (finding,) = findings(*reports, kind="role")
    assert len(finding.values) == 2
    assert finding.about == "Ana Belo"


@pytest.mark.parametrize(
    ("one", "other"),
    [("minister", "foreign minister"), ("foreign minister", "foreign minister"), ("minister", "envoy")],
)
def test_a_fuller_title_is_no_other_office(one: str, other: str) -> None:
    reports = [officer("r1", one, f"Orlan's {one}"), officer("r2", other, f"Orlan's {other}")]
    assert not findings(*reports, kind="role")


def test_a_misspelt_name_is_told_once_a_person() -> None:
    one, two, three = (
        Report(f"r{n}", f"{w} spoke.") for n, w in enumerate(("Pieter Aalvik", "Pieter Aalvik", "Peter Alvik"))
    )
    for report, name in ((one, "Pieter Aalvik"), (two, "Pieter Aalvik"), (three, "Peter Alvik")):
        report.names(name, name.lower().replace(" ", "-"), name=name)
    (finding,) = findings(one, two, three, kind="name")
    assert set(values(finding)) == {"Pieter", "Peter", "Aalvik", "Alvik"}


def test_a_claim_and_its_denial_are_a_dispute() -> None:
    report = Report("r1", "Orlan says a Vestan boat rammed the ferry. Vesta denies that its boat rammed the ferry.")
    report.says("orlan", "a Vestan boat rammed the ferry")
    report.says("vesta", "its boat rammed the ferry", stands="denied", cue_key="deny")
    (finding,) = findings(report, kind="dispute")
    assert [v.value.partition(":")[0] for v in finding.values] == ["claims", "denies"]


def test_a_long_text_denies_only_what_its_denying_sentence_names() -> None:
    letter = "The offer to mediate on the ferry was read. The story of a rammed boat at Sollen is false. Vesta is calm."
    one = Report("r1", f"Halden offered to mediate on the ferry row. Vesta wrote: “{letter}”")
    one.says("halden", "Halden offered to mediate on the ferry row")
    one.says("vesta", letter)
    two = Report("r2", "Orlan tells the story of a rammed boat at Sollen.")
    two.says("orlan", "the story of a rammed boat at Sollen")
    denied = {v.value for f in findings(one, two, kind="dispute") for v in f.values}
    assert denied == {"claims: Orlan", "denies: Vesta"}


def test_an_offer_dated_after_the_agreement_is_told() -> None:
    one = Report("r1", "Halden called about a ceasefire offer on May 11.")
    one.at("May 11", "2033-05-11")
    two = Report("r2", "On May 10 Orlan and Vesta had agreed to a ceasefire.")
    two.at("May 10", "2033-05-10")
    two.happens("AGREE", "had agreed to a ceasefire", ["orlan", "vesta"])
    (finding,) = findings(one, two, kind="order")
    assert set(values(finding)) == {"offer 2033-05-11", "agreement 2033-05-10"}
    assert not findings(Report("r1", one.text), two, kind="order")


def test_two_independent_reports_of_a_position_agree_and_two_copies_do_not() -> None:
    reports = [
        Report(f"r{n}", f"Vesta wants no mediation at all, its harbour office said {when}.")
        for n, when in enumerate(("today", "late"))
    ]
    for report in reports:
        report.names("Vesta", "vesta", "state")
        key = report.says("vesta", "Vesta wants no mediation at all")
        report.wants("vesta", "third-party-mediation", "rejects", "Vesta wants no mediation at all", key)
    (finding,) = findings(*reports, kind="agreement")
    assert finding.origins == 2
    assert "vesta" in finding.about.casefold()


def test_quotations_that_differ_between_the_marks_are_told() -> None:
    more = "\nThe market at {} opened late because of fog and the bridge stayed shut all morning."
    one = Report(
        "r1", 'Belo said: "The gates stay shut until every village has its water back."' + more.format("Orlan")
    )
    two = Report("r2", 'Belo said: "The gates stay shut till every hamlet has its water back."' + more.format("Vesta"))
    one.says("ana-belo", '"The gates stay shut until every village has its water back."')
    two.says("ana-belo", '"The gates stay shut till every hamlet has its water back."')
    (finding,) = findings(one, two, kind="wording")
    assert "2 wordings" in finding.message


def test_a_headline_that_shortens_a_quotation_is_to_check() -> None:
    head = '"Gates Shut Until Villages Have Water": Belo'
    said = '"The gates stay shut until every village has its water back."'
    report = Report("r1", f"{head}\nBelo said: {said}", headline=head)
    report.says("ana-belo", '"Gates Shut Until Villages Have Water"')
    report.says("ana-belo", said)
    assert {f.basis.tier for f in findings(report, kind="wording")} == {"to check"}


def spoken(*quotations: str, tail: str = "") -> list[Report]:
    """Reports that print one quotation each as Belo's words."""
    out = []
    for n, words in enumerate(quotations, 1):
        rest = f"\nMeanwhile the weather over town {n} stayed grey and market {n} opened late on account of fog {n}."
        out.append(Report(f"r{n}", f"Belo said: {words}{tail if n == 2 else ''}{rest}"))
        out[-1].says("ana-belo", words)
    return out


def test_a_figure_changed_between_the_marks_is_grave() -> None:
    (finding,) = findings(
        *spoken('"We counted 47 shots on the ridge."', '"We counted 41 shots on the ridge."'), kind="wording"
    )
    assert finding.severity == "high"
    assert [v.value for v in finding.values] == ["We counted 47 shots on the ridge", "We counted 41 shots on the ridge"]


def test_what_an_editor_or_a_translator_tells_is_no_altered_quotation() -> None:
    whole = '"The gates stay shut, as we have always said, until every village has its water back."'
    for other in (
        '"The gates stay shut … until every village has its water back."',
        '"[They] stay shut, as we have always said, until every village has its water back."',
        '"The gates stay shut, as we’ve always said, until every village has its water back."',
        '"The gates stay shut"',
    ):
        assert findings(*spoken(whole, other), kind="wording") == []
    reworded = '"The gates stay closed, as we always said, till every hamlet has its water back."'
    assert len(findings(*spoken(whole, reworded), kind="wording")) == 1
    assert findings(*spoken(whole, reworded, tail=" She spoke through an interpreter."), kind="wording") == []


def test_every_anchor_is_on_words_of_its_document() -> None:
    reports = [attack("r1", "April 20", "2033-04-20"), attack("r2", "April 22", "2033-04-22")]
    texts = {r.id: r.text for r in reports}
    for finding in run_checks(record_of(*reports), LEXICON):
        for a in (a for v in finding.values for a in v.anchors):
            assert texts[a.span.document][a.start : a.end] == a.quote


def test_a_record_of_nothing_has_no_findings() -> None:
    assert run_checks(record_of(), LEXICON) == ()
