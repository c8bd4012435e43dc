"""The form fields of columns that hold a list."""

import pytest
from django.core.exceptions import ValidationError

from regions.fields import LinesFormField


def test_lines_hold_no_nul():
    field = LinesFormField(required=False)
    assert field.clean("eins\n\n zwei ") == ["eins", "zwei"]
    with pytest.raises(ValidationError):
        field.clean("eins\0\nzwei")
