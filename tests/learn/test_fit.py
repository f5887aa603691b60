from hypothesis import given
from hypothesis import strategies as st

from onrecord.learn.fit import Group, fit

SAID = Group(features=(("said", "end.own"), ("said", "end.after")), right=(1.0, 0.0))
WANTED = Group(features=(("wanted", "end.own"), ("wanted", "end.after")), right=(0.0, 0.0))


def test_what_is_borne_out_weighs_for_and_what_is_not_weighs_against() -> None:
    weights = fit([SAID] * 20 + [WANTED] * 20, penalty=0.1, least=1)

    assert weights["said"] > 1
    assert weights["wanted"] < -1
    assert weights["end.own"] > weights["end.after"]


def test_a_feature_seen_too_seldom_has_no_weight() -> None:
    assert "wanted" not in fit([SAID] * 5 + [WANTED], penalty=1, least=2)


def test_nothing_is_learned_from_nothing() -> None:
    assert fit([], penalty=1, least=1) == {}


@given(st.integers(1, 30), st.floats(0.5, 10))
def test_a_heavier_penalty_never_makes_a_weight_larger(times: int, penalty: float) -> None:
    light = fit([SAID] * times, penalty=penalty, least=1)
    heavy = fit([SAID] * times, penalty=2 * penalty, least=1)

    assert abs(heavy["said"]) <= abs(light["said"]) + 1e-3
