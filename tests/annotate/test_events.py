"""Events found in news sentences: type, code, sides, time and place; and none where there is none."""

import tomllib
from pathlib import Path

import pytest

from onrecord.annotate.events import find_events
from onrecord.annotate.factuality import judge_factuality
from onrecord.lexicon.events import load_events
from onrecord.model.dates import PartialDate
from onrecord.model.document import Document
from onrecord.model.places import anchor
from onrecord.model.reading import Event, Mention, Timex
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

WORDS = load_events()
STATES = ("Orlan", "Vesta", "Halden")


def mentions_of(document: Document) -> tuple[Mention, ...]:
    """Mark the invented states wherever they are named."""
    out = []
    for chain, name in enumerate(STATES):
        start = document.text.find(name)
        while start >= 0:
            stands = anchor(document, start, start + len(name), stage="test", rule="test")
            out.append(Mention(anchor=stands, actor=name.lower(), kind="state", chain=chain, name=name))
            start = document.text.find(name, start + 1)
    return tuple(out)


def timex(document: Document, words: str, value: str) -> Timex:
    start = document.text.index(words)
    day = PartialDate.parse(value)
    stands = anchor(document, start, start + len(words), stage="test", rule="test")
    return Timex(anchor=stands, type="DATE", value=value, earliest=day, latest=day)


def events_of(parser: Parser, text: str, **times: str) -> tuple[Event, ...]:
    document = Document(id="d", text=text, published=PartialDate.parse("2031-05-20"))
    parse = next(parse_texts(parser, [text]))
    found = tuple(timex(document, words.replace("_", " "), value) for words, value in times.items())
    events = find_events(document, parse, mentions_of(document), found, (), WORDS)
    return judge_factuality(document, parse, events, (), found, WORDS)


def sides(event: Event) -> tuple[list[str], list[str]]:
    return [p.actor or p.name for p in event.actors], [p.actor or p.name for p in event.recipients]


@pytest.mark.parametrize(
    ("text", "type_", "cameo"),
    [
        ("Halden offered to mediate between Orlan and Vesta.", "AGREE", "039"),
        ("Orlan accepted mediation by Halden.", "AGREE", "038"),
        ("Orlan refused mediation by Halden.", "REJECT", "126"),
        ("Orlan said it needed no mediator.", "REJECT", "126"),
        ("Orlan refused to meet the Vestan premier.", "REJECT", "125"),
        ("Orlan cancelled a planned visit by the Vestan premier.", "REJECT", "125"),
        ("Vesta summoned the ambassador of Orlan.", "ACCUSE", "114"),
        ("Orlan would attend the talks in Halden.", "AGREE", "036"),
        ("Orlan imposed sanctions on the bank.", "COERCE", "163"),
        ("Orlan suspended food aid to Vesta.", "SANCTION", "1623"),
        ("Vesta called on Orlan to release the pilot.", "REQUEST", "1053"),
        ("Orlan and Vesta agreed to a ceasefire.", "AGREE", "0356"),
        ("The rebels declared a truce.", "CONCEDE", "0871"),
        ("Orlan apologized for the flight.", "CONCEDE", "055"),
        ("Orlan will attack the port.", "THREATEN", "138"),
    ],
)
def test_offers_replies_and_other_near_neighbours_stay_apart(parser: Parser, text: str, type_: str, cameo: str) -> None:
    assert (type_, cameo) in [(e.type, e.cameo) for e in events_of(parser, text)]


def test_an_infinitive_belongs_to_its_offer(parser: Parser) -> None:
    assert [e.type for e in events_of(parser, "Halden offered to host talks between Orlan and Vesta.")] == ["AGREE"]


def test_a_passive_has_its_doer_after_by(parser: Parser) -> None:
    (event,) = events_of(parser, "Orlan was accused of theft by Vesta.")
    assert sides(event) == (["vesta"], ["orlan"])


def test_a_compound_subject_gives_two_actors(parser: Parser) -> None:
    (event,) = events_of(parser, "Orlan and Vesta accused Halden of espionage.")
    assert sides(event) == (["orlan", "vesta"], ["halden"])


def test_who_meets_is_actor_and_recipient(parser: Parser) -> None:
    (event,) = events_of(parser, "Orlan held talks with Vesta.")
    assert sides(event) == (["orlan", "vesta"], ["orlan", "vesta"])
    assert (event.cameo, event.quad) == ("046", 1)


def test_a_refused_offer_has_its_owner_as_recipient(parser: Parser) -> None:
    (event,) = events_of(parser, "Orlan rejected Vesta's proposal.")
    assert sides(event) == (["orlan"], ["vesta"])


def test_a_noun_tells_an_event_when_it_says_whose(parser: Parser) -> None:
    events = events_of(parser, "Orlan's retaliation came two days later.")
    assert [(e.type, sides(e)[0]) for e in events] == [("ASSAULT", ["orlan"])]
    assert events_of(parser, "The retaliation came two days later.") == ()


def test_an_event_has_the_time_and_place_of_its_clause(parser: Parser) -> None:
    (event,) = events_of(parser, "Orlan and Vesta met in Lurane on May 11.", May_11="2031-05-11")
    assert str(event.when) == "2031-05-11"
    assert event.where == "Lurane"


def test_the_anchor_is_the_predicate_with_what_it_is_done_to(parser: Parser) -> None:
    (event,) = events_of(parser, "Orlan has firmly rejected the plan.")
    assert event.anchor.quote == "has firmly rejected the plan"
    assert event.rule == "reject.plan"


def test_no_event_is_found_in_an_empty_text(parser: Parser) -> None:
    assert events_of(parser, "") == ()


def test_what_only_looks_like_an_event_is_none(parser: Parser) -> None:
    """F1 of saying "no event" on this project's own sentences, half with one and half without."""
    sentences = tomllib.loads((Path(__file__).parent / "no_events.toml").read_text(encoding="utf-8"))
    silent = {kind: sum(not events_of(parser, text) for text in texts) for kind, texts in sentences.items()}
    right, missed = silent["nothing"], silent["something"]
    assert 2 * right / (right + missed + len(sentences["nothing"])) >= 0.9


def test_the_day_before_an_after_clause_is_not_its_events(parser: Parser) -> None:
    text = (
        "The Lakes Union has offered to mediate between Orlan and Vesta in their row over the Tarn Weir, its "
        "secretary-general said yesterday, six days after Vesta shut the gates for a second season of filling."
    )
    found = {e.anchor.quote: e.when for e in events_of(parser, text, yesterday="2031-05-19")}
    assert found["shut the gates"] is None


def test_a_line_of_a_hundred_thousand_words_takes_linear_time(parser: Parser) -> None:
    text = "Orlan rejected the plan and " * 2_000 + "Vesta agreed."
    assert len(events_of(parser, text)) >= 1


def test_a_predicate_without_a_doer_at_the_start_of_a_text_is_anchored(parser: Parser) -> None:
    for event in events_of(parser, "Killed in a raid on Monday were two farmers. Fighting broke out."):
        assert event.anchor.start < event.anchor.end
