"""Uploaded pictures that are none."""

from typing import Any

from django.core.exceptions import ValidationError
from PIL import Image, UnidentifiedImageError
from wagtail.images.forms import BaseImageForm

BROKEN = (UnidentifiedImageError, OSError, SyntaxError, ValueError, Image.DecompressionBombError)


class ImageForm(BaseImageForm):
    """Wagtail looks at a picture's size after it has opened it, and a cut-off file breaks only there."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if field := self.fields.get("file"):
            read = field.to_python

            def to_python(data: Any) -> Any:
                try:
                    return read(data)
                except ValidationError:
                    raise
                except BROKEN as error:
                    raise ValidationError(field.error_messages["invalid_image"], code="invalid_image") from error

            field.to_python = to_python
