"""What the palette had to change about two brand colours, in sentences for the person who chose them."""

from django.utils.translation import gettext as _

from themes.palette import TEXT, Shade, contrast, derive

WHITE = "#ffffff"
VISIBLE = 0.06  # a difference in lightness that the eye notices at once


def advice(color_1: str, color_2: str) -> list[str]:
    """One sentence per noticeable change; empty if both colours are used as they are."""
    tokens = derive(color_1, color_2).light
    sentences = [_about_first(color_1, tokens["action"]), _about_pair(color_1, color_2)]
    return [sentence for sentence in sentences if sentence]


def _about_first(chosen: str, used: str) -> str:
    ratio = contrast(chosen, WHITE)
    values = {"chosen": chosen, "used": used, "ratio": f"{ratio:.1f}".replace(".", ",")}
    if ratio < TEXT:
        return (
            _(
                "%(chosen)s cannot be read on white (contrast %(ratio)s, needed are 4,5). Links and buttons therefore "
                "use the darker shade %(used)s. Logo and icon keep your colour."
            )
            % values
        )
    moved = Shade.from_hex(used).lightness - Shade.from_hex(chosen).lightness
    if moved > VISIBLE:
        return (
            _(
                "%(chosen)s is so dark that links would look like text. "
                "Links and buttons use the lighter shade %(used)s."
            )
            % values
        )
    if moved < -VISIBLE:
        return _("%(chosen)s is a little light for text. Links and buttons use the darker shade %(used)s.") % values
    return ""


def _about_pair(color_1: str, color_2: str) -> str:
    if contrast(color_1, color_2) < 1.25:
        return _(
            "Both colours are almost equally bright. "
            "We make one darker for large areas and the other lighter for the drawing."
        )
    return ""
