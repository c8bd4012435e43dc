"""The one style sheet that differs between chambers: derived colours, typeface, roundness."""

from collections.abc import Mapping

from themes.fonts import Typeface
from themes.look import Look


def stylesheet(look: Look) -> str:
    typeface, light, dark = look.typeface, look.palette.light, look.palette.dark
    shape = {
        "font": typeface.stack,
        "head-weight": str(typeface.head_weight),
        "head-track": typeface.head_track,
        "round": f"{look.roundness}px",
    }
    return "\n".join(
        [
            "@layer tokens {",
            *(_font_face(typeface, index, url) for index, url in enumerate(look.font_urls)),
            _rule(":root", {**light, **shape}),
            "@media (prefers-color-scheme: dark) {",
            _rule(":root", dark),
            "}",
            "}",
            "",
        ]
    )


def _font_face(typeface: Typeface, index: int, url: str) -> str:
    weight = typeface.cuts[index].weight
    return (
        f"@font-face {{ font-family: '{typeface.family}'; src: url('{url}') format('woff2'); "
        f"font-weight: {weight}; font-display: swap; size-adjust: {typeface.size_adjust}; }}"
    )


def _rule(selector: str, values: Mapping[str, str]) -> str:
    return f"{selector} {{ {' '.join(f'--{name}: {value};' for name, value in values.items())} }}"
