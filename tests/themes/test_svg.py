"""What an uploaded SVG may not bring along."""

import pytest

from themes.svg import SvgRefused, proportions, sanitise

NS = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def drawing(inside, attributes='viewBox="0 0 44 44"'):
    return f"<svg {NS} {attributes}>{inside}<rect width='44' height='44'/></svg>".encode()


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        "<SCRIPT href='data:text/javascript,alert(1)'/>",
        "<rect onload='alert(1)'/>",
        "<rect\nonclick = 'alert(1)'/>",
        "<a href='javascript:alert(1)'><rect/></a>",
        "<a xlink:href='java\nscript:alert(1)' onfocus='x'><rect/></a>",
    ],
)
def test_a_script_is_refused(inside):
    with pytest.raises(SvgRefused) as refusal:
        sanitise(drawing(inside))
    assert refusal.value.reason == "script"


@pytest.mark.parametrize(
    "inside",
    [
        "<image href='https://evil.example/track.png'/>",
        "<use href='https://evil.example/x.svg#a'/>",
        "<use xlink:href='//evil.example/x.svg#a'/>",
        "<style>@import url(https://evil.example/x.css); rect{fill:red}</style>",
        "<style>rect{fill:url(//evil.example/x)}</style>",
        "<rect fill='url(https://evil.example/x#a)'/>",
        "<rect style='fill:url(https://evil.example/x)'/>",
        "<image href='data:image/svg+xml;base64,PHN2Zz4='/>",
        "<animate attributeName='href' to='https://evil.example'/>",
        "<set attributeName='fill' to='url(https://evil.example)'/>",
        "<foreignObject><iframe xmlns='http://www.w3.org/1999/xhtml' src='https://evil.example'/></foreignObject>",
        "<a href='https://evil.example'><rect/></a>",
    ],
)
def test_what_reaches_out_is_taken_away(inside):
    clean = sanitise(drawing(inside))
    assert b"evil" not in clean
    assert b"foreignObject" not in clean and b"svg+xml" not in clean
    assert b"rect" in clean


def test_entities_do_not_open_files():
    raw = b'<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/passwd">]>' + drawing("<text>&e;</text>")
    assert b"root:" not in sanitise(raw)


def test_a_plain_drawing_keeps_its_gradients_and_strokes():
    clean = sanitise(
        drawing(
            "<defs><linearGradient id='g'><stop stop-color='#f00'/></linearGradient></defs>"
            "<path fill='url(#g)' d='M0 0h9'/>"
        )
    )
    assert b"url(#g)" in clean and b"linearGradient" in clean and b"M0 0h9" in clean


@pytest.mark.parametrize(
    ("raw", "reason"), [(b"", "broken"), (b"hello", "broken"), (b"<html><p>x</p></html>", "broken")]
)
def test_what_is_no_drawing_is_refused(raw, reason):
    with pytest.raises(SvgRefused) as refusal:
        sanitise(raw)
    assert refusal.value.reason == reason


def test_a_drawing_of_which_nothing_is_left_is_refused():
    with pytest.raises(SvgRefused) as refusal:
        sanitise(f"<svg {NS}><foreignObject/></svg>".encode())
    assert refusal.value.reason == "empty"


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        ('viewBox="0 0 44 22"', (44, 22)),
        ('width="10px" height="20px"', (10, 20)),
        ("", None),
        ('viewBox="0 0 a b"', None),
    ],
)
def test_proportions(attributes, expected):
    assert proportions(sanitise(drawing("", attributes))) == expected


@pytest.mark.parametrize("inside", ["<g>" * 20_000 + "</g>" * 20_000, "<g>" * 100 + "</g>" * 100, "<g/>" * 5_000])
def test_too_deep_or_too_many_parts_are_refused_before_anything_walks_them(inside):
    with pytest.raises(SvgRefused) as refusal:
        sanitise(drawing(inside))
    assert refusal.value.reason == "complex"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-7", "iso-8859-1"])
def test_another_encoding_cannot_hide_a_script(encoding):
    text = f'<?xml version="1.0" encoding="{encoding}"?>' + drawing("<title>ä</title>").decode()
    with pytest.raises(SvgRefused) as refusal:
        sanitise(text.encode(encoding))
    assert refusal.value.reason == "encoding"


def test_a_script_hidden_in_a_character_reference_does_not_come_out():
    with pytest.raises(SvgRefused):
        sanitise(drawing("<text>java&#115;cript:alert(1)</text>"))
