"""Checks of single fields of a brand."""

import re

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

HEX = re.compile(r"#[0-9a-fA-F]{6}")


def validate_hex_colour(value: str) -> None:
    if not HEX.fullmatch(value):
        raise ValidationError(
            _("“%(value)s” is not a colour we can read. Please write # and six characters, for example #14746f."),
            params={"value": value},
        )
