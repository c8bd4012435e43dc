"""The typefaces a brand may choose, and how they are cut from their packages to small WOFF2 files of our own.

All three come under the SIL Open Font License 1.1. A cut font is a modified one, and "Lato" and "Source" are reserved
names: the files are therefore renamed inside, copyright and licence lines stay.
"""

import io
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

# Letters a German page needs, neighbours' names included; no-break and thin spaces, quotes, dashes, arrows, fractions.
LETTERS = (
    "".join(map(chr, range(0x20, 0x7F)))
    + "\u00a0\u00ad©§«»°·±²³½¼¾×®ÄÖÜäöüßẞÀÁÂÃÅÆÇÈÉÊËÍÎÏÑÒÓÔØÚÛàáâãåæçèéêëíîïñòóôøœúûÿ"
    + "€–—‘’‚“”„•…→−\u2009\u2011\u202f"
)
FEATURES = ["kern", "tnum", "lnum", "ccmp", "mark"]


@dataclass(frozen=True)
class Cut:
    """One file: where it comes from, how it is called here, for which weights the browser takes it."""

    package: str
    source: str
    target: str
    weight: str

    @property
    def path(self) -> Path:
        return Path(str(files(self.package))) / "files" / self.source


@dataclass(frozen=True)
class Typeface:
    label: str
    family: str
    cuts: tuple[Cut, ...]
    size_adjust: str
    head_weight: int
    head_track: str
    bold: Path | None

    @property
    def stack(self) -> str:
        fallback = "system-ui, -apple-system, 'Segoe UI', Roboto, sans-serif"
        return f"'{self.family}', {fallback}" if self.family else fallback


def _typeface(label: str, package: str, adjust: str, track: str, cuts: tuple[tuple[str, str, str], ...]) -> Typeface:
    made = tuple(Cut(package, source, target, weight) for source, target, weight in cuts)
    name = "House " + label.split(" ")[0]
    weight = 750 if len(made) == 1 else 700
    return Typeface(label, name, made, adjust, weight, track, made[-1].path)


TYPEFACES: dict[str, Typeface] = {
    "manrope": _typeface(
        "Manrope",
        "font_manrope",
        "100%",
        "-0.022em",
        (("Manrope-VariableFont_wght.ttf", "manrope.woff2", "400 800"),),
    ),
    "source": _typeface(
        "Source Sans",
        "font_source_sans_pro",
        "108%",
        "-0.012em",
        (
            ("SourceSansPro-Regular.ttf", "source-400.woff2", "400 500"),
            ("SourceSansPro-Bold.ttf", "source-700.woff2", "600 800"),
        ),
    ),
    "lato": _typeface(
        "Lato",
        "font_lato",
        "104%",
        "-0.01em",
        (("Lato-Regular.ttf", "lato-400.woff2", "400 500"), ("Lato-Bold.ttf", "lato-700.woff2", "600 800")),
    ),
    "system": Typeface("System", "", (), "100%", 700, "-0.015em", None),
}


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
