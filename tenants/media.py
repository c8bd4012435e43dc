"""Uploaded files: a random folder a chamber, random names, and an answer that runs nothing."""

import mimetypes
import secrets
from pathlib import Path, PurePosixPath
from typing import Any
from urllib.parse import unquote

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.base import File
from django.core.files.storage import FileSystemStorage
from django.http import FileResponse, Http404, HttpRequest
from django.utils._os import safe_join
from django.views.decorators.http import require_safe

from tenants.context import current_chamber

INLINE = ("image/", "font/", "application/pdf")


class ChamberStorage(FileSystemStorage):
    """
    MEDIA_ROOT/<random folder of the chamber>/..., reachable at /medien/<folder>/... on every host: a picture of the
    national team is a request to the chamber's own host.
    """

    def _clear_cached_properties(self, setting: str, **kwargs: Any) -> None:
        """Nothing here is kept: location and address depend on the current chamber."""

    @property
    def base_location(self) -> str:
        return str(Path(settings.MEDIA_ROOT) / current_chamber().media_folder)

    @property
    def location(self) -> str:
        return str(Path(self.base_location).resolve())

    @property
    def base_url(self) -> str:
        return f"{settings.MEDIA_URL}{current_chamber().media_folder}/"

    def get_available_name(self, name: str, max_length: int | None = None) -> str:
        """A random name: what a person called the file is nobody's business, and cannot be guessed or collide."""
        path = PurePosixPath(name.replace("\\", "/"))
        suffix = "".join(character for character in path.suffix.lower() if character.isalnum() or character == ".")[:12]
        # Wagtail names a rendition after its original and looks for that pattern in the file's name.
        stem = (
            f"{secrets.token_hex(8)}.{path.name.split('.', 1)[1].rsplit('.', 1)[0]}" if path.name.count(".") > 1 else ""
        )
        return str(path.parent / f"{stem or secrets.token_hex(12)}{suffix}")


def released_file(address: str, folder: str) -> "File[bytes] | None":
    """A file of another chamber that everybody may read, to be copied; None for any other address."""
    start = f"{settings.MEDIA_URL}{folder}/released/"
    name = unquote(address.removeprefix(start))
    if not address.startswith(start) or "/" in name:
        return None
    try:
        path = Path(safe_join(settings.MEDIA_ROOT, folder, "released", name))
    except SuspiciousFileOperation:
        return None
    return File(None, name=str(path)) if path.is_file() else None


@require_safe
def serve_media(request: HttpRequest, name: str) -> FileResponse:
    """In production the proxy serves these; the answer is the same."""
    try:
        path = Path(safe_join(settings.MEDIA_ROOT, name))
        file = path.open("rb")
    except (ValueError, SuspiciousFileOperation, OSError):  # also a name too long, or a folder
        raise Http404 from None
    kind = mimetypes.guess_type(path.name)[0] or "application/octet-stream"
    response = FileResponse(file, content_type=kind, as_attachment=not kind.startswith(INLINE))
    response["Cache-Control"] = "public, max-age=31536000, immutable"
    response["X-Content-Type-Options"] = "nosniff"
    response["Content-Security-Policy"] = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
    return response
