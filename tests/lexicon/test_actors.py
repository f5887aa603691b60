"""The words that name an actor: looked up by case, a dispute's own before the bundled ones."""

import pytest

from onrecord.lexicon.actors import ActorWords, BodyEntry, PersonEntry, StateEntry, load_actors, split_name
from onrecord.lexicon.titles import plural_of
from onrecord.model.identity import kebab


@pytest.fixture(scope="module")
def words() -> ActorWords:
    return load_actors()


@pytest.mark.parametrize(
    ("printed", "kind", "actor"),
    [
        ("Kenya", "state", "kenya"),
        ("KENYA", "state", "kenya"),
        ("U.S.", "state", "united-states"),
        ("the United Arab Emirates", "state", "united-arab-emirates"),
        ("Omanis", "demonym", "oman"),
        ("Kremlin", "seat", "russia"),
        ("Rawalpindi", "seat", "pakistan"),
        ("Downing Street", "seat", "united-kingdom"),
        ("Porto-Novo", "seat", "benin"),
        ("European Union", "body", "european-union"),
        ("Ministry of External Affairs", "body", "india-mea"),
    ],
)
def test_a_listed_name_tells_its_actor(words: ActorWords, printed: str, kind: str, actor: str) -> None:
    phrase = words.phrase_at(list(split_name(printed)), 0)
    assert phrase is not None
    assert (phrase.kind, phrase.id) == (kind, actor)


@pytest.mark.parametrize("common", ["turkey", "polish", "us", "march", "May", "male", "jersey", "IT"])
def test_a_common_word_in_small_letters_is_no_state(words: ActorWords, common: str) -> None:
    assert words.phrase_at([common], 0) is None


def test_the_longest_name_wins(words: ActorWords) -> None:
    phrase = words.phrase_at(["South", "Sudan", "said"], 0)
    assert phrase is not None
    assert phrase.id == "south-sudan"


def test_ids_of_states_are_their_names_in_kebab_case(words: ActorWords) -> None:
    assert all(entry.id == kebab(entry.name) for entry in words.states.values())


def test_codes_of_states_are_three_letters_and_never_shared(words: ActorWords) -> None:
    codes = [entry.iso for entry in words.states.values() if entry.iso]
    assert all(len(code) == 3 and code.isupper() for code in codes)
    assert len(set(codes)) == len(codes) > 190


def test_a_dispute_names_its_own_states_people_and_bodies() -> None:
    words = load_actors(
        (StateEntry(id="ombeya", name="Ombeya", demonyms=("Ombeyan",), capital="Lurane"),),
        (BodyEntry(id="ombeya-navy", name="River Guard", state="ombeya", sector="MIL"),),
        (PersonEntry(id="joram-sulewe", name="Joram Sulewe", names=("Sulewe",), state="ombeya"),),
    )
    found = {text: words.phrase_at([*split_name(text)], 0) for text in ("Lurane", "River Guard", "Sulewe", "Ombeyan")}
    assert {text: phrase.id for text, phrase in found.items() if phrase} == {
        "Lurane": "ombeya",
        "River Guard": "ombeya-navy",
        "Sulewe": "joram-sulewe",
        "Ombeyan": "ombeya",
    }


def test_a_disputes_entry_takes_the_place_of_the_bundled_one() -> None:
    words = load_actors(states=(StateEntry(id="georgia", name="Georgia", demonyms=("Georgian",), capital="Atlanta"),))
    assert words.states["georgia"].capital == "Atlanta"
    seat = words.phrase_at(["Atlanta"], 0)
    assert seat is not None
    assert seat.id == "georgia"


@pytest.mark.parametrize(
    ("singular", "plural"),
    [("army", "armies"), ("envoy", "envoys"), ("secretary of state", "secretaries of state"), ("witness", "witness")],
)
def test_plurals_are_made_by_rule(singular: str, plural: str) -> None:
    assert plural_of(singular) == plural


def test_a_noun_of_several_words_is_found_at_its_last(words: ActorWords) -> None:
    noun = words.noun_at(["the", "secretary", "of", "state"], 3)
    assert noun is not None
    assert noun.lemma == "secretary of state"
    assert "office" in noun.kinds


def test_a_noun_tells_gender_and_number(words: ActorWords) -> None:
    noun = words.noun_at(["spokeswomen"], 0)
    assert noun is not None
    assert (noun.gender, noun.plural, noun.lemma) == ("f", True, "spokeswoman")
