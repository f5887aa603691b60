import pytest
from msgspec.structs import replace
from tests.reconcile.judging import Case, as_found
from tests.reconcile.reports import Report
from tests.reconcile.test_copies import OTHER, RETOLD, SHORTENED, WIRE
from tests.reconcile.test_incidents import ONE, TWO
from tests.reconcile.test_utterances import filler

from onrecord.model.errors import DossierError
from onrecord.model.reading import Role
from onrecord.model.record import Record


def marlows() -> Case:
    reports = [Report(f"r{n}", f"{name} spoke.") for n, name in enumerate(("Sefu Marlo", "Sefu Marlo", "Sefu Marlow"))]
    for report, name in zip(reports, ("Sefu Marlo", "Sefu Marlo", "Sefu Marlow"), strict=True):
        report.names(name, name.lower().replace(" ", "-"), name=name)
    return Case(tuple(reports))


def actors(record: Record) -> set[str]:
    return {a.id for a in record.actors}


def test_two_spellings_that_were_joined_are_two_people_where_a_person_says_so() -> None:
    case = marlows()
    found = case.record
    assert [a.joined for a in found.actors] == [("sefu-marlow",)]
    case.judge("not same", "sefu-marlo", "sefu-marlow", reason="brothers")
    assert actors(case.record) == {"sefu-marlo", "sefu-marlow"}
    assert case.states == ["applied"]
    case.undo()
    assert as_found(case.record) == found
    assert case.states == ["withdrawn", "applied"]


def test_two_people_of_one_office_are_one_where_a_person_says_so() -> None:
    one, two = Report("r1", "Ana Belo spoke."), Report("r2", "The old fox spoke, and Ana Belo.")
    one.names("Ana Belo", "ana-belo")
    two.names("The old fox", "old-fox", name="The old fox")
    two.names("Ana Belo", "ana-belo")
    two.says("old-fox", "The old fox spoke")
    case = Case((one, two))
    case.judge("same", "the old fox", "ana-belo")
    assert actors(case.record) == {"ana-belo"}
    assert {s.speaker for r in case.record.readings for s in r.statements} == {"ana-belo"}
    case.undo()
    assert actors(case.record) == {"ana-belo", "old-fox"}


def test_a_parted_surname_joins_nobody_by_way_of_another() -> None:
    one, two, three = Report("r1", "Tamsin Obare spoke."), Report("r2", "T. Obare spoke."), Report("r3", "Obare spoke.")
    one.names("Tamsin Obare", "tamsin-obare")
    two.names("T. Obare", "t-obare", name="T. Obare")
    three.names("Obare", "obare", name="Obare")
    case = Case((one, two, three))
    assert actors(case.record) == {"tamsin-obare"}
    case.judge("not same", "obare", "tamsin-obare")
    assert actors(case.record) == {"tamsin-obare", "obare"}
    case.judge("same", "obare", "t-obare", by="ben")
    assert actors(case.record) in ({"tamsin-obare", "obare"}, {"tamsin-obare", "t-obare"})


def speeches() -> tuple[Case, list[str]]:
    words = (
        '"The gates stay shut until every village has its water back."',
        '"The gates will stay shut until each village gets water back."',
        '"Every village has its water, and the gates stay shut until then."',
    )
    reports = [Report(f"r{n}", f"Belo said: {w}" + filler(f"k{n}", f"place{n}")) for n, w in enumerate(words)]
    keys = [r.says("ana-belo", w) for r, w in zip(reports, words, strict=True)]
    return Case(tuple(reports)), keys


def groups(record: Record) -> list[set[str]]:
    return [{s for w in u.wordings for s in w.statements} for u in record.utterances]


def test_words_that_were_taken_for_one_speech_are_parted_and_the_rest_stays() -> None:
    case, keys = speeches()
    found = case.record
    assert groups(found) == [set(keys)]
    case.judge("not same", keys[0], keys[2])
    (group,) = groups(case.record)
    assert keys[1] in group
    assert len(group) == 2
    case.undo()
    assert as_found(case.record) == found


def test_an_utterance_that_is_wrong_falls_apart() -> None:
    case, keys = speeches()
    case.judge("wrong", case.record.utterances[0].id)
    assert groups(case.record) == []
    assert case.states == ["applied"]
    assert {s.id for r in case.record.readings for s in r.statements} == set(keys)


def test_an_utterance_that_is_right_is_established_and_says_by_whom() -> None:
    case, _ = speeches()
    case.judge("right", case.record.utterances[0].id, by="ben", reason="heard it")
    (utterance,) = case.record.utterances
    assert utterance.basis.tier == "established"
    assert utterance.basis.why.endswith("judged right by ben (heard it)")


def test_words_of_two_mouths_are_one_utterance_where_a_person_says_so() -> None:
    one = Report("r1", "Belo said the harbour would open on Friday." + filler("a", "Orlan"))
    two = Report("r2", "Holt said ships may come in again." + filler("b", "Vesta"))
    first, second = (
        one.says("ana-belo", "the harbour would open on Friday"),
        two.says("per-holt", "ships may come in again"),
    )
    case = Case((one, two))
    case.judge("same", first, second)
    assert groups(case.record) == [{first, second}]
    certain = case.record.utterances[0].basis.score
    assert certain > 0.5
    case.judge("not same", second, first, by="ben", reason="two men")
    assert groups(case.record) == []
    assert case.states == ["unsure", "unsure"]
    assert {j.why for j in case.record.judged} == {"unsure: ana says same; ben says not same (two men)"}


def wires() -> Case:
    return Case((Report("r1", WIRE), Report("r2", SHORTENED, "2033-05-12"), Report("r3", RETOLD, "2033-05-13")))


def sources(record: Record) -> dict[str, tuple[str, str]]:
    return {c.document: (c.original, c.how) for c in record.copies}


def origins(record: Record) -> int:
    return len(record.documents) - len(record.copies)


def test_a_copy_that_is_none_is_a_source_of_its_own() -> None:
    case = wires()
    found = case.record
    assert origins(found) == 1
    case.judge("independent", "r2", "r1")
    assert "r1" not in sources(case.record).get("r2", ())
    assert origins(case.record) == 2
    assert case.record.copies != found.copies
    case.undo()
    assert as_found(case.record) == found


def test_the_original_is_the_one_that_a_person_names() -> None:
    case = wires()
    case.judge("copy", "r1", "r2", reason="the herald had it first")
    assert sources(case.record)["r1"] == ("r2", "copy")
    assert "r2" not in sources(case.record)
    assert origins(case.record) == 1
    copy = next(c for c in case.record.copies if c.document == "r1")
    assert copy.why == "judged by ana (the herald had it first)"
    assert copy.share > 0.5


def test_a_report_retells_another_because_a_person_says_so() -> None:
    case = Case((Report("r1", WIRE), Report("r4", OTHER)))
    assert case.record.copies == ()
    case.judge("retold", "r4", "r1")
    assert sources(case.record) == {"r4": ("r1", "retold")}
    case.undo()
    assert case.record.copies == ()


def test_two_originals_of_one_report_are_unsure_and_so_is_a_ring() -> None:
    case = wires()
    found = sources(case.record)
    case.judge("copy", "r3", "r1")
    case.judge("copy", "r3", "r2", by="ben")
    assert case.states == ["unsure", "unsure"]
    assert sources(case.record) == found
    case = wires()
    for one, other in (("r1", "r2"), ("r2", "r3"), ("r3", "r1")):
        case.judge("copy", one, other)
    assert case.states == ["unsure"] * 3
    assert sources(case.record) == found
    assert {f.basis.tier for f in case.record.findings if f.kind in ("copy", "derived")} == {"to check"}


def test_one_person_who_changes_his_mind_is_heard_once() -> None:
    case = wires()
    case.judge("independent", "r2", "r1")
    case.judge("copy", "r2", "r1")
    assert case.states == ["withdrawn", "applied"]
    assert sources(case.record)["r2"] == ("r1", "copy")


def test_two_tellings_of_two_attacks_are_parted() -> None:
    case = Case((ONE, TWO))
    found = case.record
    assert [len(i.events) for i in found.incidents] == [2]
    case.judge("not same", *found.incidents[0].events)
    assert [len(i.events) for i in case.record.incidents] == [1, 1]
    case.undo()
    assert as_found(case.record) == found
    case.judge("wrong", found.incidents[0].id)
    assert not case.record.incidents
    assert not case.record.chronology
    assert case.record.set_aside.incidents == found.incidents


def dispute() -> Case:
    one = Report("r1", "Orlan rejects mediation, Belo told Holt. It was hit, he said.")
    outer = one.says("per-holt", "Orlan rejects mediation, Belo told Holt")
    inner = one.says("ana-belo", "Orlan rejects mediation", within=outer)
    one.wants("orlan", "third-party-mediation", "rejects", "rejects", inner)
    one.happens("REJECT", "rejects", ["orlan"], statement=inner, factuality="claimed")
    one.names("Orlan", "orlan", "state")
    return Case((one,), parties=("orlan", "vesta"))


def test_what_rests_on_a_wrong_statement_is_set_aside_with_it() -> None:
    case = dispute()
    found = case.record
    outer, inner = (s.id for s in case.reports[0].statements)
    assert [p.direction for p in found.positions] == ["rejects"]
    case.judge("wrong", outer)
    record = case.record
    assert not record.positions
    assert not record.incidents
    assert {s.id for s in record.set_aside.statements} == {outer, inner}
    assert len(record.set_aside.stances) == len(record.set_aside.events) == 1
    case.judge("right", inner, by="ben")
    assert [s.id for r in case.record.readings for s in r.statements] == [inner]
    case.undo(by="ben")
    case.judgements.pop(1)
    case.judgements.pop(1)
    case.undo()
    assert as_found(case.record) == found


@pytest.mark.parametrize("kind", ["positions", "claims", "incidents"])
def test_a_concluded_row_is_established_set_aside_or_unsure_by_a_persons_word(kind: str) -> None:
    case = dispute()
    (row,) = getattr(case.record, kind)
    case.judge("right", row.id, reason="she said it twice")
    (judged,) = getattr(case.record, kind)
    assert (judged.basis.tier, judged.basis.score) == ("established", row.basis.score)
    assert judged.basis.why == f"{row.basis.why}; judged right by ana (she said it twice)"
    case.judge("wrong", row.id, by="ben")
    (judged,) = getattr(case.record, kind)
    assert judged.basis.tier == "to check"
    assert judged.basis.why == f"{row.basis.why}; unsure: ana says right (she said it twice); ben says wrong"
    case.judge("withdrawn", case.judgements[0].id)
    assert getattr(case.record, kind) == ()
    assert getattr(case.record.set_aside, kind) == (row,)
    assert case.states == ["withdrawn", "applied", "applied"]


def test_a_withdrawal_can_be_withdrawn_and_only_by_who_judged() -> None:
    case = marlows()
    case.judge("not same", "sefu-marlo", "sefu-marlow")
    with pytest.raises(DossierError, match="who alone can withdraw it"):
        case.undo(by="ben")
    case.undo()
    case.undo()
    assert case.states == ["applied", "withdrawn", "applied"]
    assert len(case.record.actors) == 2


def test_a_finding_that_is_wrong_is_found_no_more() -> None:
    case = wires()
    found = case.record
    wrong = found.findings[0]
    case.judge("wrong", wrong.id)
    assert case.record.findings == found.findings[1:]
    assert case.record.set_aside.findings == (wrong,)


@pytest.mark.parametrize(
    ("verdict", "rows", "why"),
    [
        ("same", ("r1", "r2"), "copy, retells or independent"),
        ("same", ("r1",), "two different rows"),
        ("copy", ("r1", "r2", "r3"), "two documents"),
        ("right", ("r1",), "one of: statement"),
        ("same", ("nobody", "r2"), "no row 'nobody'"),
        ("guilty", ("r1", "r2"), "no verdict"),
        ("withdrawn", ("r1",), "by its id"),
    ],
)
def test_what_cannot_be_judged_is_refused_with_a_reason(verdict: str, rows: tuple[str, ...], why: str) -> None:
    with pytest.raises(DossierError, match=why):
        wires().judge(verdict, *rows)


def test_a_judgement_finds_its_row_when_edges_and_ids_move() -> None:
    case, keys = speeches()
    case.judge("not same", keys[0], keys[2])
    read = [Report(r.id, r.text) for r in case.reports]
    new = [
        r.says("ana-belo", r.text[r.text.index('"') : r.text.index(".") + shift])
        for r, shift in zip(read, (-8, 2, -20), strict=True)
    ]
    for report in read:
        report.statements[:] = [replace(s, id=f"new-{s.id}") for s in report.statements]
    again = case.read_as(*read)
    (judged,) = again.record.judged
    assert (judged.state, set(judged.rows)) == ("applied", {f"new-{new[0]}", f"new-{new[2]}"})
    lost = case.read_as(*read[:2], Report("r2", case.reports[2].text))
    (judged,) = lost.record.judged
    assert judged.state == "homeless"
    assert "not in this reading: Ana Belo: claimed, direct" in judged.why


def test_a_row_that_reads_otherwise_now_is_not_judged_by_what_it_was() -> None:
    case = dispute()
    outer = case.reports[0].statements[0]
    case.judge("wrong", outer.id)
    better = dispute().reports[0]
    better.statements[0] = replace(outer, speaker_name="Per Holt of Vesta")
    again = case.read_as(better).record
    assert again.judged[0].state == "unsure"
    assert "it reads “Per Holt of Vesta: claimed, indirect” now" in again.judged[0].why
    assert again.set_aside.statements == ()


def test_a_document_told_with_its_outlet_keeps_its_judgements() -> None:
    case, keys = speeches()
    case.judge("not same", keys[0], keys[2])
    moved = []
    for report in case.reports:
        new = Report(f"{report.id}-told", report.text)
        new.says("ana-belo", report.statements[0].content[0].quote)
        moved.append(new)
    (judged,) = case.read_as(*moved).record.judged
    assert (judged.state, judged.rows) == ("applied", ("r0-told.s1", "r2-told.s1"))


def test_an_actor_is_found_again_by_his_names() -> None:
    case = marlows()
    case.judge("not same", "sefu-marlo", "sefu-marlow")
    read = []
    for report in case.reports:
        mention = report.mentions[0]
        new = Report(report.id, report.text)
        new.names(mention.anchor.quote, f"minister-{mention.actor}", name=mention.name)
        read.append(new)
    again = case.read_as(*read)
    assert again.states == ["applied"]
    assert len(again.record.actors) == 2


def belos() -> Case:
    reports = [Report(f"doc-{n}", f"Belo spoke to Holt {n} times.") for n in range(3)]
    for report in reports:
        report.names("Belo", "belo", name="Belo")
        report.says("belo", "Belo spoke")
    return Case(tuple(reports))


def test_two_people_of_one_name_are_parted_by_their_documents() -> None:
    case = belos()
    found = case.record
    assert actors(found) == {"belo"}
    case.judge("not same", "belo@doc-0", "belo@doc-2", reason="father and son")
    assert actors(case.record) == {"belo", "belo@doc-2"}
    assert [s.speaker for r in case.record.readings for s in r.statements] == ["belo", "belo", "belo@doc-2"]
    case.judge("same", "belo@doc-2", "belo", by="ben")
    assert case.states == ["unsure", "unsure"]
    assert actors(case.record) == {"belo"}
    case.undo(by="ben")
    case.judge("withdrawn", case.judgements[0].id)
    assert as_found(case.record) == found


def test_an_actor_of_one_document_is_another_altogether() -> None:
    case = belos()
    case.reports[0].names("Holt", "per-holt", name="Per Holt")
    case.judge("same", "Belo@doc-1", "per-holt", reason="a slip")
    assert [s.speaker for r in case.record.readings for s in r.statements] == ["belo", "per-holt", "belo"]
    moved = Report("doc-1-told", case.reports[1].text)
    moved.names("Belo", "belo", name="Belo")
    moved.says("belo", "Belo spoke")
    again = case.read_as(case.reports[0], moved, case.reports[2])
    assert again.states == ["applied"]
    assert [s.speaker for r in again.record.readings for s in r.statements] == ["belo", "per-holt", "belo"]


def test_an_office_is_not_given_to_one_whom_a_person_rules_out() -> None:
    one, two = (
        Report("doc-0", "The secretary-general, Ana Belo, spoke."),
        Report("doc-1", "The general secretary spoke."),
    )
    role = Role(title="secretary general")
    one.names("Ana Belo", "ana-belo", role=role)
    two.names("The general secretary", "x", role=role, rule="office")
    two.mentions[0] = replace(two.mentions[0], actor=None)
    case = Case((one, two))
    assert [m.actor for r in case.record.readings for m in r.mentions] == ["ana-belo", "ana-belo"]
    case.judge("not same", "ana-belo@doc-1", "ana-belo")
    assert [m.actor for r in case.record.readings for m in r.mentions] == ["ana-belo", None]
    assert case.states == ["applied"]


def test_an_unnamed_source_is_someone_where_a_person_says_so() -> None:
    one, two = (
        Report("doc-0", "A Sollen official spoke. Orlan's Ana Belo spoke."),
        Report("doc-1", "Sollen's Ana Belo spoke."),
    )
    one.names("A Sollen official", "unnamed:sollen:official", "unnamed", name="official")
    one.says("unnamed:sollen:official", "A Sollen official spoke")
    for report, state in ((one, "orlan"), (two, "sollen")):
        report.names(f"{state.title()}'s", state, "state")
        report.names("Ana Belo", "ana-belo", role=Role(title="foreign minister", organisation=state))
    third = Report("doc-2", "Orlan's Ana Belo spoke.")
    third.names("Orlan's", "orlan", "state")
    third.names("Ana Belo", "ana-belo", role=Role(title="foreign minister", organisation="orlan"))
    case = Case((one, two, third))
    assert actors(case.record) == {"unnamed:orlan:official", "orlan", "ana-belo"}
    case.judge("same", "unnamed:orlan:official", "ana-belo")
    assert case.states == ["applied"]
    assert actors(case.record) == {"orlan", "ana-belo"}
