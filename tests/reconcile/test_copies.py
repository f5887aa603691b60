from tests.reconcile.reports import LEXICON, Report
from tests.reconcile.retold import (
    AS_IF_TRANSLATED,
    ELSEWHERE,
    HEARD_TOO,
    NEW_LEAD,
    REPORT,
    live_page,
    merged,
    sentences,
    with_background_of,
)

from onrecord.model.kinship import Copy
from onrecord.reconcile.copies import find_copies, find_credits, relate_documents, sketch_document

WIRE = """The ferry service between Orlan and Vesta stopped on Tuesday after a patrol boat cut the cable at Sollen.
Nobody was hurt, the harbour master said, but thirty lorries with vegetables waited at the quay all night.
Vesta's transport minister called the cut an accident and promised a new cable within a fortnight.
Orlan's government asked for an inquiry and sent two engineers to look at the winch house.
The ferry carries about nine hundred people a day and is the only link for the northern islands.
A spare cable lies in a depot at Karrow, two days away by road, and no ship is free to fetch it."""

SHORTENED = """DAILY FERRY NEWS
The ferry service between Orlan and Vesta stopped on Tuesday after a patrol boat cut the cable at Sollen.
Nobody was hurt, the harbour master said, but thirty lorries with vegetables waited at the quay all night.
Vesta's transport minister called the cut an accident and promised a new cable within a fortnight.
Orlan's government asked for an inquiry and sent two engineers to look at the winch house.
The ferry carries about nine hundred people a day and is the only link for the northern islands."""

RETOLD = """Ferries no longer run between Orlan and Vesta since a patrol boat sliced through the cable at Sollen on Monday.
The harbour master reported no one hurt, yet thirty lorries full of vegetables stood at the quay through the night.
It was an accident, according to the transport minister of Vesta, and a new cable is promised in a fortnight.
The Orlan government wants an inquiry: two engineers are on their way to the winch house.
Nine hundred people take the ferry each day, the northern islands' only link.
The spare cable is in the Karrow depot, two days by road, and there is no free ship to fetch it."""

OTHER = """The islands' school year began with three teachers missing, parents at Karrow said on Thursday.
The council blames low pay; the teachers' union blames the winter timetable of the ferry to Orlan.
A retired pilot has offered to teach arithmetic until the cable at Sollen is mended.
Vesta's education office will advertise the posts again before the end of the month.
Eleven pupils have moved to their grandparents on the mainland for the time being.
The headmistress keeps a list of those who mean to come back in spring."""


def copies_of(*reports: Report) -> dict[str, tuple[str, str]]:
    return {c.document: (c.original, c.how) for c in found_in(*reports)}


def origin_of(document: str, copies: dict[str, tuple[str, str]]) -> str:
    while document in copies:
        document = copies[document][0]
    return document


def found_in(*reports: Report) -> tuple[Copy, ...]:
    documents = [r.document for r in reports]
    return find_copies(documents, relate_documents(documents, LEXICON.copies))


def test_a_shortened_text_under_another_name_is_a_copy() -> None:
    assert copies_of(Report("r1", WIRE), Report("r2", SHORTENED, "2033-05-12")) == {"r2": ("r1", "copy")}


def test_a_report_reworded_sentence_by_sentence_is_retold() -> None:
    found = copies_of(Report("r1", WIRE), Report("r2", RETOLD, "2033-05-12"), Report("r3", OTHER, "2033-05-12"))
    assert found == {"r2": ("r1", "retold")}


def test_the_earlier_report_is_the_original_whatever_the_order() -> None:
    assert copies_of(Report("a", RETOLD, "2033-05-12"), Report("b", WIRE)) == {"a": ("b", "retold")}


def test_one_quotation_in_two_reports_proves_nothing() -> None:
    speech = '"We shall mend the cable in a fortnight, and whoever cut it will pay for every cabbage on that quay."'
    one = f"{OTHER}\nThe minister of transport spoke at noon. {speech}"
    other = f"Fishermen at Dravik sold their catch from the boats.\n{speech} said the minister.\nRain is forecast."
    assert copies_of(Report("r1", one), Report("r2", other)) == {}


def test_two_short_notes_on_one_fact_are_not_retold() -> None:
    assert copies_of(Report("r1", WIRE.splitlines()[0]), Report("r2", RETOLD.splitlines()[0])) == {}


def test_a_copy_tells_its_evidence_in_words() -> None:
    reports = (Report("r1", WIRE), Report("r2", SHORTENED, "2033-05-12"))
    (copy,) = found_in(*reports)
    assert "runs of three words" in copy.why
    assert 0.9 <= copy.share <= 1


def test_what_is_found_for_a_pair_does_not_hang_on_other_documents() -> None:
    pair = [Report("r1", WIRE).document, Report("r2", RETOLD, "2033-05-12").document]
    alone = relate_documents(pair, LEXICON.copies)
    among = relate_documents([Report("r3", OTHER).document, *reversed(pair)], LEXICON.copies)
    assert alone == among
    assert alone[0].documents == ("r1", "r2")


def test_two_documents_that_may_be_kin_share_keys_and_others_do_not() -> None:
    wire, retold, other = (set(sketch_document(Report("r", t).document, LEXICON.copies)) for t in (WIRE, RETOLD, OTHER))
    assert len(wire & retold) >= 2 > len(wire & other)


def test_two_thousand_names_over_one_text_are_one_origin() -> None:
    reports = [Report(f"r{n:04}", f"{WIRE}\nReported for page {n % 50}.") for n in range(2000)]
    copies = copies_of(*reports)
    assert len(copies) == 1999
    assert {how for _, how in copies.values()} == {"copy"}
    assert len({origin_of(r.id, copies) for r in reports}) == 1


LATER = "2033-05-12"


def test_a_report_translated_there_and_back_is_retold() -> None:
    assert copies_of(Report("r1", REPORT), Report("r2", AS_IF_TRANSLATED, LATER)) == {"r2": ("r1", "retold")}


def test_a_copy_with_a_lead_of_its_own_and_cut_short_is_a_copy() -> None:
    text = NEW_LEAD + "\n".join(sentences(REPORT)[1:8])
    assert copies_of(Report("r1", REPORT), Report("r2", text, LATER)) == {"r2": ("r1", "copy")}


def test_two_reporters_at_one_gate_are_independent_though_they_heard_the_same() -> None:
    assert copies_of(Report("r1", REPORT), Report("r2", HEARD_TOO)) == {}


def test_the_same_paragraph_of_background_is_no_copy() -> None:
    assert copies_of(Report("r1", REPORT), Report("r2", with_background_of(ELSEWHERE), LATER)) == {}
    assert copies_of(Report("r1", REPORT), Report("r2", with_background_of(HEARD_TOO), LATER)) == {}


def test_a_live_page_that_holds_a_report_comes_from_it() -> None:
    assert copies_of(Report("r1", REPORT), Report("r2", live_page(), LATER)) == {"r2": ("r1", "copy")}


def test_a_text_made_of_two_comes_from_one_of_them_and_joins_them_not() -> None:
    copies = copies_of(Report("r1", REPORT), Report("r2", ELSEWHERE), Report("r3", merged(), LATER))
    assert set(copies) == {"r3"}


def test_a_copy_of_a_retelling_has_the_first_report_for_its_origin() -> None:
    third = "\n".join(sentences(AS_IF_TRANSLATED)[:8])
    copies = copies_of(Report("r1", REPORT), Report("r2", AS_IF_TRANSLATED, LATER), Report("r3", third, "2033-05-13"))
    assert origin_of("r3", copies) == origin_of("r2", copies) == "r1"


def test_the_report_that_another_names_is_the_original_though_it_is_dated_later() -> None:
    named = Report("r1", AS_IF_TRANSLATED, outlet="Karrow Herald")
    assert copies_of(named, Report("r2", REPORT, LATER, outlet="Northwire")) == {"r1": ("r2", "retold")}


def test_evidence_stands_on_words_of_both_texts() -> None:
    reports = (Report("r1", REPORT), Report("r2", AS_IF_TRANSLATED, LATER))
    (copy,) = found_in(*reports)
    sentence = next(e for e in copy.evidence if e.kind == "sentence")
    assert [a.span.document for a in sentence.anchors] == ["r1", "r2"]
    assert all(a.quote in r.text for a, r in zip(sentence.anchors, reports, strict=True))
    (shortened,) = found_in(reports[0], Report("r3", "\n".join(sentences(REPORT)[:7]), LATER))
    passage = shortened.evidence[0]
    assert passage.kind == "passage"
    assert passage.anchors[0].quote == passage.anchors[1].quote


def test_an_error_that_two_share_beside_a_third_speaks_for_one_origin() -> None:
    wrong = AS_IF_TRANSLATED.replace("31 crowns", "13 crowns")
    third = "\n".join(sentences(wrong)[:7])
    reports = (Report("r1", REPORT), Report("r2", wrong, LATER), Report("r3", third, "2033-05-13"))
    documents = [r.document for r in reports]
    kinships = [k for k in relate_documents(documents, LEXICON.copies) if k.copied < 0.5]
    assert any(e.text == "31 / 13" for k in kinships for e in k.differ)


def test_two_that_credit_one_agency_which_is_not_there_are_told_to_come_from_it() -> None:
    texts = [f"{t}\nSource: Xinhua" for t in (REPORT, AS_IF_TRANSLATED)]
    documents = [Report(f"r{n}", t, outlet=f"Paper {n}").document for n, t in enumerate(texts)]
    notices = [c for d in documents for c in find_credits(d, LEXICON.copies)]
    (copy,) = find_copies(documents, relate_documents(documents, LEXICON.copies), notices)
    assert copy.via == "Xinhua"
    assert "both name Xinhua" in copy.why
