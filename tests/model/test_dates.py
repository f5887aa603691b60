from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.model.dates import Order, PartialDate


@pytest.mark.parametrize("text", ["2025", "2025-05", "2025-05-11", "2025-05-11T08:17"])
def test_a_date_is_written_as_it_was_read(text: str) -> None:
    assert str(PartialDate.parse(text)) == text


@pytest.mark.parametrize("text", ["", "May", "2025-13", "2025-02-30", "2025-5", "XXXX-05", "2025-05-11T25:00"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        PartialDate.parse(text)


@pytest.mark.parametrize(
    ("first", "second", "order"),
    [
        ("2025-04-20", "2025-04-22", Order.BEFORE),
        ("2025-05", "2025-04-22", Order.AFTER),
        ("2025-05", "2025-05-10", Order.UNKNOWN),
        ("2025", "2025", Order.SAME),
        ("2025-05-10", "2025-05-10T08:17", Order.UNKNOWN),
    ],
)
def test_two_dates_are_ordered_as_far_as_they_are_known(first: str, second: str, order: Order) -> None:
    assert PartialDate.parse(first).compare(PartialDate.parse(second)) is order


def test_a_difference_of_precision_is_no_contradiction() -> None:
    assert PartialDate.parse("2025-05").agrees(PartialDate.parse("2025-05-10"))
    assert not PartialDate.parse("2025-04-20").agrees(PartialDate.parse("2025-04-22"))


@given(st.dates())
def test_a_day_lasts_a_day(day: object) -> None:
    date = PartialDate.parse(str(day))
    assert date.latest - date.earliest == timedelta(hours=23, minutes=59)
    assert str(date.as_day) == str(day)
