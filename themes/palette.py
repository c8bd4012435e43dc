"""From two brand colours to every colour of the site, light and dark, with WCAG contrast held for each pair in use."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

Tokens = dict[str, str]

TEXT = 4.5
GRAPHIC = 3.0
COLD_CHROMA = 0.003
WARM_HUE = 80.0
NEUTRAL_BELOW = 0.02  # chroma under which a colour has no hue worth following

# Which token is read on which grounds. The order matters: an earlier pair settles the ground of a later one.
TEXT_PAIRS: Mapping[str, tuple[str, ...]] = {
    "ink": ("paper", "raised", "sunken", "wash", "tint", "marker", "good-tint", "warn-tint", "bad-tint"),
    "ink-soft": ("paper", "raised", "sunken", "wash", "tint"),
    "action": ("paper", "raised", "sunken", "wash", "tint"),
    "action-hover": ("paper", "raised", "sunken", "wash", "tint"),
    "on-action": ("action", "action-hover"),
    "on-deep": ("deep",),
    "on-deep-soft": ("deep",),
    "on-spark": ("spark", "spark-hover"),
    "good": ("paper", "raised", "wash", "good-tint"),
    "warn": ("paper", "raised", "wash", "warn-tint"),
    "bad": ("paper", "raised", "wash", "bad-tint"),
}
GRAPHIC_PAIRS: Mapping[str, tuple[str, ...]] = {
    "line-strong": ("paper", "raised", "sunken", "wash"),
    "focus": ("paper", "raised", "sunken", "wash", "tint"),
    "focus-on-deep": ("deep",),
    "spark": ("deep",),
    "action": ("paper", "raised", "sunken", "wash", "tint"),
}


@dataclass(frozen=True)
class Shade:
    """A colour in OKLCH: the space in which lightness can move without changing the hue."""

    lightness: float
    chroma: float
    hue: float

    @classmethod
    def from_hex(cls, value: str) -> "Shade":
        from coloraide import Color  # 0.1 s that a command without a colour need not wait for

        lightness, chroma, hue = Color(value).convert("oklch").coords(nans=False)
        return cls(lightness, chroma, hue)

    def at(self, low: float, high: float | None = None, most: float = 0.4) -> "Shade":
        """The same hue with its lightness held between two bounds and its chroma under one."""
        lightness = min(max(self.lightness, low), low if high is None else high)
        return Shade(lightness, min(self.chroma, most), self.hue)

    def lighter(self, by: float) -> "Shade":
        return Shade(min(max(self.lightness + by, 0.0), 1.0), self.chroma, self.hue)

    @property
    def is_warm(self) -> bool:
        return self.chroma >= NEUTRAL_BELOW and self.distance_to(60) <= 75

    def distance_to(self, hue: float) -> float:
        return abs((self.hue - hue + 180) % 360 - 180)

    def hex(self) -> str:
        return _hex(round(self.lightness, 4), round(self.chroma, 4), round(self.hue, 2))


@lru_cache(maxsize=4096)
def _hex(lightness: float, chroma: float, hue: float) -> str:
    from coloraide import Color

    colour = Color("oklch", [lightness, chroma, hue])
    if not colour.in_gamut("srgb", tolerance=0):
        colour.fit("srgb", method="oklch-chroma")
    text: str = colour.convert("srgb").to_string(hex=True)
    return text if len(text) == 7 else "#" + "".join(digit * 2 for digit in text[1:])


@lru_cache(maxsize=8192)
def luminance(value: str) -> float:
    """Relative luminance of a hex colour as WCAG 2 defines it."""
    channels = (int(value[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """WCAG 2 contrast ratio of two hex colours, 1 to 21."""
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@dataclass(frozen=True)
class Palette:
    light: Mapping[str, str]
    dark: Mapping[str, str]

    def failures(self) -> list[tuple[str, str, str, float]]:
        """Every pair that misses its ratio: (mode, token, ground, ratio). Empty, or this module has a fault."""
        return [
            (mode, token, ground, contrast(tokens[token], tokens[ground]))
            for mode, tokens in (("light", self.light), ("dark", self.dark))
            for pairs, needed in ((TEXT_PAIRS, TEXT), (GRAPHIC_PAIRS, GRAPHIC))
            for token, grounds in pairs.items()
            for ground in grounds
            if contrast(tokens[token], tokens[ground]) < needed
        ]


def _paper_hue(one: Shade, two: Shade) -> tuple[float, float]:
    """The hue all greys share and the most chroma they may have: half way from the warmer colour to 80 degrees."""
    warm = sorted((c for c in (one, two) if c.is_warm), key=lambda c: c.distance_to(60))
    if not warm:
        return WARM_HUE, COLD_CHROMA
    hue = warm[0].hue if warm[0].hue <= 180 else warm[0].hue - 360
    return ((hue + WARM_HUE) / 2) % 360, 1.0


def _marker_hue(one: Shade, two: Shade) -> float:
    for colour in (one, two):
        if 70 <= colour.hue <= 110 and colour.chroma >= 0.05:
            return colour.hue
    return 95.0


def _hold(tokens: dict[str, Shade], away: float) -> None:
    """Move the lightness of each token that misses a ratio; `away` is the direction that leaves the ground."""
    for pairs, needed in ((TEXT_PAIRS, TEXT), (GRAPHIC_PAIRS, GRAPHIC)):
        for token, grounds in pairs.items():
            step = _direction(token, away)
            while any(contrast(tokens[token].hex(), tokens[ground].hex()) < needed for ground in grounds):
                moved = tokens[token].lighter(step)
                if moved == tokens[token]:
                    break
                tokens[token] = moved


def _direction(name: str, away: float) -> float:
    if name in {"on-deep", "on-deep-soft", "spark", "focus-on-deep"}:  # the ground is dark in both modes
        return 0.01
    if name in {"on-spark"}:
        return -0.01
    return -away if name in {"on-action"} else away


def _shared(one: Shade, two: Shade) -> tuple[Shade, Shade]:
    """`deep` comes from the darker brand colour, `spark` from the other."""
    return (one, two) if one.lightness <= two.lightness else (two, one)


def _light(one: Shade, two: Shade) -> dict[str, Shade]:
    hue, most = _paper_hue(one, two)
    darker, other = _shared(one, two)
    action, spark = one.at(0.36, 0.49), other.at(0.70, 0.90, 0.17)
    return {
        "ink": Shade(0.23, min(0.014, most), hue),
        "ink-soft": Shade(0.43, min(0.016, most), hue),
        "paper": Shade(0.984, min(0.005, most), hue),
        "raised": Shade(1, 0, hue),
        "sunken": Shade(0.955, min(0.009, most), hue),
        "line": Shade(0.88, min(0.01, most), hue),
        "line-strong": Shade(0.57, min(0.014, most), hue),
        "action": action,
        "action-hover": action.lighter(-0.07),
        "on-action": Shade(1, 0, one.hue),
        "tint": one.at(0.955, most=0.022),
        "wash": Shade(0.948, 0.026 if most == 1.0 else 0.012, hue),
        "marker": Shade(0.915, 0.115, _marker_hue(one, two)),
        "deep": darker.at(0.25, 0.33, 0.13),
        "on-deep": Shade(0.985, min(0.006, most), hue),
        "on-deep-soft": Shade(0.87, min(0.014, most), hue),
        "spark": spark,
        "spark-hover": spark.lighter(0.06),
        "on-spark": Shade(0.19, 0.02, hue),
        "good": Shade(0.44, 0.1, 152),
        "good-tint": Shade(0.955, 0.03, 152),
        "warn": Shade(0.46, 0.1, 65),
        "warn-tint": Shade(0.955, 0.045, 85),
        "bad": Shade(0.47, 0.18, 27),
        "bad-tint": Shade(0.955, 0.02, 25),
        "focus": Shade(0.2, 0.02, 260),
        "focus-on-deep": Shade(1, 0, 0),
    }


def _dark(one: Shade, two: Shade) -> dict[str, Shade]:
    hue, most = _paper_hue(one, two)
    darker, other = _shared(one, two)
    action, spark = one.at(0.76, 0.82, 0.12), other.at(0.70, 0.90, 0.17)
    return {
        "ink": Shade(0.945, min(0.008, most), hue),
        "ink-soft": Shade(0.79, min(0.012, most), hue),
        "paper": Shade(0.195, min(0.008, most), hue),
        "raised": Shade(0.24, min(0.009, most), hue),
        "sunken": Shade(0.275, min(0.01, most), hue),
        "line": Shade(0.37, min(0.01, most), hue),
        "line-strong": Shade(0.63, min(0.012, most), hue),
        "action": action,
        "action-hover": action.lighter(0.06),
        "on-action": one.at(0.19, most=0.05),
        "tint": one.at(0.285, most=0.04),
        "wash": Shade(0.285, 0.022 if most == 1.0 else 0.01, hue),
        "marker": Shade(0.44, 0.09, _marker_hue(one, two)),
        "deep": darker.at(0.255, most=0.075),
        "on-deep": Shade(0.985, min(0.006, most), hue),
        "on-deep-soft": Shade(0.87, min(0.014, most), hue),
        "spark": spark,
        "spark-hover": spark.lighter(0.06),
        "on-spark": Shade(0.19, 0.02, hue),
        "good": Shade(0.8, 0.12, 152),
        "good-tint": Shade(0.28, 0.04, 152),
        "warn": Shade(0.84, 0.12, 80),
        "warn-tint": Shade(0.29, 0.045, 75),
        "bad": Shade(0.78, 0.13, 25),
        "bad-tint": Shade(0.28, 0.05, 25),
        "focus": Shade(1, 0, 0),
        "focus-on-deep": Shade(1, 0, 0),
    }


def _settle(tokens: dict[str, Shade], away: float) -> Tokens:
    _hold(tokens, away)
    return {name: shade.hex() for name, shade in tokens.items()}


@lru_cache(maxsize=512)
def derive(color_1: str, color_2: str) -> Palette:
    """All tokens for two brand colours given as #rrggbb. Pure; the cache holds no chamber's data, only colours."""
    one, two = Shade.from_hex(color_1), Shade.from_hex(color_2)
    return Palette(light=_settle(_light(one, two), -0.01), dark=_settle(_dark(one, two), 0.01))
