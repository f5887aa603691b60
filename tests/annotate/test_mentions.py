"""Which words of a report stand for an actor, in listed states and in invented ones."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.annotate.mentions import find_mentions
from onrecord.annotate.mentions.described import find_described
from onrecord.annotate.mentions.kinds import judge_names
from onrecord.annotate.mentions.runs import find_names
from onrecord.annotate.mentions.units import read_page
from onrecord.lexicon.actors import load_actors
from onrecord.lexicon.titles import read_titles
from onrecord.model.document import Document
from onrecord.model.reading import Mention
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

WORDS = load_actors()
TITLES = read_titles()
EXAMPLES = [(group, text, True) for group in TITLES.nouns for text in group.examples] + [
    (group, text, False) for group in TITLES.nouns for text in group.counterexamples
]


def mentions_of(parser: Parser, text: str, outlet: str | None = None) -> tuple[Mention, ...]:
    document = Document(id="d", text=text, outlet=outlet)
    return find_mentions(document, next(parse_texts(parser, [text])), WORDS)


def found(parser: Parser, text: str) -> dict[str, Mention]:
    return {m.anchor.quote: m for m in mentions_of(parser, text)}


@pytest.mark.parametrize(("group", "text", "is_one"), EXAMPLES, ids=[text for _, text, _ in EXAMPLES])
def test_nouns_as_their_entry_shows_them(parser: Parser, group: object, text: str, is_one: bool) -> None:
    page = read_page(next(parse_texts(parser, [f"{text}."])), WORDS)
    names = find_names(page, WORDS)
    judge_names(page, names, WORDS)
    lemmas = {phrase.noun.lemma for phrase in find_described(page, names, WORDS)} | {
        page.lowered[name.title] for name in names if name.title >= 0
    }
    assert bool(lemmas & set(getattr(group, "words", ()))) == is_one


def test_a_title_tells_the_office_of_a_person(parser: Parser) -> None:
    mention = found(parser, "Kenyan Foreign Minister Ana Belo said on Monday that talks would begin.")[
        "Kenyan Foreign Minister Ana Belo"
    ]
    assert mention.name == "Ana Belo"
    assert mention.role is not None
    assert (mention.role.title, mention.role.organisation, mention.role.former) == ("foreign minister", "kenya", False)


def test_a_former_office_is_told_as_such(parser: Parser) -> None:
    mentions = mentions_of(parser, "The former Omani president Ana Belo arrived in Lurane on Monday.")
    roles = [m.role for m in mentions if m.name == "Ana Belo"]
    assert [role.former for role in roles if role] == [True]


def test_a_name_that_governs_is_a_state(parser: Parser) -> None:
    mentions = found(parser, "Kesmara's foreign minister welcomed the offer. Kesmara says the dam is safe.")
    assert mentions["Kesmara"].actor == "kesmara"
    assert mentions["Kesmara"].kind == "state"
    role = mentions["Kesmara's foreign minister"].role
    assert role is not None
    assert role.organisation == "kesmara"


def test_a_demonym_is_the_state_that_it_is_made_of(parser: Parser) -> None:
    mentions = found(parser, "Brezmar's government objected. The Brezmari foreign ministry said it would wait.")
    assert mentions["The Brezmari foreign ministry"].actor == "brezmar-foreign-ministry"


def test_a_capital_stands_for_its_government_but_not_as_a_place(parser: Parser) -> None:
    mentions = mentions_of(parser, "Nairobi rejected the claim. The envoys met in Nairobi on Friday.")
    assert [(m.actor, m.anchor.maker.rule) for m in mentions if m.anchor.quote == "Nairobi"] == [
        ("kenya", "seat"),
        (None, "place"),
    ]


def test_a_capital_that_the_text_calls_so_is_a_seat(parser: Parser) -> None:
    text = "Brezmar's army left. Talks went on in Kolvat, the Brezmari capital. Kolvat rejected the plan on Monday."
    mentions = mentions_of(parser, text)
    assert [m.actor for m in mentions if m.anchor.quote == "Kolvat"] == [None, "brezmar"]


@pytest.mark.parametrize(
    ("text", "actor"),
    [
        ("A senior Omani official said the talks had failed.", "unnamed:oman:official"),
        ("Western diplomats said the talks had failed.", "unnamed:western:diplomats"),
        ("A senior official at Kenya's trade ministry said no.", "unnamed:kenya:trade-ministry-official"),
        ("A diplomat said the talks had failed.", "unnamed:-:diplomat"),
    ],
)
def test_an_unnamed_official_tells_whose_he_is(parser: Parser, text: str, actor: str) -> None:
    assert actor in {m.actor for m in mentions_of(parser, text)}


def test_months_and_days_are_no_names(parser: Parser) -> None:
    mentions = mentions_of(parser, "On Monday in May the minister left. March was quiet.")
    assert not {m.anchor.quote for m in mentions} & {"Monday", "May", "March"}


def test_a_states_name_beside_a_surname_is_a_given_name(parser: Parser) -> None:
    mentions = mentions_of(parser, "The envoy, Georgia Belo, said on Monday that Georgia would wait.")
    assert [(m.anchor.quote, m.kind) for m in mentions if "Georgia" in m.anchor.quote] == [
        ("Georgia Belo", "person"),
        ("Georgia", "state"),
    ]


def test_a_states_name_in_a_headline_goes_into_no_name_with_its_neighbours(parser: Parser) -> None:
    mentions = mentions_of(parser, "India Said Talks Would Begin Before Winter\n\nThe envoy left on Monday.")
    assert [m.actor for m in mentions if m.anchor.quote == "India"] == ["india"]


def test_the_outlets_own_letters_are_the_outlet(parser: Parser) -> None:
    mentions = mentions_of(parser, "The minister told EWS on Monday that talks failed.", outlet="Equator Wire Service")
    assert "equator-wire-service" in {m.actor for m in mentions}


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("AbC e'’s.,-“”\n the of Minister Kesmara Mr."), max_size=60))
def test_every_quote_is_the_text_at_its_span(parser: Parser, text: str) -> None:
    for mention in mentions_of(parser, text):
        assert text[mention.anchor.start : mention.anchor.end] == mention.anchor.quote
