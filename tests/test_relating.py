import msgspec
import pytest
from tests.reconcile.reports import LEXICON, Report
from tests.reconcile.test_copies import RETOLD, SHORTENED, WIRE

from onrecord import relating
from onrecord.reconcile.copies import compare_documents, relate_documents
from onrecord.reconcile.utterances import relate_statements
from onrecord.reconcile.utterances.likeness import MOST, TWINS
from onrecord.store.store import Store

REPORTS = (Report("r1", WIRE), Report("r2", SHORTENED, "2033-05-12"), Report("r3", RETOLD, "2033-05-13"))


def filled(*reports: Report, store: Store | None = None) -> Store:
    store = store or Store()
    with store.transaction():
        for report in reports:
            store.add_document(report.document, report.reading, year=None)
    return store


def related(store: Store) -> relating.Related:
    relating.relate(store, LEXICON.copies)
    return relating.read_related(store)


def test_what_is_kept_is_what_comparing_all_finds() -> None:
    kept = related(filled(*REPORTS))
    assert set(kept.kinships) == set(relate_documents([r.document for r in REPORTS], LEXICON.copies))
    assert len(kept.kinships) == 3


def spoken(*reports: Report) -> tuple[Report, ...]:
    for report in reports:
        for line in report.text.splitlines():
            report.says("ana-belo", line)
    return reports


def test_statements_alike_are_kept_as_comparing_all_finds_them() -> None:
    reports = spoken(*(Report(r.id, r.text, r.published) for r in REPORTS))
    statements = [s for r in reports for s in r.statements]
    wanted = {k.statements: k.likeness for k in relate_statements(statements, LEXICON.copies)}
    store = Store()
    for report in reports:
        kept = related(filled(report, store=store))
    assert {k.statements: k.likeness for k in kept.likenesses} == wanted
    assert len(wanted) >= 12


def test_a_statement_that_many_print_still_finds_its_like() -> None:
    said = "The ferry service between Orlan and Vesta stopped after a patrol boat cut the cable."
    reports = spoken(*(Report(f"r{n}", said) for n in range(MOST + 9)))
    found = related(filled(*reports)).likenesses
    joined = {s.partition(".")[0] for k in found for s in k.statements}
    assert joined == {r.id for r in reports}
    assert len(found) <= TWINS * len(reports)


def test_what_is_alike_by_a_word_or_two_is_passed_over_where_months_lie_between() -> None:
    likenesses = {}
    for published in ("2033-05-12", "2033-11-12"):
        one = Report("r1", "The Sollen winch house at Karrow was inspected by two engineers.")
        two = Report("r2", "Sollen children from Karrow school sang for the harbour master.", published)
        same = Report("r3", one.text, published)
        found = related(filled(*spoken(one, two, same))).likenesses
        likenesses[published] = {k.statements for k in found}
    assert ("r1.s1", "r3.s1") in likenesses["2033-11-12"]
    assert ("r1.s1", "r2.s1") not in likenesses["2033-11-12"]


def test_a_report_that_is_added_is_compared_and_no_other_pair_again(monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(*REPORTS[:2])
    related(store)
    compared: list[set[str]] = []
    compare = compare_documents

    def counted(a: object, b: object, words: object) -> object:
        compared.append({a.id, b.id})  # type: ignore[attr-defined]
        return compare(a, b, words)  # type: ignore[arg-type]

    monkeypatch.setattr(relating, "compare_documents", counted)
    after = related(filled(REPORTS[2], store=store))
    assert compared == [{"r1", "r3"}, {"r2", "r3"}]
    assert len(after.kinships) == 3
    related(store)
    assert len(compared) == 2


def test_any_order_of_adding_keeps_the_same() -> None:
    found = []
    for order in (REPORTS, REPORTS[::-1], (REPORTS[1], REPORTS[2], REPORTS[0])):
        store = Store()
        for report in order:
            kept = related(filled(report, store=store))
        found.append({msgspec.json.encode(k) for k in kept.kinships})
    assert found[0] == found[1] == found[2]


def test_a_document_that_is_taken_out_takes_its_comparisons_along() -> None:
    store = filled(*REPORTS)
    related(store)
    with store.transaction():
        store.remove_documents(["r1"])
    left = related(store).kinships
    assert [k.documents for k in left if "r1" not in k.documents] == [("r2", "r3")]


def test_another_way_of_comparing_compares_all_again(monkeypatch: pytest.MonkeyPatch) -> None:
    store = filled(*REPORTS)
    related(store)
    monkeypatch.setattr(relating, "COMPARED_BY", "other")
    assert store.kept.missing() == ()
    assert len(related(store).kinships) == 3
    assert store.setting("compared_by") == "other"
