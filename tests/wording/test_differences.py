"""What a difference between two prints of the same words is called."""

import pytest
from tests.reconcile.reports import LEXICON

from onrecord.wording.align import align
from onrecord.wording.differences import name_change


@pytest.mark.parametrize(
    ("one", "other", "kinds"),
    [
        ("There is no text, and I promised nothing", "There is text, and I promised nothing", {"polarity"}),
        ("without conditions and without delay", "with no conditions", {"words", "cut"}),
        ("we met on 9 June in Sollen", "we met on 8 June in Sollen", {"date"}),
        ("we have 14 gates to mend", "we have 40 gates to mend", {"number"}),
    ],
)
def test_a_difference_is_named_by_what_it_changes(one: str, other: str, kinds: set[str]) -> None:
    alignment = align(one, other, LEXICON.record)
    assert {name_change(alignment, piece, LEXICON.record) for piece in alignment.altered} == kinds
