import pytest

from onrecord.lexicon.numbers import find_numbers
from onrecord.lexicon.record import Heading, load_record_words

WORDS = load_record_words()


@pytest.mark.parametrize("heading", WORDS.counts.headings, ids=lambda h: h.key)
def test_a_heading_counts_what_its_example_says(heading: Heading) -> None:
    text = heading.example.text
    (number,) = find_numbers(text, 0, len(text), WORDS)
    assert (number.heading, number.value) == (heading.key, heading.example.number)


@pytest.mark.parametrize(
    ("text", "value"),
    [("sixty-one villages", 61), ("1,200 men", 1200), ("$2.4 million", 2.4e6), ("one hundred and twenty boats", 120), ("a million tonnes", 1e6)],
)  # fmt: skip
def test_numbers_are_read_in_figures_and_in_words(text: str, value: float) -> None:
    (number,) = find_numbers(text, 0, len(text), WORDS)
    assert number.value == value


@pytest.mark.parametrize("text", ["on May 11", "at 8:17 am", "in 2033", "page 2033-05-01"])
def test_dates_count_nothing(text: str) -> None:
    assert all(n.of_time for n in find_numbers(text, 0, len(text), WORDS))


def test_approximate_numbers_and_ranges_are_known() -> None:
    text = "nearly 200 observers and 60 to 90 mines"
    near, low, high = find_numbers(text, 0, len(text), WORDS)
    assert (near.approximate, low.in_range, high.in_range) == (True, True, True)


def test_claim_nouns_tell_a_denial_from_a_refusal() -> None:
    for example in WORDS.denials.examples:
        assert WORDS.claim_nouns & set(example.split())
    for example in WORDS.denials.counterexamples:
        assert not WORDS.claim_nouns & set(example.split())


def test_words_that_leave_room_for_one_subject() -> None:
    assert all(WORDS.exclusive.search(example) for example in WORDS.agenda.examples)


def test_each_side_of_an_outcome_is_found_by_its_words() -> None:
    for outcome in WORDS.outcome_patterns:
        for side, pattern in outcome.sides:
            words = next(s.words for o in WORDS.outcomes if o.key == outcome.key for s in o.sides if s.name == side)
            assert all(pattern.search(f"It was {w} then") for w in words)
