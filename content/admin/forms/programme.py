"""The form of a funding programme."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from content.admin.forms.fields import KeepsOrder, LooksAgain, TopicsField, WordsField
from content.admin.forms.numbers import KnowsNumbers
from content.laender import LAENDER
from tenants.context import current_chamber


class ProgrammeForm(LooksAgain, KnowsNumbers, KeepsOrder, WagtailAdminModelForm):
    topics = TopicsField()
    tags = WordsField(
        label=gettext_lazy("funding words"),
        help_text=gettext_lazy("What question paths ask for, such as “verbund, teilzeit”. Separated by commas."),
    )
    land = forms.ChoiceField(
        label=gettext_lazy("Land"), required=False, choices=[("", gettext_lazy("all of Germany")), *LAENDER.items()]
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        chamber = current_chamber()
        if self.instance.pk is None and chamber.is_layer and not chamber.is_top:
            self.initial |= {"level": "land", "land": chamber.land}  # a Land writes of its own money

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.is_deferred_validation and cleaned.get("level") == "land" and not cleaned.get("land"):
            self.add_error("land", ValidationError(_("Which Land pays? Please choose it.")))
        return cleaned
