"""What waits today, on the first page after signing in."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.ui.components import Component

from content.admin.library.standing import standings


class TodayPanel(Component):
    name = "today"
    template_name = "content/admin/today.html"
    order = 10

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        found = standings("entry")
        count = Counter(standing.state for standing in found)
        drafts = sum(standing.has_draft for standing in found)
        waiting = [
            (count["behind"], ngettext(
                "The national team has changed %(n)s text you adapted.",
                "The national team has changed %(n)s texts you adapted.",
                count["behind"],
            ), "wartet"),
            (count["orphaned"], ngettext(
                "%(n)s text of yours has lost its original.",
                "%(n)s texts of yours have lost their original.",
                count["orphaned"],
            ), "wartet"),
        ]  # fmt: skip
        lines = [(sentence % {"n": n}, f"{reverse('wissen:index')}?zustand={tab}") for n, sentence, tab in waiting if n]
        waits = bool(lines)
        if drafts:
            sentence = ngettext("%(n)s draft is not published yet.", "%(n)s drafts are not published yet.", drafts)
            lines.append((sentence % {"n": drafts}, reverse("wissen:index")))
        number = count["behind"] + count["orphaned"]
        title = ngettext("%(n)s text waits for you today", "%(n)s texts wait for you today", number) % {"n": number}
        return {"title": title if waits else _("Nothing waits for you today"), "lines": lines, "waits": waits}


@hooks.register("construct_homepage_panels")
def what_waits(request: HttpRequest, panels: list[Any]) -> None:
    panels.insert(0, TodayPanel())
