"""What will happen, step by step, from what is chosen on the screen at this moment."""

from __future__ import annotations

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.dateparse import parse_date, parse_time
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.admin.publishing.form import DAYS, FIRST, LATER, SUBSTANTIAL, USUAL
from content.admin.publishing.words import day, hour, moment, names
from content.reach import Reach, Reached
from content.reviews import DAYS as REVIEW_TIME


@dataclass(frozen=True)
class Chosen:
    """Half-filled forms too: what makes no sense yet counts as not chosen."""

    substantial: bool
    pilots: tuple[Reached, ...]
    is_first_somewhere: bool
    days: int
    at: datetime.datetime | None
    is_later: bool


@dataclass(frozen=True)
class Plan:
    button: str
    then: SafeString | str
    steps: Sequence[tuple[str, str]]
    pilots: str


def chosen_of(said: Mapping[str, Any], reach: Reach, *, is_first: bool) -> Chosen:
    """`said` is a query or the initial answers of the form."""
    wanted = set(said.getlist("pilots") if hasattr(said, "getlist") else said.get("pilots") or ())
    days = str(said.get("days") or "")
    first = said.get("where") == FIRST
    return Chosen(
        substantial=not is_first and said.get("change") == SUBSTANTIAL,
        pilots=tuple(one for one in reach.everyone if str(one.key) in wanted) if first else (),
        is_first_somewhere=first,
        days=int(days) if days in {str(number) for number in DAYS} else USUAL,
        at=said.get("at") or _at(said) if said.get("when") == LATER else None,
        is_later=said.get("when") == LATER,
    )


def _at(said: Mapping[str, Any]) -> datetime.datetime | None:
    try:
        on, clock = parse_date(said.get("at_0") or ""), parse_time(said.get("at_1") or "")
    except ValueError:  # 31 February
        return None
    return timezone.make_aware(datetime.datetime.combine(on, clock)) if on and clock else None


def plan_of(chosen: Chosen, reach: Reach, *, is_first: bool, is_empty: bool, for_approval: bool) -> Plan:
    start = chosen.at or timezone.now()
    end = start + datetime.timedelta(days=chosen.days) if chosen.is_first_somewhere else start
    return Plan(
        button=_button(chosen, reach, is_empty=is_empty, for_approval=for_approval),
        then=_then(chosen, end, is_empty=is_empty, for_approval=for_approval),
        steps=[] if is_empty else [*_reading(chosen, reach, start, end), *_asking(chosen, reach, start, end)],
        pilots=ngettext("%(n)s test chamber chosen", "%(n)s test chambers chosen", len(chosen.pilots))
        % {"n": len(chosen.pilots)},
    )


def _button(chosen: Chosen, reach: Reach, *, is_empty: bool, for_approval: bool) -> str:
    if for_approval:
        return _("Hand in for approval")
    if is_empty:
        return _("Keep without a new version")
    if chosen.is_later:
        return _("Set for %(moment)s") % {"moment": moment(chosen.at)} if chosen.at else _("Set for a day")
    if chosen.is_first_somewhere:
        n = len(chosen.pilots)
        return ngettext("Publish in %(n)s test chamber", "Publish in %(n)s test chambers", n) % {"n": n}
    n = len(reach.shown)
    return ngettext("Publish in %(n)s chamber", "Publish in %(n)s chambers", n) % {"n": n} if n else _("Publish")


def _then(chosen: Chosen, end: datetime.datetime, *, is_empty: bool, for_approval: bool) -> SafeString | str:
    if is_empty:
        return _("Readers notice nothing. Your notes are kept.")
    if for_approval:
        return _("Nothing is published yet. Whoever approves it publishes it as chosen here.")
    said = _("Visible in a few seconds.")
    if chosen.is_later:
        said = _("Until then everybody reads on what they read now. You can call it off until that hour.")
    if not chosen.is_first_somewhere:
        return said
    if chosen.is_later and not chosen.at:
        rest: SafeString | str = _("All others follow %(n)s days later unless you stop it.") % {"n": chosen.days}
    else:
        when = format_html("<b>{}, {}</b>", day(end), hour(end))
        rest = format_html(_("All others follow on {when} unless you stop it."), when=when)
    return format_html("{} {}", said, rest)


def _reading(chosen: Chosen, reach: Reach, start: datetime.datetime, end: datetime.datetime) -> list[tuple[str, str]]:
    first = [one for one in chosen.pilots if one not in reach.hidden]
    n = len(reach.shown)
    if not chosen.is_first_somewhere:
        all_ = ngettext("%(n)s chamber reads the new version.", "All %(n)s chambers read the new version.", n)
        return [(capfirst(moment(start)), all_ % {"n": n})] if n else []
    some = ngettext(
        "%(n)s test chamber reads the new version.", "%(n)s test chambers read the new version.", len(first)
    )
    rest = n - len(first)
    others = ngettext("The other chamber follows.", "All %(n)s other chambers follow.", rest)
    return [
        (capfirst(moment(start)), some % {"n": len(first)}),
        *([(capfirst(moment(end)), others % {"n": rest})] if rest else []),
    ]


def _asking(chosen: Chosen, reach: Reach, start: datetime.datetime, end: datetime.datetime) -> list[tuple[str, str]]:
    if not chosen.substantial or not reach.asked:
        return []
    early = [one for one in reach.asked if one in chosen.pilots]
    late = [one for one in reach.asked if one not in early]
    steps = []
    for at, asked in ((start, early), (end, late)):
        if asked:
            sentence = ngettext(
                "%(names)s gets a review. Its text stays until it has decided.",
                "%(names)s get a review. Their text stays until they have decided.",
                len(asked),
            )
            steps.append((capfirst(moment(at)), sentence % {"names": names(tuple(one.name for one in asked))}))
    due = timezone.localdate(end if late else start) + REVIEW_TIME
    return [*steps, (day(due), _("Date for the review. After it we remind them, and change nothing."))]
