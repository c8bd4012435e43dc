"""The form of a number."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from content.admin.forms.fields import LawField
from content.errors import ContentError
from content.facts.checks import check_name, check_plain, check_values
from content.facts.errors import NumberWithoutValue


class FactForm(WagtailAdminModelForm):
    law_refs = LawField()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.instance.first_published_at:
            self.fields["slug"].disabled = True
            self.fields["slug"].help_text = gettext_lazy("Texts use it already, so it stays.")

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("slug"):
            self._refuse("slug", lambda: check_name(cleaned["slug"]))
        for name in ("title", "note"):
            self._refuse(name, lambda name=name: check_plain(cleaned.get(name, "")))
        if self.data.get("values-count") == "0" and self.errors.pop("values", None):
            self.add_error("values", ValidationError(str(NumberWithoutValue())))  # in words of this form
        if not self.is_deferred_validation and "values" in cleaned:
            self._refuse("values", lambda: check_values(cleaned["values"]))
        return cleaned

    def _refuse(self, field: str, check: Any) -> None:
        try:
            check()
        except ContentError as error:
            self.add_error(field, ValidationError(str(error)))
