"""Any two colours give a palette that can be read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from themes.advice import advice
from themes.palette import contrast, derive

COLOUR = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")
BRANDS = [("#b4302b", "#3a3f46"), ("#0b3d8c", "#f5c518"), ("#14746f", "#e0c48f"), ("#5a3d8a", "#f0a94a")]


@given(COLOUR, COLOUR)
@settings(max_examples=250, deadline=None)
def test_every_pair_in_use_can_be_read(one, two):
    assert derive(one, two).failures() == []


@pytest.mark.parametrize(
    "pair", [("#ffffff", "#ffffff"), ("#000000", "#000000"), ("#ffff00", "#ffffff"), ("#808080", "#7f7f7f")]
)
def test_the_extremes_hold_too(pair):
    assert derive(*pair).failures() == []


@pytest.mark.parametrize("pair", BRANDS)
def test_the_demo_brands_reach_what_was_measured_on_the_drawings(pair):
    palette = derive(*pair)
    for tokens in (palette.light, palette.dark):
        assert contrast(tokens["ink"], tokens["paper"]) >= 15
        assert contrast(tokens["action"], tokens["paper"]) >= 5.6
        assert contrast(tokens["on-action"], tokens["action"]) >= 5.8
        assert contrast(tokens["ink-soft"], tokens["wash"]) >= 6.5


def test_colours_are_plain_hex():
    tokens = derive("#b4302b", "#3a3f46").light
    assert all(value.startswith("#") and len(value) == 7 for value in tokens.values())


def test_a_readable_colour_is_used_as_it_is():
    assert derive("#0b3d8c", "#f5c518").light["action"] == "#0b3d8c"
    assert advice("#0b3d8c", "#f5c518") == []


def test_a_colour_that_cannot_be_read_on_white_is_darkened_and_said():
    used = derive("#ffe600", "#333333").light["action"]
    assert contrast(used, "#ffffff") >= 4.5
    [sentence] = advice("#ffe600", "#333333")
    assert "#ffe600" in sentence and used in sentence


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#767676", "#ffffff") == pytest.approx(4.54, abs=0.01)
