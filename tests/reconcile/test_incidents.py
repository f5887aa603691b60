from tests.reconcile.reports import Report, record_of

from onrecord.model.dates import PartialDate


def attack(key: str, text: str, words: str, when: str | None, **more: object) -> Report:
    report = Report(key, text)
    report.happens("ASSAULT", words, [], ["vesta"], when=when, **more)
    return report


ONE = attack(
    "r1", "Six nurses died when a relief convoy was hit at the Sollen crossing on Sunday.", "was hit", "2033-05-08"
)
TWO = attack("r2", "A relief convoy was attacked at the Sollen crossing and six nurses died.", "was attacked", None)
LATE = attack(
    "r3",
    "Six nurses died when their relief convoy was hit at the Sollen crossing on Saturday.",
    "was hit",
    "2033-05-07",
)
OTHER = attack("r4", "A fishing boat was rammed off Dravik in thick fog.", "was rammed", "2033-05-08")


def test_two_tellings_of_one_attack_are_one_incident() -> None:
    incidents = record_of(ONE, TWO, OTHER).incidents
    assert sorted(i.documents for i in incidents) == [("r1", "r2"), ("r4",)]


def test_a_wrong_date_does_not_part_what_the_words_join() -> None:
    (incident,) = record_of(ONE, LATE).incidents
    assert incident.documents == ("r1", "r3")


def test_years_apart_are_two_incidents() -> None:
    old = attack("r5", "Six nurses died when a relief convoy was hit at the Sollen crossing.", "was hit", "2029-05-08")
    assert len(record_of(ONE, old).incidents) == 2


def test_an_incident_keeps_its_id_whatever_the_order_of_documents() -> None:
    ids = {tuple(i.id for i in record_of(*row).incidents) for row in ((ONE, TWO, OTHER), (OTHER, TWO, ONE))}
    assert len(ids) == 1


def test_the_chronology_puts_dated_incidents_first() -> None:
    undated = attack("r6", "A lorry was stoned somewhere in the hills of Karrow.", "was stoned", None)
    moments = record_of(undated, OTHER, ONE).chronology
    assert [m.when for m in moments] == [PartialDate.parse("2033-05-08"), PartialDate.parse("2033-05-08"), None]


def test_a_denied_claim_names_both_sides() -> None:
    report = Report("r1", "Orlan says a Vestan boat rammed the ferry. Vesta denies that its boat rammed the ferry.")
    claim = report.says("orlan", "a Vestan boat rammed the ferry")
    denial = report.says("vesta", "its boat rammed the ferry", stands="denied", cue_key="deny")
    claims = [c for c in record_of(report).claims if c.denied_by]
    assert [(c.asserted_by, c.denied_by) for c in claims] == [((claim,), (denial,))]


def test_a_charge_denied_by_that_name_is_the_one_before_it() -> None:
    report = Report("r1", "Orlan said a Vestan boat rammed the ferry. Vesta rejected the charge.")
    claim = report.says("orlan", "a Vestan boat rammed the ferry")
    denial = report.says("vesta", "the charge", stands="denied", cue_key="reject")
    claims = [c for c in record_of(report).claims if c.denied_by]
    assert [(c.asserted_by, c.denied_by) for c in claims] == [((claim,), (denial,))]


def test_a_refused_offer_denies_nothing() -> None:
    report = Report("r1", "Halden said it would send a mediator. Vesta rejected the mediator.")
    report.says("halden", "it would send a mediator")
    report.says("vesta", "the mediator", stands="denied", cue_key="reject")
    assert not [c for c in record_of(report).claims if c.denied_by]


def denied(*reports: Report) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [(c.asserted_by, c.denied_by) for c in record_of(*reports).claims if c.denied_by]


def test_words_that_call_a_claim_untrue_deny_it_whatever_verb_leads_them() -> None:
    report = Report(
        "r1", "Orlan says a Vestan boat rammed the ferry. Holt noted: “The tale that a boat rammed the ferry is false.”"
    )
    claim = report.says("orlan", "a Vestan boat rammed the ferry")
    denial = report.says("per-holt", "“The tale that a boat rammed the ferry is false.”", cue_key="note")
    assert denied(report) == [((claim,), (denial,))]


def test_a_denial_that_is_only_quoted_is_not_the_quoters() -> None:
    report = Report("r1", "Orlan says a Vestan boat rammed the ferry. Belo said Vesta calls the ferry story false.")
    report.says("orlan", "a Vestan boat rammed the ferry")
    outer = report.says("ana-belo", "Vesta calls the ferry story false", cue_key="say")
    inner = report.says("vesta", "the ferry story false", within=outer, cue_key="call")
    assert outer not in {s for _, by in denied(report) for s in by}
    assert inner in {s for _, by in denied(report) for s in by} or not denied(report)


def test_the_claim_inside_a_denial_is_the_one_denied() -> None:
    report = Report("r1", "Vesta denied reports that its boat had rammed the ferry.")
    denial = report.says("vesta", "reports that its boat had rammed the ferry", stands="denied", cue_key="deny")
    claim = report.says("unnamed:-:reports", "its boat had rammed the ferry", within=denial)
    assert denied(report) == [((claim,), (denial,))]
