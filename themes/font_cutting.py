"""How the typefaces are cut from their packages to small WOFF2 files of our own, when the house is built.

All three come under the SIL Open Font License 1.1. A cut font is a modified one, and "Lato" and "Source" are reserved
names: the files are therefore renamed inside, copyright and licence lines stay.

Apart from themes/fonts.py, which every process reads: fontTools costs 10 MB and a tenth of a second.
"""

import io
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from themes.fonts import TYPEFACES, Cut

# Letters a German page needs, neighbours' names included; no-break and thin spaces, quotes, dashes, arrows, fractions.
LETTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "\u00a0\u00ad©§«»°·±²³½¼¾×®ÄÖÜäöüßẞÀÁÂÃÅÆÇÈÉÊËÍÎÏÑÒÓÔØÚÛàáâãåæçèéêëíîïñòóôøœúûÿ"
    + "€–—‘’‚“”„•…→−\u2009\u2011\u202f"
)
FEATURES = ["kern", "tnum", "lnum", "ccmp", "mark"]


def build(folder: Path) -> list[Path]:
    """Cut every font into `folder`; what is already there stays, so that a second start costs nothing."""
    folder.mkdir(parents=True, exist_ok=True)
    written = []
    for typeface in TYPEFACES.values():
        for cut in typeface.cuts:
            target = folder / cut.target
            if not target.exists():
                half_written = target.with_suffix(".part")
                half_written.write_bytes(trim(cut, typeface.family))
                half_written.replace(target)
                written.append(target)
    return written


def trim(cut: Cut, family: str) -> bytes:
    """The font with only our letters, from weight 400 up, under its house name, as WOFF2."""
    options = subset.Options(hinting=False, layout_features=FEATURES, notdef_outline=True, name_IDs=[0, 13, 14])
    font = TTFont(cut.path)
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=LETTERS)
    subsetter.subset(font)
    if "fvar" in font:
        font = instancer.instantiateVariableFont(_reopened(font), {"wght": (400, 800)})
    for name_id, text in ((1, family), (4, family), (6, family.replace(" ", ""))):
        font["name"].setName(text, name_id, 3, 1, 0x409)
    font.flavor = "woff2"
    return _bytes(font)


def _reopened(font: TTFont) -> TTFont:
    """The instancer trips over glyph variations that a subset has not written out yet."""
    return TTFont(io.BytesIO(_bytes(font)))


def _bytes(font: TTFont) -> bytes:
    out = io.BytesIO()
    font.save(out)
    return out.getvalue()
