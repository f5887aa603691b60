"""Stances, written as sentences of a dispute between Orlan and Vesta, with Halden between them."""

import pytest

from onrecord.annotate.stances import find_stances
from onrecord.lexicon.issues import load_issues
from onrecord.model.document import Document
from onrecord.model.places import Anchor, anchor
from onrecord.model.reading import ActorKind, Attribution, Mention, Role, Stance
from onrecord.text.paragraphs import parse_texts
from onrecord.text.parser import Parser

ISSUES = load_issues()
ACTORS = {"Orlan": "orlan", "Vesta": "vesta", "Halden": "halden", "Ana Belo": "ana-belo", "Belo": "ana-belo"}
ROLE = Role(title="foreign minister", organisation="orlan")


class Page:
    """A text whose statements are given as (speaker, cue, content), all three verbatim words of it."""

    def __init__(self, parser: Parser, text: str, *said: tuple[str, str, str]) -> None:
        self.document = Document(id="doc", text=text)
        self.parse = next(parse_texts(parser, [text]))
        statements = [self._statement(k, *row) for k, row in enumerate(said)]
        self.statements = tuple(statements)
        self.mentions = tuple(self._mention(name) for name in ACTORS if name in text)

    def stances(self) -> tuple[Stance, ...]:
        return find_stances(self.document, self.parse, self.mentions, self.statements, (), ISSUES)

    def told(self) -> list[tuple[str, str, str]]:
        return [(s.actor, s.issue, s.direction) for s in self.stances()]

    def _at(self, words: str) -> Anchor:
        start = self.document.text.index(words)
        return anchor(self.document, start, start + len(words), stage="test", rule="test")

    def _statement(self, number: int, source: str, cue: str, content: str) -> Attribution:
        return Attribution(
            id=f"s{number}",
            document="doc",
            source=self._at(source),
            cue=self._at(cue),
            content=(self._at(content),),
            quotation="indirect",
            speaker=ACTORS[source],
            speaker_name=source,
        )

    def _mention(self, name: str) -> Mention:
        kind: ActorKind = "person" if "Belo" in name else "state"
        return Mention(
            anchor=self._at(name),
            actor=ACTORS[name],
            kind=kind,
            chain=0,
            name=name,
            role=ROLE if kind == "person" else None,
        )


@pytest.mark.parametrize(
    ("text", "cue", "content", "issue", "direction"),
    [
        ("Vesta rejected mediation.", "rejected", "mediation", "third-party-mediation", "rejects"),
        ("Vesta welcomed the mediation.", "welcomed", "the mediation", "third-party-mediation", "accepts"),
        ("Vesta offered to mediate.", "offered", "to mediate", "third-party-mediation", "offers"),
        ("Vesta demanded a truce.", "demanded", "a truce", "ceasefire", "demands"),
        ("Vesta said it needs no umpire.", "said", "it needs no umpire", "third-party-mediation", "rejects"),
        ("Vesta said it was studying the truce plan.", "said", "it was studying the truce plan", "ceasefire",
         "undecided"),
    ],
)  # fmt: skip
def test_a_cue_or_its_content_tells_the_direction(
    parser: Parser, text: str, cue: str, content: str, issue: str, direction: str
) -> None:
    assert Page(parser, text, ("Vesta", cue, content)).told() == [("vesta", issue, direction)]


def test_a_ministers_word_is_her_states(parser: Parser) -> None:
    text = "Foreign minister Ana Belo of Orlan said her side would welcome third-party mediation."
    page = Page(parser, text, ("Ana Belo", "said", "her side would welcome third-party mediation"))
    assert page.told() == [("orlan", "third-party-mediation", "accepts")]


def test_what_a_speaker_says_that_another_wants_is_the_others(parser: Parser) -> None:
    text = "Ana Belo said Vesta has refused third-party mediation."
    page = Page(parser, text, ("Ana Belo", "said", "Vesta has refused third-party mediation"))
    stance = next(s for s in page.stances() if s.actor == "vesta")
    assert (stance.issue, stance.direction) == ("third-party-mediation", "rejects")
    assert stance.statement == "s0"


def test_a_yes_with_an_if_is_conditional_and_keeps_the_condition(parser: Parser) -> None:
    text = "Vesta said it would accept a ceasefire if Orlan withdraws its guns."
    (stance, *_) = Page(parser, text, ("Vesta", "said", text[11:-1])).stances()
    assert (stance.issue, stance.direction) == ("ceasefire", "conditional")
    assert [t.value for t in stance.terms if t.kind == "precondition"] == ["Orlan withdraws its guns"]


def test_a_demand_after_but_makes_a_yes_conditional(parser: Parser) -> None:
    text = '"We are open to bilateral talks, but they must be comprehensive," Belo said.'
    (stance, *_) = Page(parser, text, ("Belo", "said", text[:-12])).stances()
    assert (stance.issue, stance.direction) == ("bilateral-dialogue", "conditional")
    assert ("format", "bilateral") in {(t.kind, t.value) for t in stance.terms}


def test_a_form_of_talks_that_is_denied_is_no_term_of_another_demand(parser: Parser) -> None:
    text = "Vesta needs no mediator and demands that Orlan return the Sollen territory."
    stances = Page(parser, text, ("Vesta", "demands", text[:-1])).stances()
    formats = {(s.issue, t.value) for s in stances for t in s.terms if t.kind == "format"}
    assert formats <= {("third-party-mediation", "mediated")}


def test_even_if_sets_no_condition(parser: Parser) -> None:
    text = "Vesta said it would accept a ceasefire even if it lasted a day."
    assert Page(parser, text, ("Vesta", "said", text[11:-1])).told() == [("vesta", "ceasefire", "accepts")]


def test_the_outlets_own_words_tell_a_stance_without_a_statement(parser: Parser) -> None:
    (stance, *_) = Page(parser, "Vesta has firmly rejected third-party mediation.").stances()
    assert (stance.actor, stance.issue, stance.direction) == ("vesta", "third-party-mediation", "rejects")
    assert stance.statement is None


def test_both_sides_are_the_two_states_that_the_text_names(parser: Parser) -> None:
    text = "Orlan met Vesta. Both sides have agreed to a truce."
    assert Page(parser, text).told() == [("orlan", "ceasefire", "accepts"), ("vesta", "ceasefire", "accepts")]


def test_land_that_is_quarrelled_over_is_none_of_both_sides(parser: Parser) -> None:
    text = "Ana Belo said Orlan had agreed. Vesta has asked for a truce. Both sides have agreed to a truce over Halden."
    page = Page(parser, text, ("Ana Belo", "said", "Orlan had agreed"), ("Vesta", "asked", "a truce"))
    page.mentions += 5 * tuple(m for m in page.mentions if m.actor == "halden")
    assert "halden" not in {actor for actor, _, _ in page.told()}


def test_a_gesture_points_back_to_what_was_offered(parser: Parser) -> None:
    text = "Halden offered to mediate. The truce holds. Vesta welcomed the gesture."
    page = Page(parser, text, ("Vesta", "welcomed", "the gesture"))
    assert ("vesta", "third-party-mediation", "accepts") in page.told()


def test_a_place_for_talks_is_a_venue(parser: Parser) -> None:
    text = "Halden offered to host talks in Marlow."
    (stance, *_) = Page(parser, text, ("Halden", "offered", "to host talks in Marlow")).stances()
    assert ("venue", "Marlow") in {(t.kind, t.value) for t in stance.terms}


def test_who_denies_having_asked_refuses_no_truce(parser: Parser) -> None:
    text = "Ana Belo said Orlan never requested a ceasefire from anyone."
    page = Page(parser, text, ("Ana Belo", "said", "Orlan never requested a ceasefire from anyone"))
    assert page.told() == [("orlan", "responsibility", "rejects")]


def test_every_quote_of_a_stance_stands_at_its_span(parser: Parser) -> None:
    text = "Vesta said it would accept a ceasefire if Orlan withdraws its guns."
    for stance in Page(parser, text, ("Vesta", "said", text[11:-1])).stances():
        for place in (stance.anchor, *(t.anchor for t in stance.terms)):
            assert place.quote == text[place.start : place.end]


def test_who_never_asked_for_a_thing_does_not_demand_it(parser: Parser) -> None:
    text = 'Belo told the press. "We should honour the pilots. We never requested a ceasefire," Belo said.'
    said = "We should honour the pilots. We never requested a ceasefire"
    told = Page(parser, text, ("Belo", "said", said)).told()
    assert ("ceasefire", "demands") not in {(issue, direction) for _, issue, direction in told}


@pytest.mark.parametrize("words", ["not break", "never violate"])
def test_who_keeps_a_treaty_does_not_reject_it(parser: Parser, words: str) -> None:
    text = f"Vesta said it will {words} the treaty."
    assert ("vesta", "treaty", "rejects") not in Page(parser, text, ("Vesta", "said", text[11:-1])).told()


def test_who_is_ready_to_meet_is_ready_for_talks(parser: Parser) -> None:
    text = "The truce line was shut. The truce is over. Vesta said it was ready to meet Orlan next week."
    said = "it was ready to meet Orlan next week"
    assert Page(parser, text, ("Vesta", "said", said)).told() == [("vesta", "bilateral-dialogue", "accepts")]


def test_what_is_not_asked_for_first_is_no_condition(parser: Parser) -> None:
    text = "Vesta said it was ready to sit down with Orlan and did not ask for anything first."
    assert Page(parser, text, ("Vesta", "said", text[11:-1])).told() == [("vesta", "bilateral-dialogue", "accepts")]
