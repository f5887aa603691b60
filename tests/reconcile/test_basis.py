from tests.reconcile.reports import Report

from onrecord.model.kinship import Copy
from onrecord.model.record import Actor
from onrecord.reconcile.basis import index_grounds, judge_basis, share_right


def person(key: str, state: str) -> Actor:
    return Actor(id=key, name=key.title(), kind="person", country=None, names=(), tenures=(), state=state)


ACTORS = (person("ana-belo", "orlan"), person("per-holt", "vesta"), person("mia-rask", "halden"))
PARTIES = ("orlan", "vesta")


def three_mouths() -> tuple[Report, str, str, str]:
    report = Report("r1", "Belo said Rask told her that Vesta says it wants no mediator.")
    outer = report.says("ana-belo", "Rask told her that Vesta says it wants no mediator")
    middle = report.says("mia-rask", "Vesta says it wants no mediator", within=outer)
    inner = report.says("vesta", "it wants no mediator", within=middle)
    return report, outer, middle, inner


def test_a_rivals_report_of_a_position_is_told_with_all_its_mouths() -> None:
    report, *_, inner = three_mouths()
    grounds = index_grounds([report.document], [report.reading], actors=ACTORS, parties=PARTIES)
    basis = judge_basis(grounds, about="vesta", statements=[inner])
    assert (basis.whose, basis.depth, basis.speakers) == ("rival", 2, ("ana-belo", "mia-rask"))
    assert basis.tier == "to check"


def test_a_ministers_own_word_establishes_his_states_position() -> None:
    report = Report("r1", "Holt said Vesta wants no mediator.")
    key = report.says("per-holt", "Vesta wants no mediator")
    grounds = index_grounds([report.document], [report.reading], actors=ACTORS, parties=PARTIES)
    basis = judge_basis(grounds, about="vesta", statements=[key])
    assert (basis.whose, basis.depth, basis.tier) == ("self", 1, "established")


def test_hearers_of_one_speech_and_copies_are_one_origin() -> None:
    reports = [Report(r, "Rask said the dam is safe.") for r in ("r1", "r2", "r3")]
    keys = [r.says("mia-rask", "the dam is safe") for r in reports]
    copies = (Copy(document="r2", original="r1", how="copy", share=1.0, why=""),)
    grounds = index_grounds([r.document for r in reports], [r.reading for r in reports], copies=copies, actors=ACTORS)
    basis = judge_basis(grounds, about=None, statements=keys)
    assert (basis.witnesses, basis.origins) == (3, 1)


def test_two_outlets_that_tell_a_fact_are_two_origins_and_a_copy_is_none() -> None:
    reports = [Report(r, "A patrol was fired on at Sollen.") for r in ("r1", "r2", "r3")]
    keys = [r.happens("ASSAULT", "was fired on") for r in reports]
    copies = (Copy(document="r2", original="r1", how="copy", share=1.0, why=""),)
    grounds = index_grounds([r.document for r in reports], [r.reading for r in reports], copies=copies)
    basis = judge_basis(grounds, about=None, statements=[], events=keys)
    assert (basis.whose, basis.depth, basis.witnesses, basis.origins) == ("outlet", 0, 3, 2)


def test_a_row_with_nothing_to_stand_on_is_to_check() -> None:
    basis = judge_basis(index_grounds([], []), about="vesta", statements=["no such"])
    assert (basis.score, basis.tier, basis.witnesses) == (0.0, "to check", 0)


def test_what_is_concluded_is_no_surer_than_rows_of_its_kind_are_right() -> None:
    shares = (0.2, 0.5, 0.85)
    assert [share_right(shares, n) for n in (1, 2, 3, 9)] == [0.2, 0.5, 0.85, 0.85]
    assert share_right((), 1) == 1.0
