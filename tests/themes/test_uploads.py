"""Logo and app icon: what is taken, and the sentence for what is not."""

import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile

from tests.themes.pictures import SQUARE_SVG, nested_uses, png
from themes.uploads import clean_app_icon, clean_logo


def upload(content, name="logo.png"):
    return SimpleUploadedFile(name, content)


def test_a_logo_of_20_mb_is_refused_with_its_size():
    with pytest.raises(ValidationError, match="20,0 MB"):
        clean_logo(upload(b"\x89PNG" + b"0" * (20 * 1024 * 1024)))


def test_more_than_25_million_pixels_are_refused_before_they_fill_the_memory():
    with pytest.raises(ValidationError, match="26 Mill"):
        clean_logo(upload(png(5200, 5000)))


@pytest.mark.parametrize("content", [b"hello", b"%PDF-1.7 ...", b"GIF89a" + b"0" * 50, b""])
def test_what_is_no_picture_is_refused(content):
    with pytest.raises(ValidationError):
        clean_logo(upload(content))


def test_an_svg_with_a_script_is_refused_whatever_it_is_called():
    evil = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><script>alert(1)</script><rect/></svg>'
    for name in ("logo.svg", "logo.png", "logo"):
        with pytest.raises(ValidationError):
            clean_logo(upload(evil, name))


def test_a_picture_is_kept_under_the_suffix_of_its_content():
    assert clean_logo(upload(png(300, 100), "logo.svgx")).name == "picture.png"
    assert clean_logo(upload(SQUARE_SVG, "LOGO.SVG")).name == "drawing.svg"


def test_an_app_icon_must_be_square_and_large():
    assert clean_app_icon(upload(png(512, 512))).name == "picture.png"
    assert clean_app_icon(upload(SQUARE_SVG, "a.svg")).name == "drawing.svg"
    with pytest.raises(ValidationError):
        clean_app_icon(upload(png(600, 512)))
    with pytest.raises(ValidationError, match="200"):
        clean_app_icon(upload(png(200, 200)))


@pytest.mark.parametrize("clean", [clean_logo, clean_app_icon])
def test_a_drawing_that_cannot_be_drawn_is_refused_with_a_sentence(clean):
    with pytest.raises(ValidationError, match="zeichnen"):
        clean(upload(nested_uses(), "a.svg"))


def test_each_refusal_of_a_drawing_has_its_sentence():
    with pytest.raises(ValidationError, match="verschachtelt"):
        clean_logo(upload(SQUARE_SVG.replace(b"<rect", b"<g/>" * 5_001 + b"<rect"), "a.svg"))
    with pytest.raises(ValidationError, match="UTF-8"):
        clean_logo(upload(SQUARE_SVG.decode().encode("utf-16"), "a.svg"))
