"""Offers: how each party answered, what state follows, and what blocks it."""

import pytest
from tests.reconcile.dispute import PARTIES, Report, actors_of

from onrecord.lexicon.issues import load_issues
from onrecord.model.reading import Direction
from onrecord.model.record import Answer, Offer
from onrecord.reconcile.basis import index_grounds
from onrecord.reconcile.offers import find_offers

ISSUES = load_issues()
MEDIATION = "third-party-mediation"


def _offers(*reports: Report) -> tuple[Offer, ...]:
    documents, readings = [r.document for r in reports], [r.reading for r in reports]
    actors = actors_of(readings)
    grounds = index_grounds(documents, readings, actors=actors, parties=PARTIES)
    return find_offers(documents, readings, actors, PARTIES, (), (), grounds, ISSUES)


def _mediation() -> Report:
    return Report("r1", "2031-05-01").says("halden", "halden", MEDIATION, "offers", "cue:offer", ("format", "mediated"))


def test_an_offer_without_an_answer_is_open_and_tells_the_silence() -> None:
    (offer,) = _offers(_mediation())
    assert (offer.by, offer.issue, offer.to, offer.state) == ("halden", MEDIATION, PARTIES, "open")
    assert [r.reply for r in offer.replies] == ["silent", "silent"]
    assert offer.blocking == PARTIES
    assert "no reply of Orlan and Vesta" in offer.why


@pytest.mark.parametrize(
    ("direction", "rule", "reply"),
    [
        ("accepts", "cue:accept", "accepted"),
        ("accepts", "cue:welcome", "welcomed"),
        ("rejects", "cue:refuse", "refused"),
        ("conditional", "content:ready", "conditional"),
        ("undecided", "content:undecided", "undecided"),
    ],
)
def test_a_stance_on_the_issue_is_a_reply(direction: Direction, rule: str, reply: Answer) -> None:
    (offer,) = _offers(_mediation().says("vesta", "vesta", MEDIATION, direction, rule))
    assert {r.actor: r.reply for r in offer.replies} == {"orlan": "silent", "vesta": reply}


def test_a_mediation_is_in_force_only_when_every_party_consents() -> None:
    report = _mediation().says("vesta", "vesta", MEDIATION, "accepts")
    assert _offers(report)[0].state == "open"
    report.says("ana-belo", "orlan", MEDIATION, "accepts")
    (offer,) = _offers(report)
    assert (offer.state, offer.blocking) == ("in force", ())


def test_a_refusal_keeps_it_from_force_and_is_named() -> None:
    report = _mediation().says("vesta", "vesta", MEDIATION, "accepts").says("orlan", "orlan", MEDIATION, "rejects")
    (offer,) = _offers(report)
    assert (offer.state, offer.blocking) == ("not in force", ("orlan",))
    assert offer.why == "mediation by a third party needs the consent of every party; Orlan refused"


def test_an_unmet_condition_blocks_in_its_own_words() -> None:
    report = _mediation().says("vesta", "vesta", MEDIATION, "accepts")
    report.says("orlan", "orlan", MEDIATION, "conditional", "content:ready", ("precondition", "the guns leave"))
    (offer,) = _offers(report)
    assert (offer.state, offer.blocking) == ("not in force", ("orlan: the guns leave",))


def test_the_last_reply_counts() -> None:
    (offer,) = _offers(
        _mediation().says("orlan", "orlan", MEDIATION, "rejects"),
        Report("r2", "2031-05-06").says("orlan", "orlan", MEDIATION, "accepts"),
    )
    reply = next(r for r in offer.replies if r.actor == "orlan")
    assert (reply.reply, str(reply.when), reply.statements) == ("accepted", "2031-05-06", ("r2.s0",))


def test_who_insists_on_bilateral_talks_refuses_a_host() -> None:
    report = Report("r1", "2031-05-01").says("ana-belo", "halden", "hosting-talks", "offers", "content:offer")
    report.says("ana-belo", "vesta", "bilateral-dialogue", "demands", "content:nothing-else", ("format", "bilateral"))
    (offer,) = _offers(report)
    reply = next(r for r in offer.replies if r.actor == "vesta")
    assert reply.reply == "refused"
    assert reply.basis.whose == "rival"
    assert offer.state == "not in force"


def test_a_reply_to_one_offer_is_none_to_its_neighbour() -> None:
    report = _mediation().says("ana-belo", "halden", "hosting-talks", "offers", "content:offer")
    report.says("vesta", "vesta", MEDIATION, "accepts")
    replies = {offer.issue: {r.actor: r.reply for r in offer.replies}["vesta"] for offer in _offers(report)}
    assert replies == {MEDIATION: "accepted", "hosting-talks": "silent"}


def test_someone_of_whom_nothing_is_known_makes_no_offer() -> None:
    report = Report("r1", "2031-05-01").says("unnamed:-:man", "unnamed:-:man", MEDIATION, "offers", "cue:offer")
    assert _offers(report.says("vesta", "vesta", MEDIATION, "accepts")) == ()


def test_an_answer_told_before_the_offer_was_reported_still_counts() -> None:
    (offer,) = _offers(
        Report("r1", "2031-05-01")
        .says("vesta", "vesta", "ceasefire", "accepts")
        .says("orlan", "orlan", "ceasefire", "accepts"),
        Report("r2", "2031-09-01").says("ana-belo", "halden", "ceasefire", "offers", "content:offer"),
    )
    assert (offer.issue, offer.state) == ("ceasefire", "in force")


def test_every_state_of_the_table_tells_why() -> None:
    assert {rule.when for rule in ISSUES.consent} == {
        "one refuses", "all accept", "one sets a condition", "one is undecided", "one is silent",
    }  # fmt: skip
    assert all("{who}" in rule.why for rule in ISSUES.consent)
