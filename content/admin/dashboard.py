"""What waits today, on the first page after signing in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.ui.components import Component

from content.admin.library.standing import Standing, standings
from content.admin.library.tabs import PARAMETER
from content.admin.todo import to_do
from content.models import Entry
from content.suggestions.queries import lately_answered, waiting

Line = tuple[str, str]


class TodayPanel(Component):
    name = "today"
    template_name = "content/admin/today.html"
    order = 10

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        found = standings(Entry.kind)
        count = Counter(standing.state for standing in found)
        number = count["behind"] + count["orphaned"]
        title = ngettext("%(n)s text waits for you today", "%(n)s texts wait for you today", number) % {"n": number}
        asked = waiting()
        if not number:
            title = _suggestions_wait(asked) if asked else _("Nothing waits for you today")
        return {
            "title": title,
            "waits": bool(number or asked),
            "lines": [*_waiting(found), *_suggestions(asked), *_drafts(found), *_to_do()],
            "all_texts": ngettext("To the %(n)s text", "To all %(n)s texts", len(found)) % {"n": len(found)},
        }


def _waiting(found: Iterable[Standing]) -> Iterable[Line]:
    address = f"{reverse('wissen:index')}?{PARAMETER}=wartet"
    moved = Counter(standing.moved_by for standing in found if standing.state == "behind")
    for layer, n in moved.items():
        changed = ngettext(
            "%(who)s has changed %(n)s text you adapted.", "%(who)s has changed %(n)s texts you adapted.", n
        )
        yield changed % {**layer.words, "n": n}, address
    if n := sum(standing.state == "orphaned" for standing in found):
        orphaned = ngettext(
            "%(n)s text of yours has lost its original.", "%(n)s texts of yours have lost their original.", n
        )
        yield orphaned % {"n": n}, address


def _suggestions_wait(number: int) -> str:
    sentence = ngettext("%(n)s suggestion waits for an answer", "%(n)s suggestions wait for an answer", number)
    return sentence % {"n": number}


def _suggestions(asked: int) -> Iterable[Line]:
    """What came in, and what became of our own in the last days."""
    address = reverse("vorschlaege:index")
    if asked:
        yield _suggestions_wait(asked) + ".", address
    answered = Counter(lately_answered().values_list("status", flat=True))
    if n := answered["accepted"]:
        accepted = ngettext("%(n)s suggestion of yours was accepted.", "%(n)s suggestions of yours were accepted.", n)
        yield accepted % {"n": n}, f"{address}?liste=eigene"
    if n := answered["declined"]:
        declined = ngettext("%(n)s suggestion of yours was declined.", "%(n)s suggestions of yours were declined.", n)
        yield declined % {"n": n}, f"{address}?liste=eigene"


def _drafts(found: Iterable[Standing]) -> Iterable[Line]:
    if n := sum(standing.has_draft for standing in found):
        drafts = ngettext("%(n)s draft is not published yet.", "%(n)s drafts are not published yet.", n)
        yield drafts % {"n": n}, f"{reverse('wissen:index')}?mark=draft"


def _to_do() -> Iterable[Line]:
    if n := len(to_do()):
        sentence = ngettext("%(n)s thing is to be done.", "%(n)s things are to be done.", n)
        yield sentence % {"n": n}, reverse("zu-tun:index")


@hooks.register("construct_homepage_panels")
def what_waits(request: HttpRequest, panels: list[Any]) -> None:
    if request.user.has_perm("content.view_entry"):
        panels.insert(0, TodayPanel())
