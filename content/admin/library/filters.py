"""The filters of the library. Rows are effective entries and no model, so the filters work on a list."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import django_filters
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.widgets import AdminDateInput

from content import queries
from content.admin.forms.entry import category_choices
from content.models import Entry
from tenants.users.models import User

if TYPE_CHECKING:
    from content.admin.library.rows import Row

LONG_AGO = datetime.timedelta(days=183)
Keeps = Callable[["Row", Any], bool]


def people() -> list[tuple[str, str]]:
    return sorted({(str(user), str(user)) for user in User.objects.all()})


def _was_checked(row: Row, when: str) -> bool:
    if when == "never":
        return row.standing.checked_on is None
    return row.standing.checked_on is not None and row.standing.checked_on < timezone.localdate() - LONG_AGO


def _has_mark(row: Row, mark: str) -> bool:
    said = row.standing
    marks = {"binding": said.binding, "slot": said.empty_slots, "draft": said.has_draft, "corrected": said.corrected}
    return bool(marks[mark])


KEEPS: dict[str, Keeps] = {
    "category": lambda row, slug: row.standing.category == slug,
    "topic": lambda row, slug: slug in row.standing.topics,
    "mark": _has_mark,
    "who": lambda row, name: row.standing.own_by == name,
    "checked": _was_checked,
    "checked_before": lambda row, date: row.standing.checked_on is None or row.standing.checked_on < date,
}


class LibraryFilterSet(WagtailFilterSet):
    category = django_filters.ChoiceFilter(
        label=_("Category"), choices=lambda: [choice for choice in category_choices() if choice[0]]
    )
    topic = django_filters.ChoiceFilter(
        label=_("Topic"), choices=lambda: [(topic.slug, topic.title) for topic in queries.topics()]
    )
    mark = django_filters.ChoiceFilter(
        label=_("Only texts that are"),
        choices=[
            ("binding", _("binding")),
            ("slot", _("without a contact for their topic")),
            ("draft", _("begun as a draft")),
            ("corrected", _("corrected above in something small")),
        ],
    )
    who = django_filters.ChoiceFilter(label=_("Last changed by"), choices=people)
    checked = django_filters.ChoiceFilter(
        label=_("Last checked"), choices=[("old", _("More than 6 months ago")), ("never", _("Never"))]
    )
    checked_before = django_filters.DateFilter(label=_("Last checked before"), widget=AdminDateInput)

    class Meta:
        model = Entry
        fields: list[str] = []

    def filter_queryset(self, queryset: list[Row]) -> list[Row]:
        wanted = {name: value for name, value in self.form.cleaned_data.items() if value}
        return [row for row in queryset if all(KEEPS[name](row, value) for name, value in wanted.items())]
