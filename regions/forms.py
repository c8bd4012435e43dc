"""What the editor's forms check. A draft may be incomplete; only publishing asks for everything."""

from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Model
from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from regions.models.event import EventStatus

GERMAN_LETTERS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss"})


def free_slug(name: str, model: type[Model], own_pk: object = None) -> str:
    """An address made from a name, with a number behind it when it is taken."""
    base = slugify(name.translate(GERMAN_LETTERS))[:90] or model._meta.model_name or "eintrag"
    taken = set(model._default_manager.filter(slug__startswith=base).exclude(pk=own_pk).values_list("slug", flat=True))
    if base not in taken:
        return base
    return next(slug for number in range(2, len(taken) + 3) if (slug := f"{base}-{number}") not in taken)


class ListingForm(WagtailAdminModelForm):
    """Fills an empty address from the name or title."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean()
        if not cleaned.get("slug") and "slug" not in self.errors:
            name = cleaned.get("name") or cleaned.get("title") or ""
            cleaned["slug"] = free_slug(name, type(self.instance), self.instance.pk)
        return cleaned


class EventForm(ListingForm):
    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        starts, ends = cleaned.get("starts_at"), cleaned.get("ends_at")
        if starts and ends and ends < starts:
            self.add_error("ends_at", ValidationError(_("The event ends before it begins. Please check both times.")))
        if not self.is_deferred_validation and not starts and "starts_at" not in self.errors:
            self._ask_for_date(cleaned.get("status"))
        return cleaned

    def _ask_for_date(self, status: str | None) -> None:
        if status != EventStatus.OPEN_DATE:
            message = _("When does it begin? If nobody knows yet, choose “date still open”.")
            self.add_error("starts_at", ValidationError(message))
