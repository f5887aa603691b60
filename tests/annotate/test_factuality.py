"""Standing: who asserts, claims or denies an event, and whether it happened, may happen or is long past."""

import pytest

from onrecord.annotate.events import find_events
from onrecord.annotate.factuality import judge_factuality
from onrecord.lexicon.events import load_events
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.places import anchor
from onrecord.model.reading import Attribution, Event, Stands, Timex
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

WORDS = load_events()


def statement(
    document: Document, name: str, words: str, *, stands: Stands = "claimed", within: str | None = None
) -> Attribution:
    start = document.text.index(words)
    return Attribution(
        id=name,
        document=document.id,
        source=None,
        cue=None,
        content=(anchor(document, start, start + len(words), stage="test", rule="test"),),
        quotation="indirect",
        speaker=None,
        speaker_name=None,
        stands=stands,
        within=within,
    )


def judged(
    parser: Parser, text: str, *contents: tuple[str, Stands], dates: dict[str, str] | None = None
) -> list[Event]:
    document = Document(id="d", text=text, published=PartialDate.parse("2031-05-20"))
    parse = next(parse_texts(parser, [text]))
    statements = tuple(statement(document, f"s{n}", words, stands=stands) for n, (words, stands) in enumerate(contents))
    times = []
    for words, value in (dates or {}).items():
        start = text.index(words)
        day = PartialDate.parse(value)
        stands = anchor(document, start, start + len(words), stage="test", rule="test")
        times.append(Timex(anchor=stands, type="DATE", value=value, earliest=day, latest=day))
    events = find_events(document, parse, (), times, statements, WORDS)
    return list(judge_factuality(document, parse, events, statements, times, WORDS))


@pytest.mark.parametrize(
    ("text", "standing"),
    [
        ("Orlan rejected the plan.", "asserted"),
        ("Orlan did not attack the port.", "negated"),
        ("Nobody attacked the port.", "negated"),
        ("Orlan denied that its army had attacked the port.", "denied"),
        ("If Orlan attacks the port, the market will fall.", "hypothetical"),
        ("Orlan may release the pilot.", "hypothetical"),
        ("Orlan will release the pilot.", "future"),
        ("Orlan has agreed to release the pilot.", "asserted"),
        ("Orlan said no to the plan.", "asserted"),
    ],
)
def test_the_words_around_an_event_set_its_standing(parser: Parser, text: str, standing: str) -> None:
    assert standing in [e.factuality for e in judged(parser, text)]


def test_an_event_in_a_statement_is_claimed_by_it(parser: Parser) -> None:
    (event,) = judged(
        parser, "The premier said Vesta had attacked the port.", ("Vesta had attacked the port", "claimed")
    )
    assert (event.factuality, event.statement) == ("claimed", "s0")


def test_the_innermost_statement_claims(parser: Parser) -> None:
    text = "The envoy said that the premier had told him that Vesta had attacked the port."
    outer: tuple[str, Stands] = ("the premier had told him that Vesta had attacked the port", "claimed")
    events = judged(parser, text, outer, ("Vesta had attacked the port", "claimed"))
    assert [e.statement for e in events if e.type == "ASSAULT"] == ["s1"]


def test_what_a_statement_denies_is_denied(parser: Parser) -> None:
    (event,) = judged(parser, "The premier denied that Vesta attacked the port.", ("Vesta attacked the port", "denied"))
    assert (event.factuality, event.statement) == ("denied", "s0")


def test_a_negation_in_someones_mouth_denies(parser: Parser) -> None:
    text = 'He said: "We never requested a ceasefire."'
    (event,) = judged(parser, text, ("We never requested a ceasefire.", "claimed"))
    assert (event.factuality, event.statement) == ("denied", "s0")


def test_a_refusal_in_negated_words_is_no_negated_event(parser: Parser) -> None:
    (event,) = judged(parser, "Orlan will not attend the talks.")
    assert (event.type, event.factuality) == ("REJECT", "asserted")


def test_what_is_dated_long_before_the_report_is_history(parser: Parser) -> None:
    (event,) = judged(parser, "Orlan and Vesta signed the treaty in 1998.", dates={"1998": "1998"})
    assert event.factuality == "historical"


def test_one_thing_told_twice_is_one_event(parser: Parser) -> None:
    text = "Orlan rejected the plan on Monday.\n\nOrlan rejected the plan."
    assert len(judged(parser, text)) == 1
