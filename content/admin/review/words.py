"""The sentences of a review."""

from __future__ import annotations

import datetime

from django.utils.formats import date_format
from django.utils.timezone import localdate, localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext


def due_in_words(due: datetime.date | None) -> str:
    if due is None:
        return ""
    late = (localdate() - due).days
    if late <= 0:
        return _("Please by %(date)s") % {"date": date_format(due, "D, j. F Y")}
    sentence = ngettext(
        "Due for %(n)s day. Nothing changes by itself.", "Due for %(n)s days. Nothing changes by itself.", late
    )
    return sentence % {"n": late}


def then_in_words(next_number: int | None) -> dict[str, str]:
    """What comes after this place, for the button and the sentence beside it."""
    online = _("Until then, what was online stays online.")
    if next_number is None:
        return {
            "next": _("on to the summary"),
            "sentence": _("You then see everything at a glance and publish.") + f" {online}",
        }
    return {
        "next": _("on to place %(n)s") % {"n": next_number},
        "sentence": _("After the last place you see everything at a glance and publish.") + f" {online}",
    }


def done_in_words(title: str, published_at: datetime.datetime, count: int, left: int, waiting: int) -> str:
    """`left` places of this text stay open, `waiting` texts wait."""
    if left:
        published = ngettext("%(n)s place is published.", "%(n)s places are published.", count) % {"n": count}
        return f"{published} " + ngettext("%(n)s stays open.", "%(n)s stay open.", left) % {"n": left}
    named = {"title": title, "date": date_format(localtime(published_at), "d.m.Y")}
    done = _("Done. “%(title)s” is up to date as of %(date)s.") % named
    if not waiting:
        return done
    more = ngettext("%(n)s more text waits.", "%(n)s more texts wait.", waiting) % {"n": waiting}
    return f"{done} {more}"
