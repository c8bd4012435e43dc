"""Every size from one source."""

import io

import pytest
from PIL import Image

from tests.themes.pictures import SQUARE_SVG, png
from themes.icons import SIZES, IconSource, render_icon
from themes.marks import letter_mark, letters

SOURCES = {
    "drawing": IconSource(SQUARE_SVG, True, "#ffffff", 10),
    "picture": IconSource(png(512, 512), False, "#ffffff", 10),
    "letters": IconSource(letter_mark("Ausbilden in Hagen", "#b4302b", "#3a3f46", "manrope"), True, "#31363d", 10),
}
EVERY = [(purpose, size) for purpose, sizes in SIZES.items() for size in sizes]


@pytest.mark.parametrize("source", SOURCES.values(), ids=SOURCES)
@pytest.mark.parametrize(("purpose", "size"), EVERY)
def test_an_icon_has_its_size(source, purpose, size):
    image = Image.open(io.BytesIO(render_icon(source, purpose, size)))
    assert (image.format, image.size) == ("PNG", (size, size))


@pytest.mark.parametrize("purpose_and_size", [("maskable", 512), ("any", 180)])
def test_what_a_phone_cuts_itself_has_no_transparent_corner(purpose_and_size):
    ring = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="5"/></svg>'
    image = Image.open(io.BytesIO(render_icon(IconSource(ring, True, "#ffffff", 10), *purpose_and_size))).convert(
        "RGBA"
    )
    assert image.getpixel((0, 0)) == (255, 255, 255, 255)


def test_a_tile_is_rounded_as_the_brand_is():
    image = Image.open(io.BytesIO(render_icon(SOURCES["picture"], "any", 192))).convert("RGBA")
    alpha = image.getchannel("A")
    assert (alpha.getpixel((0, 0)), alpha.getpixel((96, 96))) == (0, 255)


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Ausbilden in Hagen", "H"),
        ("Bergisches Land", "BL"),
        ("Ausbilden", "A"),
        ("in der Region Nord", "RN"),
        ("", "L"),
    ],
)
def test_letters_stand_for_a_name(name, expected):
    assert letters(name) == expected
