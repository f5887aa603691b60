from msgspec.structs import replace
from tests.reconcile.reports import LEXICON, Report

from onrecord.model.reading import Role
from onrecord.model.record import Actor
from onrecord.reconcile.actors import resolve_actors
from onrecord.reconcile.parties import find_parties


def actors_of(*reports: Report) -> dict[str, Actor]:
    found, readings = resolve_actors([r.document for r in reports], [r.reading for r in reports], LEXICON)
    assert {m.actor for r in readings for m in r.mentions} <= {a.id for a in found}
    return {a.id: a for a in found}


def test_a_surname_is_the_one_person_who_bears_it() -> None:
    one, two = Report("r1", "Foreign Minister Ana Belo spoke."), Report("r2", "Belo spoke.")
    one.names("Foreign Minister Ana Belo", "ana-belo")
    two.names("Belo", "belo", name="Belo")
    assert list(actors_of(one, two)) == ["ana-belo"]


def test_a_surname_that_two_bear_stays_open() -> None:
    one, two = Report("r1", "Ana Belo met Rui Belo."), Report("r2", "Belo spoke.")
    one.names("Ana Belo", "ana-belo")
    one.names("Rui Belo", "rui-belo")
    two.names("Belo", "belo")
    assert set(actors_of(one, two)) == {"ana-belo", "rui-belo", "belo"}


def test_a_misspelt_name_is_kept_beside_the_commoner_one() -> None:
    reports = [Report(f"r{n}", f"{name} spoke.") for n, name in enumerate(("Sefu Marlo", "Sefu Marlo", "Sefu Marlow"))]
    for report, name in zip(reports, ("Sefu Marlo", "Sefu Marlo", "Sefu Marlow"), strict=True):
        report.names(name, name.lower().replace(" ", "-"), name=name)
    assert actors_of(*reports)["sefu-marlo"].names == ("Sefu Marlo", "Sefu Marlow")


def test_names_that_one_report_tells_apart_are_two_people() -> None:
    report = Report("r1", "Sefu Marlo thanked Sefu Marlow.")
    report.names("Sefu Marlo", "sefu-marlo")
    report.names("Sefu Marlow", "sefu-marlow")
    assert len(actors_of(report)) == 2


def test_a_ministers_word_is_his_states() -> None:
    report = Report("r1", "Orlan's foreign minister Ana Belo spoke for Orlan.")
    report.names("Orlan", "orlan", "state")
    report.names("foreign minister Ana Belo", "ana-belo", role=Role(title="foreign minister", organisation="orlan"))
    actor = actors_of(report)["ana-belo"]
    assert actor.state == "orlan"
    assert actor.tenures[0].role.title == "foreign minister"


def test_a_capital_is_known_by_the_office_that_one_person_holds() -> None:
    one, two = Report("r1", "Orlan's foreign minister Ana Belo"), Report("r2", "Sollen's foreign minister Ana Belo")
    three = Report("r3", "Orlan spoke.")
    for report, state in ((one, "orlan"), (two, "sollen")):
        report.names(state.title(), state, "state")
        report.names("foreign minister Ana Belo", "ana-belo", role=Role(title="foreign minister", organisation=state))
    three.names("Orlan", "orlan", "state")
    found = actors_of(one, two, three)
    assert "sollen" not in found
    assert found["ana-belo"].state == "orlan"


def test_parties_are_those_who_do_most_unless_they_are_given() -> None:
    report = Report("r1", "Orlan shelled Vesta. Vesta shelled Orlan. Halden looked on and Dravik, too, looked.")
    for name in ("Orlan", "Vesta", "Halden"):
        report.names(name, name.lower(), "state")
    report.happens("ASSAULT", "Orlan shelled Vesta", ["orlan"], ["vesta"])
    report.happens("ASSAULT", "Vesta shelled Orlan", ["vesta"], ["orlan"])
    actors, readings = resolve_actors([report.document], [report.reading], LEXICON)
    assert find_parties(readings, actors, ()) == ("orlan", "vesta")
    assert find_parties(readings, actors, ("halden",)) == ("halden",)


def test_an_office_of_no_state_is_of_the_state_that_spoke_last() -> None:
    text = "Orlan said it would stay. A long day followed in the cold north of the country, where snow fell and roads were closed.\n\nThe defence minister, Rui Kato, agreed."
    report = Report("r1", text)
    report.names("Orlan", "orlan", "state")
    report.says("orlan", "it would stay", source=report.words("Orlan"))
    report.names("defence minister, Rui Kato", "rui-kato", role=Role(title="defence minister"))
    assert actors_of(report)["rui-kato"].state == "orlan"


def test_a_city_that_one_report_calls_a_seat_stands_for_its_state_in_the_others() -> None:
    one, two = Report("r1", "Orlan's capital Port Sel spoke for Orlan."), Report("r2", "Port Sel said no.")
    one.names("Orlan", "orlan", "state")
    one.names("Port Sel", "orlan", "state", rule="seat")
    two.names("Port Sel", "port-sel", "state")
    assert list(actors_of(one, two)) == ["orlan"]


def test_a_city_that_two_states_claim_stands_for_neither() -> None:
    reports = [Report(f"r{n}", f"Port Sel is the capital of {s}.") for n, s in enumerate(("Orlan", "Vesta", "Halden"))]
    for report, state in zip(reports, ("orlan", "vesta", "port-sel"), strict=True):
        report.names("Port Sel", state, "state", rule="test" if state == "port-sel" else "seat")
    assert "port-sel" in actors_of(*reports)


def test_a_source_without_a_name_is_shown_by_its_words() -> None:
    report = Report("r1", "A leaked schedule says it is late. One says it is not.")
    report.says("unnamed:gulf-wire:schedule", "it is late", speaker_name="A leaked schedule")
    report.says("unnamed:-:one", "it is not", speaker_name="one")
    names = {a.id: a.name for a in actors_of(report).values()}
    assert names == {"unnamed:gulf-wire:schedule": "A leaked schedule", "unnamed:-:one": "an unnamed source"}


def test_an_organ_is_shown_with_its_state() -> None:
    report = Report("r1", "Orlan spoke. The Ministry of Trade and the Orlanese police agreed with its embassy.")
    report.names("Orlan", "orlan", "state")
    report.names("The Ministry of Trade", "orlan-trade-ministry", "organisation", name="The Ministry of Trade")
    report.names("the Orlanese police", "orlan-police", "organisation", name="the Orlanese police")
    report.names("its embassy", "orlan-embassy", "organisation", name="its embassy")
    found = actors_of(report)
    assert found["orlan-trade-ministry"].name == "Orlan's Ministry of Trade"
    assert found["orlan-police"].name == "the Orlanese police"
    assert found["orlan-embassy"].name == "Orlan's embassy"


def test_an_unnamed_source_of_two_sides_keeps_its_id() -> None:
    report = Report("r1", "Orlan and Vesta sent officials.")
    report.names("Orlan", "orlan", "state")
    report.names("officials", "unnamed:orlan+vesta:officials", "unnamed", name="officials")
    assert "unnamed:orlan+vesta:officials" in actors_of(report)


def test_a_word_for_a_people_alone_is_the_state_that_another_report_names() -> None:
    one, two = Report("r1", "Vesta spoke."), Report("r2", "The Vestian embassy and Orlan spoke.")
    one.names("Vesta", "vesta", "state")
    two.names("Vestian", "vestia", "state", name="Vestia")
    two.names("Orlan", "orlan", "state")
    assert set(actors_of(one, two)) == {"vesta", "orlan"}


def test_the_one_office_that_nobody_holds_is_the_one_persons_who_has_it() -> None:
    one, two = Report("r1", "Orlan's foreign minister spoke."), Report("r2", "Foreign Minister Ana Belo spoke.")
    held = Role(title="foreign minister", organisation="orlan")
    one.names("Orlan", "orlan", "state")
    one.names("Orlan's foreign minister", "orlan-foreign-minister", role=held)
    two.names("Foreign Minister Ana Belo", "ana-belo", role=Role(title="foreign minister"))
    assert "orlan-foreign-minister" not in actors_of(one, two)


def told_by_office(title: str, words: str, *holders: str) -> str | None:
    """Return the speaker of a report that names nobody, where the other report names these holders of the office."""
    named = Report("r1", " ".join(f"{holder.replace('-', ' ').title()} spoke." for holder in holders))
    for holder in holders:
        named.names(holder.replace("-", " ").title(), holder, role=Role(title=title, organisation=None))
    report = Report("r2", f"{words} said that rain fell.")
    report.names(words, "x", role=Role(title=title, organisation=None), name=words, rule="office")
    report.mentions[0] = replace(report.mentions[0], actor=None)
    report.says(None, "rain fell", source=report.words(words), speaker_name=words)
    documents = [r.document for r in (named, report)]
    _, readings = resolve_actors(documents, [named.reading, report.reading], LEXICON)
    return readings[1].statements[0].speaker


def test_an_office_without_a_name_is_of_the_one_who_holds_it_in_another_report() -> None:
    assert told_by_office("secretary-general", "The Secretary-General", "ana-belo") == "ana-belo"


def test_an_office_that_two_hold_or_every_state_has_stays_open() -> None:
    assert told_by_office("secretary-general", "The Secretary-General", "ana-belo", "rui-sand") is None
    assert told_by_office("minister", "The minister", "ana-belo") is None


def test_the_agency_is_the_only_one_that_the_reports_name() -> None:
    one, two = (
        Report("r1", "The Border Control Agency and the Orlan News Agency spoke."),
        Report("r2", "The agency won."),
    )
    one.names("Border Control Agency", "border-control-agency", "organisation", rule="body_name")
    one.names("Orlan News Agency", "orlan-news-agency", "organisation", rule="body_name")
    two.names("The agency", "x", "organisation", rule="body")
    two.mentions[0] = replace(two.mentions[0], actor=None)
    _, readings = resolve_actors([one.document, two.document], [one.reading, two.reading], LEXICON)
    assert readings[1].mentions[0].actor == "border-control-agency"


def test_a_body_is_one_under_its_letters_and_its_name() -> None:
    one, two = Report("r1", "The BCA spoke."), Report("r2", "The Border Control Agency spoke.")
    one.names("BCA", "bca", "organisation", name="Border Control Agency")
    two.names("Border Control Agency", "border-control-agency", "organisation")
    assert len(actors_of(one, two)) == 1
