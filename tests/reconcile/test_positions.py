"""Positions: what a party wants on an issue, when that changed, and whose word it is."""

from tests.reconcile.dispute import PARTIES, Report, actors_of

from onrecord.lexicon.issues import load_issues
from onrecord.model.record import Position
from onrecord.reconcile.basis import index_grounds
from onrecord.reconcile.positions import find_positions

ISSUES = load_issues()


def _positions(*reports: Report) -> tuple[Position, ...]:
    documents, readings = [r.document for r in reports], [r.reading for r in reports]
    actors = actors_of(readings)
    grounds = index_grounds(documents, readings, actors=actors, parties=PARTIES)
    return find_positions(documents, readings, actors, PARTIES, grounds, ISSUES)


def test_a_ministers_stance_is_her_states_position() -> None:
    (position,) = _positions(Report("r1", "2031-05-01").says("ana-belo", "orlan", "ceasefire", "accepts"))
    assert (position.actor, position.issue, position.direction) == ("orlan", "ceasefire", "accepts")
    assert position.basis.whose == "self"
    assert str(position.since) == "2031-05-01"
    assert position.until is None


def test_a_change_ends_the_position_before_it() -> None:
    first, second = _positions(
        Report("r1", "2031-05-01").says("vesta", "vesta", "ceasefire", "rejects"),
        Report("r2", "2031-05-04").says("vesta", "vesta", "ceasefire", "accepts"),
    )
    assert (first.direction, str(first.until)) == ("rejects", "2031-05-04")
    assert (second.direction, second.until) == ("accepts", None)


def test_a_position_repeated_after_another_has_not_ended() -> None:
    positions = _positions(
        Report("r1", "2031-05-01").says("vesta", "vesta", "ceasefire", "rejects"),
        Report("r2", "2031-05-04").says("vesta", "vesta", "ceasefire", "accepts"),
        Report("r3", "2031-05-06").says("vesta", "vesta", "ceasefire", "rejects"),
    )
    assert {p.direction: p.until is None for p in positions} == {"rejects": True, "accepts": False}


def test_a_rivals_report_of_a_position_is_a_rivals_word() -> None:
    (position,) = _positions(Report("r1", "2031-05-01").says("ana-belo", "vesta", "ceasefire", "rejects"))
    assert position.actor == "vesta"
    assert position.basis.whose == "rival"
    assert position.basis.tier == "to check"


def test_one_position_stands_on_all_statements_that_tell_it() -> None:
    (position,) = _positions(
        Report("r1", "2031-05-01").says("vesta", "vesta", "ceasefire", "rejects"),
        Report("r2", "2031-05-02").says("vesta", "vesta", "ceasefire", "rejects"),
    )
    assert position.statements == ("r1.s0", "r2.s0")


def test_who_speaks_for_no_one_known_holds_no_position() -> None:
    assert _positions(Report("r1", "2031-05-01").says("some-man", "some-man", "ceasefire", "rejects")) == ()


def test_the_order_of_documents_changes_nothing() -> None:
    a = Report("r1", "2031-05-01").says("vesta", "vesta", "ceasefire", "rejects")
    b = Report("r2", "2031-05-04").says("orlan", "orlan", "ceasefire", "accepts")
    assert _positions(a, b) == _positions(b, a)
