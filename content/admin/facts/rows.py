"""One number as a row of the list: what it says today, what comes next, who keeps it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.admin.library.rows import Step, When
from content.admin.library.words import DRAFT, Chip
from content.facts.overview import Number
from content.models import Fact
from tenants.clock import today
from tenants.context import current_chamber

FROM_ABOVE = Chip("follow", "lw-follow", gettext_lazy("follows"))
OWN = Chip("local", "home", gettext_lazy("own"))
WITHDRAWN = Chip("orphaned", "lw-orphan", gettext_lazy("withdrawn"))
EMPTY = Chip("behind", "warning", gettext_lazy("no value today"))
OVERDUE = Chip("behind", "warning", gettext_lazy("value overdue"))


@dataclass(frozen=True)
class FactRow:
    title: str
    token: str
    means: str
    chips: list[Chip]
    value: When
    next: When
    checked: When
    step: Step
    look: str = ""
    waits: bool = False
    is_off: bool = False
    text: str = ""

    def matches(self, query: str) -> bool:
        return all(word in self.text for word in query.lower().split())


def fact_rows(numbers: Iterable[Number], layers: Mapping[UUID, str]) -> list[FactRow]:
    """What waits first."""
    written = {row["slug"]: row for row in Fact.objects.values("pk", "slug", "title", "has_unpublished_changes")}
    rows = [_row(number, written.pop(number.slug, None) if number.is_own else None, layers) for number in numbers]
    rows += [_draft(row) for row in written.values()]
    return sorted(rows, key=lambda row: (not row.waits, row.title.lower()))


def _row(number: Number, own: Mapping[str, Any] | None, layers: Mapping[UUID, str]) -> FactRow:
    look = reverse("zahlen:look", args=[number.key])
    whose = "" if number.is_own else _("%(who)s keeps it.") % {"who": layers[number.layer or number.key]}
    return FactRow(
        title=number.title,
        token=number.token,
        look=look,
        means=" ".join(part for part in (number.note, whose) if part),
        chips=list(_chips(number, bool(own and own["has_unpublished_changes"]))),
        value=When(number.value or _("not known yet"), _since(number), quiet=not number.value),
        next=_next(number),
        checked=_checked(number),
        step=Step(_("Edit"), edit_url(own["pk"])) if own else Step(_("See details"), look),
        waits=number.waits or (number.is_own and number.is_due),
        text=f"{number.title} {number.note} {number.slug} {number.value}".lower(),
    )


def _draft(row: Mapping[str, Any]) -> FactRow:
    return FactRow(
        title=row["title"],
        token=f"{{{row['slug']}}}",
        means=_("No text can use it yet."),
        chips=[DRAFT],
        value=When("–", quiet=True),
        next=When("–", quiet=True),
        checked=When("–", quiet=True),
        step=Step(_("Edit"), edit_url(row["pk"])),
        text=f"{row['title']} {row['slug']}".lower(),
    )


def _chips(number: Number, has_draft: bool) -> Iterable[Chip]:
    if not current_chamber().is_layer or not number.is_own:
        yield OWN if number.is_own else FROM_ABOVE
    if number.is_withdrawn:
        yield WITHDRAWN
    elif not number.value:
        yield EMPTY
    elif number.missing and number.missing <= today():
        yield OVERDUE
    if has_draft:
        yield DRAFT


def _since(number: Number) -> str:
    begun = [one.start for one in number.values if one.start <= today()]
    return _("since %(day)s") % {"day": german_day(begun[-1])} if begun else ""


def _next(number: Number) -> When:
    if number.next:
        return When(number.next.value, _("from %(day)s") % {"day": german_day(number.next.start)})
    if number.missing:
        return When(missing_in_words(number.missing), quiet=number.missing > today(), late=number.missing <= today())
    return When(_("no change known"), quiet=True)


def missing_in_words(start: datetime.date) -> str:
    if (start.month, start.day) == (1, 1):
        return _("%(year)s is not entered yet") % {"year": start.year}
    return _("nothing entered from %(day)s on") % {"day": german_day(start)}


def _checked(number: Number) -> When:
    if number.checked_on is None:
        return When(_("never"), quiet=True)
    again = _("again by %(day)s") % {"day": german_day(number.check_by)} if number.check_by else ""
    return When(german_day(number.checked_on), again, late=number.is_due)


def german_day(day: datetime.date) -> str:
    return f"{day:%d.%m.%Y}"


def edit_url(pk: int) -> str:
    return reverse(Fact.snippet_viewset.get_url_name("edit"), args=[pk])
