"""The typefaces: small, complete for German, honest about their licence."""

from fontTools.ttLib import TTFont

from themes.font_cutting import build
from themes.fonts import TYPEFACES


def test_fonts_are_cut_once_and_small(tmp_path):
    written = build(tmp_path)
    assert {path.name for path in written} == {cut.target for face in TYPEFACES.values() for cut in face.cuts}
    assert all(5_000 < path.stat().st_size < 20_000 for path in written)
    assert build(tmp_path) == []
    for path in written:
        font = TTFont(path)
        assert set("ÄÖÜäöüß§€„“–…") <= {chr(code) for code in font.getBestCmap()}
        family = font["name"].getDebugName(1)
        assert family.startswith("House"), "Lato and Source are reserved names"
        assert font["name"].getDebugName(0), "the copyright line stays"
