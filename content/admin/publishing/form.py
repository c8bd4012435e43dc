"""What a layer's editor answers before publishing."""

from __future__ import annotations

import datetime
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.actions.answers import Answers, answers_of
from content.models import Releasable
from content.reach import Reached

DAYS = (1, 2, 3, 5, 7, 10, 14)
USUAL = 3
SMALL, SUBSTANTIAL = "small", "substantial"
NOW, LATER = "now", "later"
ALL, FIRST = "all", "first"


class AnswersForm(forms.Form):
    """Choices are drawn by the template, each with its consequence."""

    seen = forms.IntegerField(widget=forms.HiddenInput)
    change = forms.ChoiceField(
        choices=[
            (SMALL, gettext_lazy("Small correction")),
            (SUBSTANTIAL, gettext_lazy("Change of content")),
        ],
        error_messages={"required": gettext_lazy("Please choose how important the change is.")},
    )
    reason = forms.CharField(
        label=gettext_lazy("One sentence for the chambers: why?"), max_length=240, required=False, strip=True
    )
    when = forms.ChoiceField(
        choices=[(NOW, gettext_lazy("At once")), (LATER, gettext_lazy("On a day"))], required=False
    )
    at = forms.SplitDateTimeField(
        required=False,
        input_date_formats=["%Y-%m-%d", "%d.%m.%Y"],
        input_time_formats=["%H:%M"],
        widget=forms.SplitDateTimeWidget(
            date_attrs={"type": "date"}, time_attrs={"type": "time"}, date_format="%Y-%m-%d", time_format="%H:%M"
        ),
        error_messages={
            "invalid": gettext_lazy("Please give a day and an hour."),
            "incomplete": gettext_lazy("Please give a day and an hour."),
        },
    )
    where = forms.ChoiceField(
        choices=[(ALL, gettext_lazy("Everywhere")), (FIRST, gettext_lazy("Test chambers first"))], required=False
    )
    pilots = forms.MultipleChoiceField(
        required=False,
        error_messages={"invalid_choice": gettext_lazy("One of the chambers does not read this text. Please look.")},
    )
    days = forms.TypedChoiceField(choices=[(days, days) for days in DAYS], coerce=int, required=False, initial=USUAL)

    def __init__(self, *args: Any, below: list[Reached], has_changed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["pilots"].choices = [(str(chamber.key), chamber.name) for chamber in below]  # type: ignore[attr-defined]
        if not has_changed:  # nobody reads it yet, or nothing is different
            del self.fields["change"], self.fields["reason"]
        if not below:
            del self.fields["where"], self.fields["pilots"], self.fields["days"]

    def clean_reason(self) -> str:
        reason: str = self.cleaned_data["reason"]
        if not reason and self.cleaned_data.get("change") == SUBSTANTIAL:
            raise ValidationError(_("Please say in one sentence why. The chambers read it above their review."))
        return reason

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if cleaned.get("when") == LATER and "at" not in self.errors:
            if not cleaned.get("at"):
                self.add_error("at", _("Please give a day and an hour."))
            elif cleaned["at"] <= timezone.now():
                self.add_error("at", _("This hour has passed already. Please choose a later one, or “At once”."))
        if cleaned.get("where") == FIRST and "pilots" not in self.errors and not cleaned.get("pilots"):
            self.add_error("pilots", _("Please choose at least one test chamber."))
        return cleaned

    @property
    def answers(self) -> Answers:
        said = self.cleaned_data
        substantial = said.get("change", SUBSTANTIAL) == SUBSTANTIAL
        first = said.get("where") == FIRST
        return Answers(
            substantial=substantial,
            reason=said.get("reason", "") if substantial else "",
            pilots=tuple(said["pilots"]) if first else (),
            pilot_days=said["days"] or USUAL if first else 0,
        )

    @property
    def go_live_at(self) -> datetime.datetime | None:
        return self.cleaned_data["at"] if self.cleaned_data.get("when") == LATER else None


def initial_answers(draft: Releasable, below: list[Reached]) -> dict[str, Any]:
    """As the draft has them: from an editor who asked for approval, or who was interrupted."""
    answers = answers_of(draft)
    known = {str(chamber.key) for chamber in below}
    pilots = [key for key in answers.pilots if key in known]
    later = draft.go_live_at and draft.go_live_at > timezone.now()
    return {
        "seen": draft.latest_revision_id,
        "change": SUBSTANTIAL if answers.substantial else SMALL,
        "reason": answers.reason,
        "when": LATER if later else NOW,
        "at": draft.go_live_at if later else None,
        "where": FIRST if pilots else ALL,
        "pilots": pilots,
        "days": answers.pilot_days or USUAL,
    }
