"""Two columns that hold a list, and the form fields that fill them."""

from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.db import models
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from regions import topics


class TopicsFormField(forms.MultipleChoiceField):
    """Topics as checkboxes. A slug that nobody knows is refused in a whole sentence."""

    widget = forms.CheckboxSelectMultiple
    default_error_messages = {
        "invalid_choice": _("There is no topic called “%(value)s”. Please choose topics from the list."),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=topics.choices, **kwargs)


class LinesFormField(forms.CharField):
    """A list of short texts, one on each line."""

    widget = forms.Textarea(attrs={"rows": 3})

    def to_python(self, value: Any) -> Any:
        if isinstance(value, list):
            return value
        return [line.strip() for line in (value or "").splitlines() if line.strip()]

    def clean(self, value: Any) -> Any:
        # Django looks for it in the list, where it is written out and not found.
        if isinstance(value, str):
            ProhibitNullCharactersValidator()(value)
        return super().clean(value)

    def prepare_value(self, value: Any) -> Any:
        return "\n".join(value) if isinstance(value, list) else value

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(data) != (initial or []))


class ListField(models.JSONField):
    """A JSON list with a form field of its own (JSON itself is nothing to show an editor)."""

    list_form_field: type[forms.Field]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        # Wagtail passes the widget it knows for JSON columns; ours would be lost.
        return self.list_form_field(
            label=kwargs.get("label", capfirst(str(self.verbose_name))),
            help_text=kwargs.get("help_text", self.help_text),
            required=False,
        )


class TopicsField(ListField):
    list_form_field = TopicsFormField

    def save_form_data(self, instance: models.Model, data: Any) -> None:
        """A topic that is withdrawn for a while has no checkbox. It is kept, or saving would lose it for good."""
        known = topics.titles()
        resting = [slug for slug in self.value_from_object(instance) if slug not in known]
        super().save_form_data(instance, [*data, *resting])


class LinesField(ListField):
    list_form_field = LinesFormField
