"""Any judgements, in any order of arrival: one record, and none of them is lost."""

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.reconcile.judging import Case, as_found
from tests.reconcile.reports import Report
from tests.reconcile.test_copies import OTHER, RETOLD, SHORTENED, WIRE

from onrecord.model.judgement import Judgement
from onrecord.model.record import Record

SPEECHES = (
    '"The gates stay shut until every village has its water back."',
    '"The gates will stay shut until each village gets water back."',
    '"Every village has its water, and the gates stay shut until then."',
    '"The gates stay shut till all villages have water back."',
)
NAMES = ("Sefu Marlo", "Sefu Marlo", "Sefu Marlow", "Marlo")
PEOPLE = ("ana", "ben", "cem")


def reports() -> list[Report]:
    out = []
    for n, (text, speech, name) in enumerate(zip((WIRE, SHORTENED, RETOLD, OTHER), SPEECHES, NAMES, strict=True)):
        report = Report(f"r{n}", f"{text}\n{name} said: {speech}\nThe cable at Sollen was cut.", f"2033-05-1{n + 1}")
        report.names(name, name.lower().replace(" ", "-"), name=name)
        outer = report.says(name.lower().replace(" ", "-"), speech)
        report.says("ana-belo", speech[1:20], within=outer)
        report.happens("ASSAULT", "was cut", [], ["vesta"], when="2033-05-10")
        report.wants("orlan", "third-party-mediation", "rejects", speech[1:10], outer)
        out.append(report)
    return out


CASE = Case(tuple(reports()), parties=("orlan", "vesta"))
FOUND = CASE.record


def rows_of(record: Record) -> list[tuple[str, tuple[str, ...]]]:
    """Return what can be judged of a record, by verdict."""
    pairs: list[tuple[str, ...]] = [
        ("sefu-marlo", "sefu-marlow"),
        ("sefu-marlo", "marlo"),
        ("sefu-marlow", "ana-belo"),
        ("sefu-marlo@r0", "sefu-marlo@r1"),
        ("sefu-marlo@r1", "marlo"),
        ("marlo@r3", "ana-belo"),
        *((f"r{a}.s1", f"r{b}.s1") for a, b in ((0, 1), (1, 2), (0, 2), (2, 3))),
        *((f"r{a}.e1", f"r{b}.e1") for a, b in ((0, 1), (1, 2), (0, 3))),
    ]
    said = [(verdict, pair) for pair in pairs for verdict in ("same", "not same")]
    for a, b in (("r0", "r1"), ("r1", "r2"), ("r2", "r0"), ("r3", "r0")):
        said += [(verdict, (a, b)) for verdict in ("copy", "retold", "independent")]
    single = [
        record.utterances[0].id,
        record.positions[0].id,
        record.incidents[0].id,
        record.findings[0].id,
        "r0.s1",
        "r2.s2",
    ]
    return said + [(verdict, (row,)) for row in single for verdict in ("right", "wrong")]


POOL: list[Judgement] = []
for number, (said, ids) in enumerate(rows_of(FOUND)):
    CASE.judge(said, *ids, by=PEOPLE[number % len(PEOPLE)])
    POOL.append(replace(CASE.judgements.pop(), at=f"2033-06-01T{number // 60:02}:{number % 60:02}:00Z"))


def judged_by(judgements: list[Judgement]) -> Record:
    return Case(CASE.reports, judgements, CASE.parties).record


def grouped(record: Record, one: str, other: str) -> bool:
    groups = [{s for w in u.wordings for s in w.statements} for u in record.utterances]
    groups += [set(i.events) for i in (*record.incidents, *record.set_aside.incidents)] + [
        {a.id, *a.joined} for a in record.actors
    ]
    known = set().union(*groups)
    pair = {x if x in known else x.partition("@")[0] for x in (one, other)}  # told apart, or as in all documents
    return any(pair <= group for group in groups)


def from_one(record: Record, one: str, other: str) -> bool:
    parent = {c.document: c.original for c in record.copies}
    roots = []
    for document in (one, other):
        steps = 0
        while document in parent:
            document = parent[document]  # noqa: PLW2901  climbing
            steps += 1
            assert steps <= len(parent)
        roots.append(document)
    return roots[0] == roots[1]


@given(st.lists(st.sampled_from(POOL), unique_by=lambda j: j.id, max_size=8), st.randoms(use_true_random=False))
@settings(deadline=None, max_examples=40)
def test_any_judgements_in_any_order_are_applied_or_told(judgements, chance) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    record = judged_by(judgements)
    assert [j.judgement for j in record.judged] == judgements
    for j in record.judged:
        verdict = j.judgement.verdict
        if j.state != "applied":
            assert j.why
        elif verdict in ("same", "not same"):
            assert grouped(record, *j.rows) == (verdict == "same")
        elif verdict == "independent":
            assert not from_one(record, *j.rows)
        elif verdict in ("copy", "retold"):
            assert (j.rows[0], j.rows[1], verdict) in {(c.document, c.original, c.how) for c in record.copies}
    chance.shuffle(judgements)
    again = judged_by(judgements)
    for name in record.__struct_fields__:
        if name != "judged":
            assert getattr(again, name) == getattr(record, name), name
    assert {j.judgement.id: j for j in again.judged} == {j.judgement.id: j for j in record.judged}


@given(st.lists(st.sampled_from(POOL), unique_by=lambda j: j.id, min_size=1, max_size=4))
@settings(deadline=None, max_examples=20)
def test_what_is_withdrawn_leaves_no_trace_in_the_record(judgements: list[Judgement]) -> None:
    undone = [
        replace(
            j,
            id=f"undo {j.id}",
            kind="judgement",
            subject=j.id,
            verdict="withdrawn",
            at="2033-07-01T00:00:00Z",
            places=(),
        )
        for j in judgements
    ]
    record = judged_by([*judgements, *undone])
    assert as_found(record) == FOUND
    assert [j.state for j in record.judged] == ["withdrawn"] * len(judgements) + ["applied"] * len(undone)
