"""What a text from above brings instead of a local file, checked: it passes through a hidden field of the form."""

import re
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

Check: TypeAlias = Callable[[Any], bool]

# The name is made in content/conversion/files.py; a strange letter of a file's ending comes percent-encoded.
_ADDRESS = re.compile(
    re.escape(settings.MEDIA_URL) + r"[A-Za-z0-9]+/released/[0-9a-z]+(?:\.(?:[0-9a-z]|%[89A-F][0-9A-F])+)?"
)


def _is_address(value: Any) -> bool:
    """Empty where the file above was gone already."""
    return value is None or value == "" or (isinstance(value, str) and bool(_ADDRESS.fullmatch(value)))


def _is_number(up_to: int) -> Check:
    return lambda value: value is None or (type(value) is int and 0 <= value <= up_to)


def _is_text(up_to: int) -> Check:
    # The database takes neither NUL nor half a letter, and JSON can hold both.
    def check(value: Any) -> bool:
        return value is None or (
            isinstance(value, str) and len(value) <= up_to and not re.search("[\0\ud800-\udfff]", value)
        )

    return check


PICTURE: Mapping[str, Check] = {"src": _is_address, "width": _is_number(100_000), "height": _is_number(100_000)}
DOCUMENT: Mapping[str, Check] = {
    "url": _is_address,
    "title": _is_text(255),
    "size": _is_number(10**11),
    "file_type": _is_text(80),
}


def is_released(value: Any, shape: Mapping[str, Check]) -> bool:
    """Whether it is a file as a release names it, and nothing else."""
    return (
        isinstance(value, dict) and bool(value) and all(key in shape and shape[key](one) for key, one in value.items())
    )


class ReleasedField(forms.JSONField):
    widget = forms.HiddenInput
    default_error_messages = {
        "invalid": _("The file of the text from above could not be read. Please load the page again."),
    }

    def to_python(self, value: Any) -> Any:
        try:
            found = super().to_python(value)
        except (ValueError, RecursionError):  # a number of ten thousand digits, a list in a list in a list
            found = value
        if found is not None and not is_released(found, {**PICTURE, **DOCUMENT}):
            raise ValidationError(self.error_messages["invalid"], code="invalid")
        return found
