"""What a chamber may upload as logo and app icon, and the sentences for what it may not."""

from __future__ import annotations  # Django's File takes its type only in stubs

import io
from pathlib import PurePath
from typing import Any

from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile, File
from django.forms import ClearableFileInput
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from PIL import Image, UnidentifiedImageError

from themes.icons import IconNotDrawn, try_svg
from themes.svg import SvgRefused, proportions, sanitise

MAX_BYTES = 2 * 1024 * 1024
MAX_PIXELS = 25_000_000
MIN_ICON = 512
TOO_LARGE = gettext_lazy("This file has %(size)s MB. Please choose one of at most 2 MB, or save the picture smaller.")
FORMATS = {"PNG": ".png", "JPEG": ".jpg", "WEBP": ".webp"}


class PictureInput(ClearableFileInput):
    """Refuses a file that is too large as soon as it is chosen; what comes all the same is checked below."""

    class Media:
        js = ("themes/admin/uploads.js",)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        limits = {"data-most-bytes": MAX_BYTES, "data-text-too-large": TOO_LARGE % {"size": "{size}"}}
        return super().get_context(name, value, {**limits, **(attrs or {})})


def clean_logo(upload: File[Any]) -> File[Any]:
    """The upload, harmless; raises ValidationError with a sentence for the editor."""
    return _clean(upload, square=False)


def clean_app_icon(upload: File[Any]) -> File[Any]:
    return _clean(upload, square=True)


def _clean(upload: File[Any], square: bool) -> File[Any]:
    if upload.size is not None and upload.size > MAX_BYTES:
        raise ValidationError(
            TOO_LARGE,
            params={"size": f"{upload.size / 1_048_576:.1f}".replace(".", ",")},
        )
    raw = upload.read()
    upload.seek(0)
    if _looks_like_svg(raw, upload.name or ""):
        return ContentFile(_clean_svg(raw, square), name="drawing.svg")
    return ContentFile(raw, name="picture" + _check_picture(raw, square))


def _looks_like_svg(raw: bytes, name: str) -> bool:
    head = raw[:1000].lstrip(b"\xef\xbb\xbf \t\r\n")
    return PurePath(name).suffix.lower() in {".svg", ".svgz"} or head.startswith(
        (b"<?xml", b"<svg", b"<!--", b"<!DOCTYPE svg")
    )


def _clean_svg(raw: bytes, square: bool) -> bytes:
    try:
        svg = sanitise(raw)
    except SvgRefused as refusal:
        raise ValidationError(_svg_sentence(refusal.reason)) from refusal
    size = proportions(svg)
    if size is None:
        raise ValidationError(_("This SVG does not say how large it is. Please save it with a viewBox."))
    if square and not _is_square(*size):
        raise ValidationError(_not_square())
    try:
        try_svg(svg)
    except IconNotDrawn as error:
        raise ValidationError(_svg_sentence("undrawable")) from error
    return svg


def _svg_sentence(reason: str) -> str:
    return {
        "large": _("This SVG is very large. Please save it without embedded pictures, under 500 kB."),
        "script": _(
            "This SVG contains a script. For safety we only take drawings. "
            "Please export it again as a plain SVG, or as PNG."
        ),
        "encoding": _("This SVG is not stored as UTF-8. Please export it again as UTF-8, or as PNG."),
        "complex": _(
            "This SVG has too many parts, or parts nested too deeply. Please simplify the drawing, or export it as PNG."
        ),
        "undrawable": _("We cannot draw this SVG. Please simplify the drawing, or export it as PNG."),
        "broken": _("This file is not an SVG that we can read. Please export it again, or as PNG."),
        "empty": _(
            "After removing what is not allowed, nothing of this SVG is left. "
            "Please export it as a plain SVG, or as PNG."
        ),
    }[reason]


def _check_picture(raw: bytes, square: bool) -> str:
    """The suffix that fits the content, whatever the file was called."""
    try:
        with Image.open(io.BytesIO(raw), formats=list(FORMATS)) as image:
            (width, height), kind = image.size, image.format or ""
            if width * height > MAX_PIXELS:
                raise ValidationError(
                    _("This picture has %(pixels)s million pixels. Please choose one of at most 25 million."),
                    params={"pixels": round(width * height / 1_000_000)},
                )
            image.verify()
    except (UnidentifiedImageError, OSError, SyntaxError, Image.DecompressionBombError) as error:
        raise ValidationError(
            _("We cannot read this file. Please choose a picture as PNG, JPEG, WebP or SVG.")
        ) from error
    if square and not _is_square(width, height):
        raise ValidationError(_not_square())
    if square and min(width, height) < MIN_ICON:
        raise ValidationError(
            _("This picture is %(width)s pixels wide. An app icon needs at least 512."), params={"width": width}
        )
    return FORMATS[kind]


def _is_square(width: float, height: float) -> bool:
    return abs(width - height) <= 0.01 * max(width, height)


def _not_square() -> str:
    return _("An app icon must be square. Please choose a picture that is as wide as it is high.")
