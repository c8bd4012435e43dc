"""One row of the library: a text as this chamber has it, with its state in words and its next step."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from content.admin.library import words
from content.admin.library.bulk import bulk_steps
from content.admin.library.standing import Standing
from content.admin.library.words import Chip
from tenants.context import current_chamber

#: The screen of each kind.
PLACES = {"entry": "wissen", "programme": "foerderung", "guide": "fahrplaene", "questions": "fragewege"}
#: Where its words are changed, if not among the texts.
ADAPTED_AT = {"guide": "fahrplaene:adapt", "questions": "fragewege:adapt"}


def library_of(kind: str) -> str:
    return reverse(f"{PLACES.get(kind, 'wissen')}:index")


def adapting_of(kind: str, key: UUID) -> str:
    return reverse(ADAPTED_AT.get(kind, "wissen:adapt"), args=[key])


@dataclass(frozen=True)
class When:
    first: Any
    second: str = ""
    quiet: bool = False
    late: bool = False


@dataclass(frozen=True)
class Step:
    label: str
    url: str
    icon: str = ""
    urgent: bool = False
    is_post: bool = False
    external: bool = False


@dataclass(frozen=True)
class Row:
    """Sorted, searched and counted by the thousand; its words are only made for the page that is shown."""

    standing: Standing
    category: str
    order: int = 0

    @property
    def key(self) -> str:
        return str(self.standing.key)

    @property
    def state(self) -> str:
        return self.standing.state

    @property
    def title(self) -> str:
        return self.standing.title

    @cached_property
    def chips(self) -> list[Chip]:
        return list(_chips(self.standing))

    @cached_property
    def means(self) -> str:
        return _means(self.standing)

    @cached_property
    def above(self) -> When:
        return _above(self.standing)

    @cached_property
    def own(self) -> When:
        return _own(self.standing)

    @cached_property
    def checked(self) -> When:
        return _checked(self.standing)

    @cached_property
    def step(self) -> Step:
        return _step(self.standing)

    @cached_property
    def more(self) -> list[Step]:
        return list(_more(self.standing))

    @property
    def can(self) -> tuple[str, ...]:
        return bulk_steps(self.standing)

    @property
    def waits(self) -> bool:
        return self.state in {"behind", "orphaned"}

    @property
    def is_off(self) -> bool:
        return self.state == "hide"

    @property
    def more_label(self) -> str:
        return _("More on: %(title)s") % {"title": self.title}

    def matches(self, query: str) -> bool:
        said = self.standing
        text = f"{said.title} {said.summary} {said.keywords} {self.category}".lower()
        return all(word in text for word in query.lower().split())


def rows_of(standings: Iterable[Standing], categories: dict[str, tuple[int, str]], row: type[Row] = Row) -> list[Row]:
    """What waits first, the most pressing on top, then along a company's path."""
    found = ((standing, categories.get(standing.category, (999, ""))) for standing in standings)
    return sorted((row(standing, category, order) for standing, (order, category) in found), key=_place)


def _place(row: Row) -> tuple[Any, ...]:
    return not row.waits, row.standing.due or datetime.date.max, row.order, row.title.lower()


def _chips(standing: Standing) -> Iterable[Chip]:
    if standing.state == "draft":
        yield words.OFFLINE
    elif standing.state == "behind":
        yield words.chip_behind(standing.moved_by)
    else:
        yield words.ONLINE if standing.is_layers_own else words.CHIPS[standing.state]
    if standing.binding:
        yield words.BINDING
    if standing.empty_slots:
        yield words.EMPTY_SLOT
    if standing.has_draft:
        yield words.DRAFT


def _means(standing: Standing) -> str:
    return " ".join(said for said in _sentences(standing) if said)


def _sentences(standing: Standing) -> Iterable[str]:
    yield _means_here(standing)
    if standing.due:
        yield words.means_due(standing.due)
    if standing.corrected:
        yield words.means_corrected(standing.corrected_by)
    if standing.hidden_by and standing.state != "hide":
        yield words.means_shown_all_the_same(standing.hidden_by)
    if standing.empty_slots:
        yield words.means_empty_slot(standing.empty_slots)
    yield standing.suggested


def _means_here(standing: Standing) -> str:
    match standing.state:
        case "follow" if standing.has_draft:
            return words.means_begun(standing.layer)
        case "follow":
            return words.means_follow(standing.layer, binding=standing.binding)
        case "extend":
            return words.means_extend(standing.layer, standing.own)
        case "adapt":
            return words.means_adapt(standing.adapted, standing.total, standing.own)
        case "behind":
            return words.means_behind(standing.moved_by, standing.behind)
        case "orphaned":
            return words.means_orphaned(standing.layer, standing.orphaned)
        case "hide" if standing.hidden_by and standing.own_at is None:
            return words.means_hidden_above(standing.hidden_by, standing.reason)
        case "hide":
            return words.means_hide(standing.reason)
        case "draft":
            return words.means_draft()
    return words.means_published() if standing.is_layers_own else words.means_local()


def _above(standing: Standing) -> When:
    if standing.is_own:
        return When("–", quiet=True)
    version = _("Version %(n)s") % {"n": standing.version}
    return When(_("withdrawn") if standing.is_withdrawn else version, _day(standing.published_at))


def _own(standing: Standing) -> When:
    if standing.is_layers_own:
        return When(_("Version %(n)s") % {"n": standing.version}, _day(standing.own_at))
    if standing.own_at is None:
        return When(_("as %(layer)s") % standing.layer.words, quiet=True)
    return When(_day(standing.own_at), standing.own_by)


def _checked(standing: Standing) -> When:
    if standing.checked_on is None:
        return When(_("never"), quiet=True)
    late = standing.check_by is not None and standing.check_by < localdate()
    return When(_day(standing.checked_on), _("overdue") if late else "", late=late)


def _day(moment: datetime.date | datetime.datetime | None) -> str:
    return moment.strftime("%d.%m.%Y") if moment else ""


def _step(standing: Standing) -> Step:
    if standing.is_own:
        return Step(_("Edit"), standing.edit_url)
    adapt = adapting_of(standing.kind, standing.key)
    match standing.state:
        case "follow" if standing.has_draft:
            return Step(_("Go on writing"), adapt)
        case "follow":
            return Step(_("Add to it") if standing.binding else _("Adapt"), adapt)
        case "behind":
            return Step(_("Check"), reverse("wissen:review", args=[standing.key]), urgent=True)
        case "orphaned":
            place = "wissen:orphan" if standing.is_withdrawn else "wissen:review"
            return Step(_("Decide"), reverse(place, args=[standing.key]), urgent=True)
        case "hide":
            label = _("Show all the same") if standing.hidden_by else _("Show again")
            return Step(label, reverse(f"{PLACES[standing.kind]}:show", args=[standing.key]), is_post=True)
    return Step(_("Edit"), adapt)


def _more(standing: Standing) -> Iterable[Step]:
    if standing.url and standing.state not in {"hide", "draft"}:
        yield Step(_("See it on the site"), standing.url, icon="view", external=True)
    if standing.history_url:
        yield Step(_("History"), standing.history_url, icon="history")
    if _can_go_up(standing):
        yield Step(_("Suggest …"), reverse("vorschlaege:suggest", args=[standing.key]), icon="mail")
    if standing.is_own:
        return
    if standing.state != "hide" and not standing.binding and not standing.is_withdrawn:
        yield Step(_("Hide …"), reverse(f"{PLACES[standing.kind]}:hide", args=[standing.key]), icon="no-view")
    if standing.state in {"extend", "adapt", "behind", "orphaned"}:
        yield Step(
            _("All back to the %(version)s …") % standing.layer.words,
            reverse(f"{PLACES[standing.kind]}:back", args=[standing.key]),
            icon="undo",
        )


def _can_go_up(standing: Standing) -> bool:
    if standing.kind != "entry" or standing.is_withdrawn or current_chamber().is_top:
        return False
    return standing.state in {"extend", "adapt", "behind", "local"}
