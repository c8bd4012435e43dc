"""A mark for a chamber that has uploaded none: its letters on its own colour, as paths so that no font is needed."""

from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont

from themes.fonts import TYPEFACES
from themes.palette import derive

SIZE = 512
FILLER = {"in", "im", "der", "die", "das", "und", "zu", "für", "an", "am", "von", "ausbilden", "ausbildung"}


def letters(name: str) -> str:
    """One or two letters that stand for a name: "Ausbilden in Hagen" gives H, "Bergisches Land" gives BL."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    telling = [word for word in words if word.lower() not in FILLER] or words
    return "".join(word[0].upper() for word in telling[:2]) or "L"


def letter_mark(name: str, color_1: str, color_2: str, font: str) -> bytes:
    """A square SVG, bled to the edges: whoever shows it rounds it off."""
    light = derive(color_1, color_2).light
    paths = _glyphs(letters(name), font)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {SIZE} {SIZE}">'
        f'<rect width="{SIZE}" height="{SIZE}" fill="{light["deep"]}"/>'
        f'<path fill="{light["on-deep"]}" d="{paths}"/>'
        f'<rect x="136" y="398" width="240" height="26" rx="13" fill="{light["spark"]}"/>'
        "</svg>"
    ).encode()


def _glyphs(text: str, font: str) -> str:
    path = TYPEFACES[font].bold or TYPEFACES["source"].bold
    if path is None:
        return ""
    with TTFont(path) as opened:
        glyphs, characters = opened.getGlyphSet({"wght": 800}), opened.getBestCmap()
        names = [characters[ord(letter)] for letter in text if ord(letter) in characters]
        width = sum(glyphs[name].width for name in names) or 1
        height = getattr(opened["OS/2"], "sCapHeight", 0) or 0.7 * opened["head"].unitsPerEm
        scale = min(300 / width, 200 / height)
        left, baseline = (SIZE - width * scale) / 2, 172 + (200 + height * scale) / 2 - 40
        pen = SVGPathPen(glyphs, ntos=lambda number: f"{number:.1f}")
        for name in names:
            glyphs[name].draw(TransformPen(pen, (scale, 0, 0, -scale, left, baseline)))
            left += glyphs[name].width * scale
        return str(pen.getCommands())
