"""The typefaces a brand may choose: which file of which package, and under which name we serve it."""

from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path


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
