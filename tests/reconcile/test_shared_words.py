"""What two reports print of others' words: cuts and odd wordings that speak for one hand, and speeches that do not."""

import pytest
from tests.reconcile.reports import LEXICON, Report
from tests.reconcile.retold import AS_IF_TRANSLATED, HEARD_TOO, REPORT

from onrecord.model.kinship import Copy, Evidence
from onrecord.reconcile.copies import compare_documents, find_copies, relate_documents

LATER = "2033-05-12"
SPOKEN = "We load their cabbages in the dark, and in the rain when it comes to that, while they count our coffee,"
CUT = "We load their cabbages in the dark, while they count our coffee,"
MARKED = "We load their cabbages in the dark ... while they count our coffee,"
CHANGED = "We stack their cabbages in the dark, and in the rain when it comes to that, while they count our coffee,"


def quoting(text: str, words: str) -> str:
    """Return one of the strike's reports with other words for the quotation of the crews' speaker."""
    printed = (
        "We load their cabbages in the dark and they count our coffee,",
        "In the darkness we are loading their cabbage, and they are counting our coffees,",
    )
    for old in printed:
        text = text.replace(old, words)
    return text


def told_of(one: str, other: str, third: str) -> tuple[Copy, ...]:
    """Return what is told of a report, its retelling and a third reporter's report, by what each quotes."""
    reports = (
        Report("r1", quoting(REPORT, one)),
        Report("r2", quoting(AS_IF_TRANSLATED, other), LATER),
        Report("r3", quoting(HEARD_TOO, third)),
    )
    documents = [r.document for r in reports]
    return find_copies(documents, relate_documents(documents, LEXICON.copies))


def words_shared(*printed: str) -> list[Evidence]:
    (copy,) = told_of(*printed)
    assert (copy.document, copy.original, copy.how) == ("r2", "r1", "retold")
    return [e for e in copy.evidence if e.kind in ("cut", "wording")]


@pytest.mark.parametrize("cut", [CUT, MARKED])
def test_a_cut_that_two_share_where_a_third_prints_the_words_speaks_for_one_hand(cut: str) -> None:
    (shared,) = words_shared(cut, cut, SPOKEN)
    assert shared.kind == "cut"
    assert "without “and in the rain when it comes to that”" in shared.text
    assert [a.span.document for a in shared.anchors] == ["r1", "r2", "r3"]
    assert shared.anchors[0].quote == shared.anchors[1].quote == cut.rstrip(",")
    assert shared.anchors[2].quote == SPOKEN.rstrip(",")


def test_odd_words_that_two_share_are_shown_beside_a_thirds() -> None:
    (shared,) = words_shared(CHANGED, CHANGED, SPOKEN)
    assert shared.kind == "wording"
    assert "We stack" in shared.text
    assert "another report has “We load" in shared.text


def test_the_whole_quotation_in_two_beside_a_cut_one_is_no_evidence() -> None:
    assert words_shared(SPOKEN, SPOKEN, CUT) == []


def test_each_cut_otherwise_is_no_evidence() -> None:
    other = "We load their cabbages in the dark, and in the rain, while they count our coffee,"
    assert words_shared(CUT, other, SPOKEN) == []


def test_a_wording_alone_makes_no_retelling() -> None:
    reports = [Report("r1", quoting(REPORT, CHANGED)), Report("r3", quoting(HEARD_TOO, CHANGED))]
    reports.append(Report("r2", quoting(AS_IF_TRANSLATED, SPOKEN), LATER))
    documents = [r.document for r in reports]
    found = find_copies(documents, relate_documents(documents, LEXICON.copies))
    assert {c.document for c in found} == {"r2"}


SPEECH = """Remarks by Harbour Minister Ines Korvat, Sollen

MINISTER KORVAT: We closed the northern basin on Sunday because two pontoons have split along the keel.
The divers found eleven cracks and a nest of eels where the winch cable enters the hull.
I have ordered new pontoons from the yard at Karrow, and they will be towed here within six weeks.
Every fisherman who loses his berth will have forty crowns a day from the harbour chest.
Nobody will be asked to sign a waiver, and the chest will not be emptied for the regatta.
The ferry to Vesta will use the coal quay, where the cranes have been greased for the purpose.
I thank the pilots, who carried the mail across in rowing boats and lost only one sack."""
HEARD = """The northern basin of Sollen was closed on Sunday after two pontoons split along the keel, its minister told reporters.
Divers came upon eleven cracks, Korvat said, and upon a nest of eels where the cable of the winch enters the hull.
New pontoons were ordered from the Karrow yard and are to be towed in within six weeks.
A fisherman without a berth gets forty crowns a day out of the harbour chest.
No waiver has to be signed, and the regatta will not empty the chest.
Vesta's ferry will go from the coal quay, whose cranes have been greased.
She thanked the pilots for carrying the mail in rowing boats with the loss of one sack."""
HEARD_ALSO = """Two pontoons that split along the keel closed Sollen's northern basin on Sunday, the harbour minister said.
According to Korvat the divers counted eleven cracks, with a nest of eels by the winch cable in the hull.
The yard at Karrow is to build new pontoons, towed to the port within six weeks.
Forty crowns a day from the harbour chest go to each fisherman who loses a berth.
The chest is not to be emptied for the regatta, and nobody signs a waiver.
At the coal quay cranes were greased so that the ferry to Vesta can use it.
Pilots had carried the mail in rowing boats, and the minister thanked them; one sack was lost."""


def test_two_who_heard_one_speech_from_beginning_to_end_are_no_retellings_of_one_another() -> None:
    one, other = Report("r1", HEARD), Report("r2", HEARD_ALSO, LATER)
    speech = Report("p", SPEECH, kind="transcript")
    assert [c.how for c in copies_among(one, other)] == ["retold"]
    assert copies_among(one, other, speech) == ()


def test_a_report_retold_is_so_though_the_speech_in_it_is_there() -> None:
    speech = Report("p", f"TOMAS RILL: {SPOKEN[:-1]}. No boat will sail before that.", kind="transcript")
    found = copies_among(Report("r1", REPORT), Report("r2", AS_IF_TRANSLATED, LATER), speech)
    assert [(c.document, c.original) for c in found] == [("r2", "r1")]


def test_words_of_another_month_part_no_reports() -> None:
    one, other = Report("r1", HEARD), Report("r2", HEARD_ALSO, LATER)
    speech = Report("p", SPEECH, "2033-01-02", kind="transcript")
    assert [c.document for c in copies_among(one, other, speech)] == ["r2"]


def copies_among(*reports: Report) -> tuple[Copy, ...]:
    documents = [r.document for r in reports]
    return find_copies(documents, relate_documents(documents, LEXICON.copies), words=LEXICON.copies)


def test_without_sources_two_documents_are_compared_as_before() -> None:
    pair = Report("r1", HEARD).document, Report("r2", HEARD_ALSO, LATER).document
    assert compare_documents(*pair, LEXICON.copies) == compare_documents(*pair, LEXICON.copies, ())
