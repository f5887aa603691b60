import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.primary.reading import LEXICON, document_of, turns_of
from tests.primary.texts import POST, PRESSER, STATEMENT

from onrecord.annotate.turns import find_turns
from onrecord.model.document import Document, DocumentKind


def test_a_report_has_no_turns() -> None:
    assert turns_of(PRESSER, "report") == []


def test_turns_run_from_label_to_label_without_stage_directions_and_headings() -> None:
    turns = turns_of(PRESSER)
    assert [label for label, _ in turns] == ["MINISTER LORNE", "Q", "MINISTER LORNE", "MR. ABEL", "Q", "MINISTER LORNE"]
    assert turns[0][1].startswith("Good morning.")
    assert "Pause" not in turns[0][1]
    assert turns[0][1].endswith("I was grateful for that.")
    assert turns[2][1].endswith("we will not break it.")
    assert turns[5][1].endswith("pay every claim.")


@pytest.mark.parametrize(
    ("first", "label"),
    [
        ("BELO: We stay.", "BELO"),
        ("Mr. Holt (Vesta): We stay.", "Mr. Holt"),
        ("The President (spoke in Orlani): I call on the representative of Vesta.", "The President"),
        ("Ms. BELO. Mr. Speaker, we stay.", "Ms. BELO"),
        ("The PRESIDING OFFICER. The clerk will call the roll.", "The PRESIDING OFFICER"),
        ("**Ana Belo:** We stay.", "Ana Belo"),
        ("**Ana Belo**: We stay.", "Ana Belo"),
        ("[00:12:31] BELO: We stay.", "BELO"),
        (">> BELO: We stay.", "BELO"),
        ("ANA BELO, FOREIGN MINISTER OF ORLAN: We stay.", "ANA BELO, FOREIGN MINISTER OF ORLAN"),
        ("H.E. Ms. Ana Belo: We stay.", "H.E. Ms. Ana Belo"),
        ("The Minister of Foreign Affairs (Ana Belo): We stay.", "The Minister of Foreign Affairs"),
        ("Q.\tWill you stay?", "Q"),
        ("Q   Will you stay?", "Q"),
        ("QUESTION: Will you stay?", "QUESTION"),
        ("BELO – We stay.", "BELO"),
        ("BELO\nWe stay.", "BELO"),
        ("Ms. SELNA of East Orlan. We stay.", "Ms. SELNA of East Orlan"),
        ("Some hon. members: Oh, oh!", "Some hon. members"),
        ("HOST: We stay.", "HOST"),
    ],
)
def test_labels_of_many_houses_are_known(first: str, label: str) -> None:
    turns = turns_of(f"Record of the sitting\n\n{first}\n\nNobody leaves.\n\n{first}\n")
    assert [found for found, _ in turns] == [label, label]
    assert turns[0][1].endswith("Nobody leaves.")


def test_a_list_of_who_is_there_is_no_speech() -> None:
    text = "River Council\n2214th meeting\n\nPresident: Mrs. Adeyo-Lind (Marovia)\nMembers: Orlan Ms. Ana Belo\n\nThe meeting was called to order at 10.05 a.m.\n\nThe President: I give the floor to Orlan.\n\nMs. Belo (Orlan): We stay.\n\nThe President: I thank her.\n\nThe meeting rose at 11 a.m."
    assert turns_of(text) == [
        ("The President", "I give the floor to Orlan."),
        ("Ms. Belo", "We stay."),
        ("The President", "I thank her."),
    ]


@pytest.mark.parametrize("question", ["Will you withdraw?", "**Will you withdraw.**"])
def test_an_interview_without_labels_is_told_by_its_questions(question: str) -> None:
    text = f"Interview with Karl Holt, Foreign Minister of Vesta\n\nOur paper met the minister on Monday.\n\n{question}\n\nWhen the ground has been measured.\n\n{question}\n\nNo."
    document = document_of(text)
    turns = find_turns(document, LEXICON.turns, LEXICON.actors)
    assert [t.part for t in turns] == ["speaks", "asks", "speaks", "asks", "speaks"]
    assert {text[slice(*t.label)] for t in turns if t.label} == {"Karl Holt"}


@pytest.mark.parametrize(
    "line",
    [
        "Let me say this: we stay.",
        "First: we stay.",
        "I have one answer: no.",
        "Our aims are: peace, water, time.",
        "Time: 10.30",
    ],
)
def test_a_colon_in_a_speech_opens_no_turn(line: str) -> None:
    (turn,) = turns_of(
        f"Remarks by Foreign Minister Ana Belo\n\nThank you all for coming here.\n\n{line}\n\nWe will stay."
    )
    assert turn[0] == "Foreign Minister Ana Belo"
    assert turn[1].endswith("We will stay.")


def test_a_speech_without_labels_is_one_turn_of_whom_its_head_names() -> None:
    text = "Address by President Tomas Selna to the River Council\nLurane, 3 May 2031\nCheck against delivery\n\nMadam Chair, we came to listen.\n\n[Applause]\n\nWe did not come to beg.\n\n* * *\n"
    assert turns_of(text) == [("President Tomas Selna", "Madam Chair, we came to listen. / We did not come to beg.")]


def test_a_speech_of_nobody_known_is_one_turn_without_a_label() -> None:
    assert turns_of("We came to listen.\n\nWe did not come to beg.") == [
        (None, "We came to listen. / We did not come to beg.")
    ]


def test_a_statement_begins_under_its_letterhead_and_ends_above_its_date() -> None:
    ((label, words),) = turns_of(STATEMENT, "statement")
    assert label == "the Ministry of Foreign Affairs of Istrel"
    assert words.startswith("Istrel protests")
    assert words.endswith("under blockade.")


@pytest.mark.parametrize(
    ("text", "label"),
    [
        (POST, "Edda Lorne"),
        ("@eddalorne: The lock is not a blockade.", "@eddalorne"),
        ("Edda Lorne (@eddalorne)\nThe lock is not a blockade.\n9:14 PM · Sep 16, 2033\n", "Edda Lorne"),
    ],
)
def test_a_post_is_told_by_its_author(text: str, label: str) -> None:
    ((found, words),) = turns_of(text, "post")
    assert found == label
    assert words.startswith("The lock is not a blockade.")
    assert "2033" not in words


def test_the_words_of_an_interpreter_are_known_to_be_a_translation() -> None:
    text = "BELO (through interpreter): We stay.\n\nQ: Why?\n\nINTERPRETER: Because we must.\n\nHOLT: I see."
    document = document_of(text)
    turns = find_turns(document, LEXICON.turns, LEXICON.actors)
    assert [(t.part, t.interpreted) for t in turns] == [
        ("speaks", True),
        ("asks", False),
        ("interprets", False),
        ("speaks", False),
    ]


@given(
    st.text(alphabet=st.sampled_from("QA:.() \n\tBELO[]*-—Mr@·1"), max_size=300),
    st.sampled_from(["transcript", "statement", "post"]),
)
def test_no_text_is_refused_and_turns_stand_in_order(text: str, kind: DocumentKind) -> None:
    if not text.strip():
        return
    spans = [span for t in find_turns(document_of(text, kind), LEXICON.turns, LEXICON.actors) for span in t.content]
    assert spans == sorted(spans)
    assert all(a < b <= len(text) for a, b in spans)


@pytest.mark.parametrize(
    "text",
    [
        "A" * 10_000 + ": We stay.",
        "BELO " * 10_000 + ": We stay.",
        "BELO (" * 5_000 + "): We stay.",
        "\n".join("BELO: We stay." for _ in range(5_000)),
        "BELO: " + "(Applause.) " * 5_000,
        "Q " * 20_000,
        "@" * 50_000,
        "remarks by " * 5_000,
    ],
)
@pytest.mark.parametrize("kind", ["transcript", "statement", "post"])
def test_hostile_texts_take_no_time(text: str, kind: DocumentKind) -> None:
    document = Document(id="doc-1", text=text, kind=kind)
    start = time.perf_counter()
    find_turns(document, LEXICON.turns, LEXICON.actors)
    assert time.perf_counter() - start < 5
