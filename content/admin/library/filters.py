"""The filters of the library. Rows are effective entries and no model, so the filters work on a list."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING, Any

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet

from content.admin.forms.entry import category_choices
from content.models import Entry

if TYPE_CHECKING:
    from content.admin.library.rows import Row

LONG_AGO = datetime.timedelta(days=183)


class LibraryFilterSet(WagtailFilterSet):
    category = django_filters.ChoiceFilter(
        label=_("Category"), choices=lambda: [choice for choice in category_choices() if choice[0]]
    )
    checked = django_filters.ChoiceFilter(
        label=_("Last checked"), choices=[("old", _("More than 6 months ago")), ("never", _("Never"))]
    )
    binding = django_filters.ChoiceFilter(label=_("Binding"), choices=[("yes", _("Only binding texts"))])

    drafts = django_filters.ChoiceFilter(label=_("Drafts"), choices=[("yes", _("Only with a draft"))])

    class Meta:
        model = Entry
        fields: list[str] = []

    def filter_queryset(self, queryset: list[Row]) -> list[Row]:
        wanted: dict[str, Any] = self.form.cleaned_data
        rows = queryset
        if wanted.get("category"):
            rows = [row for row in rows if row.category_slug == wanted["category"]]
        if wanted.get("checked") == "never":
            rows = [row for row in rows if row.checked_on is None]
        elif wanted.get("checked") == "old":
            oldest = timezone.localdate() - LONG_AGO
            rows = [row for row in rows if row.checked_on and row.checked_on < oldest]
        if wanted.get("drafts"):
            rows = [row for row in rows if row.has_draft]
        if wanted.get("binding"):
            rows = [row for row in rows if row.binding]
        return rows
