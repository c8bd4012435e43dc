"""Every size of app icon and favicon from one drawing or picture."""

import io
from dataclasses import dataclass

import resvg_py
from PIL import Image, ImageColor

SIZES: dict[str, tuple[int, ...]] = {"any": (16, 32, 96, 180, 192, 512), "maskable": (192, 512)}
# A maskable icon may be cut to a circle of 80 % of its width: the picture must stay inside.
SAFE_ZONE = 0.8
# Browsers round an ordinary icon not at all, iOS rounds its own: 180 stays square.
SQUARE_SIZES = {180}


@dataclass(frozen=True)
class IconSource:
    """The bytes to draw from and how to frame them."""

    data: bytes
    is_svg: bool
    ground: str  # behind transparent parts and around a maskable picture
    roundness: int  # 0..16, of a tile 44 wide


class IconNotDrawn(ValueError):
    """The drawing or picture cannot be drawn; the cause says why."""


def render_icon(source: IconSource, purpose: str, size: int) -> bytes:
    """One PNG. `purpose` and `size` come from SIZES. Raises IconNotDrawn."""
    picture = _picture(source, size)
    fills = _fills_its_square(picture)
    if purpose == "maskable":
        inner = picture if fills else _picture(source, round(size * SAFE_ZONE))
        return _png(_on_ground(inner, size, source.ground))
    if size in SQUARE_SIZES:
        return _png(_on_ground(picture, size, source.ground))
    return _png(_rounded(picture, source.roundness) if fills else picture)


def _fills_its_square(picture: Image.Image) -> bool:
    """Opaque corners: such a picture needs no margin, and may be rounded off."""
    last = picture.width - 1
    corners = ((0, 0), (0, last), (last, 0), (last, last))
    return all(picture.getpixel(corner)[3] > 250 for corner in corners)  # type: ignore[index]


def _on_ground(picture: Image.Image, size: int, ground: str) -> Image.Image:
    canvas = Image.new("RGBA", (size, size), ImageColor.getrgb(ground))
    offset = (size - picture.width) // 2
    canvas.alpha_composite(picture, (offset, offset))
    return canvas


def try_svg(svg: bytes) -> None:
    """Draw it once, small: uses of uses may be too many for the renderer. Raises IconNotDrawn."""
    _picture(IconSource(svg, True, "#ffffff", 0), 32)


def _picture(source: IconSource, size: int) -> Image.Image:
    try:
        return _drawn(source, size)
    except (ValueError, OSError, SyntaxError, RuntimeError, Image.DecompressionBombError) as error:
        raise IconNotDrawn(str(error)) from error


def _drawn(source: IconSource, size: int) -> Image.Image:
    if source.is_svg:
        png = resvg_py.svg_to_bytes(svg_string=source.data.decode(), width=size, height=size, skip_system_fonts=True)
        return Image.open(io.BytesIO(bytes(png))).convert("RGBA").resize((size, size))
    with Image.open(io.BytesIO(source.data)) as image:
        return image.convert("RGBA").resize((size, size), Image.Resampling.LANCZOS)


def _rounded(picture: Image.Image, roundness: int) -> Image.Image:
    """Cut the corners as the brand does, drawn four times as large for a smooth edge."""
    size = picture.width
    big = size * 4
    tile = f'<rect width="44" height="44" rx="{roundness}"/>'
    shape = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 44 44">{tile}</svg>'
    mask = Image.open(io.BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=shape, width=big, height=big))))
    picture.putalpha(mask.convert("RGBA").getchannel("A").resize((size, size), Image.Resampling.LANCZOS))
    return picture


def _png(image: Image.Image) -> bytes:
    out = io.BytesIO()
    image.save(out, "PNG", optimize=True)
    return out.getvalue()
