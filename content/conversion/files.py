"""Pictures and documents of a release: copied once, under a name made of their bytes, so that they last."""

from hashlib import sha256
from pathlib import PurePosixPath
from typing import Any

from django.core.files.storage import default_storage
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from tenants.media import released_file

PICTURE = "max-1600x1600"


def released_picture(image_id: int) -> dict[str, Any] | None:
    image = get_image_model().objects.filter(pk=image_id).first()
    if image is None:
        return None
    rendition = image.get_rendition(PICTURE)
    return {"src": _keep(rendition.file), "width": rendition.width, "height": rendition.height}


def released_document(document_id: int) -> dict[str, Any] | None:
    document: Any = get_document_model().objects.filter(pk=document_id).first()
    if document is None:
        return None
    with document.file.open("rb") as file:
        size = file.size
    return {
        "title": document.title,
        "url": _keep(document.file),
        "size": size,
        "file_type": PurePosixPath(document.file.name).suffix.lstrip(".").lower(),
    }


def copied(address: str, folder: str) -> str | None:
    """The same file as one of ours, when it was released from the media folder of a chamber. None when it is not."""
    file = released_file(address, folder)
    return _keep(file) if file else None


def _keep(file: Any) -> str:
    """The address of an unchanging copy: an author may crop, replace or delete the original later."""
    with file.open("rb") as opened:
        digest = sha256(opened.read()).hexdigest()[:32]
        name = f"released/{digest}{PurePosixPath(file.name).suffix.lower()}"
        if not default_storage.exists(name):
            opened.seek(0)
            _save_as(name, opened)
    return default_storage.url(name)


def _save_as(name: str, content: Any) -> None:
    # `save` would give a random name; this one has to be found again by the next release of the same picture.
    default_storage._save(name, content)  # type: ignore[attr-defined]
