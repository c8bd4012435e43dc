"""What is to be done in this chamber besides decisions: each thing one sentence, and the screen that mends it."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import Q
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.admin.library.standing import Standing, standings
from content.facts.gaps import gaps
from content.models import Entry, LegalPage, LinkCheck, Programme
from content.pages.seed import unfinished_blocks
from regions.models import Contact
from tenants.context import current_chamber


@dataclass(frozen=True)
class ToDo:
    sentence: str
    url: str


def to_do() -> list[ToDo]:
    """Most pressing first: what the law asks for, what readers run into, what is growing old."""
    texts, money = standings(Entry.kind), standings(Programme.kind)
    found = [*_legal_pages(), *_links(), *_ended(money), *_old(texts), *_old(money), *_numbers()]
    return found if current_chamber().is_layer else [*found, *_slots(texts), *_contacts()]


def _legal_pages() -> Iterable[ToDo]:
    """A new chamber's pages hold a note that they are still to be written; whoever is done takes it away."""
    if current_chamber().is_layer:
        return
    notes = unfinished_blocks()
    for page in LegalPage.objects.filter(live=True):
        if notes & {block.id for block in page.body}:
            sentence = _("The page “%(title)s” is still a placeholder.") % {"title": page.title}
            yield ToDo(sentence, reverse("wagtailadmin_pages:edit", args=[page.pk]))


def _links() -> Iterable[ToDo]:
    count = Counter(LinkCheck.objects.values_list("state", flat=True))
    place = reverse("verweise:index")
    if n := count[LinkCheck.State.DEAD]:
        sentence = ngettext("%(n)s link leads nowhere.", "%(n)s links lead nowhere.", n)
        yield ToDo(sentence % {"n": n}, f"{place}?zustand=dead")
    if n := count[LinkCheck.State.CHANGED]:
        sentence = ngettext(
            "%(n)s source has changed. Does your text still hold?",
            "%(n)s sources have changed. Do your texts still hold?",
            n,
        )
        yield ToDo(sentence % {"n": n}, f"{place}?zustand=changed")


def _ended(money: Iterable[Standing]) -> Iterable[ToDo]:
    for one in _ours(money):
        until = (one.meta or {}).get("deadline_on") or ""
        if (one.meta or {}).get("status") == "active" and until and until < localdate().isoformat():
            sentence = _("“%(title)s” is open to companies, but its last day was %(date)s.")
            yield ToDo(sentence % {"title": one.title, "date": _day(datetime.date.fromisoformat(until))}, one.edit_url)


def _old(texts: Iterable[Standing]) -> Iterable[ToDo]:
    """Only what this chamber wrote: what it follows is looked after above."""
    late = [one for one in _ours(texts) if one.check_by and one.check_by < localdate()]
    for one in sorted(late, key=lambda one: one.check_by or datetime.date.max):
        sentence = _("“%(title)s” should have been checked again by %(date)s.")
        yield ToDo(sentence % {"title": one.title, "date": _day(one.check_by)}, one.edit_url)


def _numbers() -> Iterable[ToDo]:
    for gap in gaps():
        number, named = gap.number, {"title": gap.number.title}
        if number.is_withdrawn:
            sentence = _("The number “%(title)s” is withdrawn, but “%(text)s” still names it.")
            named["text"] = gap.titles[0]
        elif number.waits:
            sentence = _("The number “%(title)s” has no value that holds today.")
        else:
            sentence = _("“%(title)s” should have been checked again by %(date)s.")
            named["date"] = _day(number.check_by)
        yield ToDo(sentence % named, reverse("zahlen:look", args=[number.key]))


def _slots(texts: Iterable[Standing]) -> Iterable[ToDo]:
    named = Counter(topic for one in texts for topic in one.empty_slots)
    for topic, n in named.most_common():
        sentence = ngettext(
            "There is no contact for “%(slot)s”: %(n)s text names one.",
            "There is no contact for “%(slot)s”: %(n)s texts name one.",
            n,
        )
        yield ToDo(sentence % {"slot": topic, "n": n}, reverse("contacts:index"))


def _contacts() -> Iterable[ToDo]:
    public: Any = Contact.objects.public()
    unreachable = public.filter(Q(phone="", actor__phone="") & Q(email="", actor__email=""))
    place = reverse("contacts:index")
    for one in unreachable.order_by("role"):
        sentence = _("“%(role)s” at %(actor)s can be reached neither by phone nor by mail.")
        edit = reverse(type(one.actor).snippet_viewset.get_url_name("edit"), args=[one.actor_id])
        yield ToDo(sentence % {"role": one.role, "actor": one.actor.name}, edit)
    if n := public.filter(person="").count():
        sentence = ngettext(
            "%(n)s contact is without a name. Companies like to know whom they call.",
            "%(n)s contacts are without a name. Companies like to know whom they call.",
            n,
        )
        yield ToDo(sentence % {"n": n}, place)


def _ours(texts: Iterable[Standing]) -> Iterable[Standing]:
    return (one for one in texts if one.is_own and one.state == "local" and one.edit_url)


def _day(day: datetime.date | None) -> str:
    return day.strftime("%d.%m.%Y") if day else ""
