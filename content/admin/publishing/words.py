"""The sentences around publishing."""

from __future__ import annotations

import datetime

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.actions.answers import Answers
from content.actions.publish_due import is_late
from content.models import Releasable
from content.reach import Reach
from content.rollouts import Ended, Rollout


def day(moment: datetime.datetime | datetime.date) -> str:
    """Do, 26.11.2026"""
    if isinstance(moment, datetime.datetime):
        moment = timezone.localtime(moment).date()
    return f"{date_format(moment, 'D')}, {moment:%d.%m.%Y}"


def hour(moment: datetime.datetime) -> str:
    return f"{timezone.localtime(moment):%H:%M}"


def moment(at: datetime.datetime) -> str:
    """Heute, 11:00, or with the day."""
    today = timezone.localdate()
    local = timezone.localtime(at).date()
    if local == today:
        return _("today, %(hour)s") % {"hour": hour(at)}
    if local == today + datetime.timedelta(days=1):
        return _("tomorrow, %(hour)s") % {"hour": hour(at)}
    return f"{day(at)}, {hour(at)}"


def reach_sentence(reach: Reach, *, is_first: bool) -> SafeString:
    """The answer first, with its numbers."""
    if is_first or not reach.shown:
        return format_html("{} {}", _("No chamber shows this text yet."), _afterwards(reach) if is_first else "")
    shown, adapted = len(reach.shown), len(reach.elsewhere) + len(reach.touched)
    parts = [_bold(ngettext("%(n)s chamber shows this text", "%(n)s chambers show this text", shown), shown)]
    if adapted:
        part = _bold(ngettext("%(n)s has adapted it", "%(n)s have adapted it", adapted), adapted)
        if reach.touched:
            n = len(reach.touched)
            part = format_html("{} ({})", part, _bold(_("%(n)s in the changed paragraph"), n))
        parts.append(part)
    if reach.hidden:
        n = len(reach.hidden)
        parts.append(_bold(ngettext("%(n)s hides it", "%(n)s hide it", n), n))
    return format_html("{}.", _joined(parts))


def _afterwards(reach: Reach) -> SafeString | str:
    n = len(reach.shown)
    return (
        _bold(ngettext("Afterwards %(n)s chamber shows it.", "Afterwards %(n)s chambers show it.", n), n) if n else ""
    )


def _bold(sentence: str, number: int) -> SafeString:
    before, after = sentence.split("%(n)s")
    return format_html("{}<b>{}</b>{}", before, number, after)


def _joined(parts: list[SafeString]) -> SafeString:
    joined = parts[0]
    for part in parts[1:]:
        joined = format_html("{}, {}", joined, part)
    return joined


def names(chambers: tuple[str, ...], most: int = 3) -> str:
    """The first few, and how many more."""
    if len(chambers) <= most:
        return ", ".join(chambers)
    more = len(chambers) - most
    return ngettext("%(names)s and %(n)s more", "%(names)s and %(n)s more", more) % {
        "names": ", ".join(chambers[:most]),
        "n": more,
    }


def stop_means(rollout: Rollout) -> str:
    """What stopping does, said before and after."""
    n = len(rollout.chambers)
    if not rollout.before:
        return ngettext(
            "The %(n)s test chamber no longer shows this text. All others notice nothing.",
            "The %(n)s test chambers no longer show this text. All others notice nothing.",
            n,
        ) % {"n": n}
    return ngettext(
        "The %(n)s test chamber reads version %(before)s again. All others notice nothing.",
        "The %(n)s test chambers read version %(before)s again. All others notice nothing.",
        n,
    ) % {"n": n, "before": rollout.before}


def others_follow(rollout: Rollout) -> str:
    if rollout.until is None:
        return _("All others: only when you choose “For all now”.")
    return _("All others: %(moment)s.") % {"moment": moment(rollout.until)}


def ended_sentence(ended: Ended) -> str:
    """What happened, and when it was later than planned."""
    said = _what_happened(ended)
    planned = ended.planned
    if ended.what in {"rollout_held", "not_published"} or planned is None or not is_late(planned, ended.at):
        return said
    same_day = timezone.localtime(planned).date() == timezone.localtime(ended.at).date()
    late = _("The time set, %(planned)s, had passed. We made up for it at %(done)s.") % {
        "planned": hour(planned) if same_day else moment(planned),
        "done": hour(ended.at),
    }
    return f"{said} {late}"


def _what_happened(ended: Ended) -> str:
    match ended.what:
        case "rollout_for_all":
            return _("Version %(n)s went to all chambers.") % {"n": ended.version}
        case "rollout_stopped" if ended.before:
            return _("Stopped. The test chambers read version %(n)s again.") % {"n": ended.before}
        case "rollout_stopped":
            return _("Stopped. No chamber shows this text any more.")
        case "rollout_held":
            return _("It could not go to all chambers. %(why)s") % {"why": ended.why}
        case "not_published":
            return _("Not published at the time set. %(why)s It is kept as a draft.") % {"why": ended.why}
    return _("Published.")


def published_sentence(
    draft: Releasable, answers: Answers, at: datetime.datetime | None, reach: Reach, *, same: bool
) -> str:
    """After the button: what has happened, and what will."""
    named = {"title": draft}
    if same:
        return _("“%(title)s” is kept. Readers notice nothing.") % named
    if at:
        return _("“%(title)s” is set for %(moment)s.") % {**named, "moment": moment(at)}
    n = len(answers.pilots) or len(reach.shown)
    if not answers.pilots:
        said = ngettext(
            "“%(title)s” is published. %(n)s chamber reads it.", "“%(title)s” is published. %(n)s chambers read it.", n
        )
        return said % {**named, "n": n} if n else _("“%(title)s” is published.") % named
    end = timezone.now() + datetime.timedelta(days=answers.pilot_days)
    said = ngettext(
        "%(n)s test chamber reads “%(title)s”. All others follow on %(moment)s unless you stop it.",
        "%(n)s test chambers read “%(title)s”. All others follow on %(moment)s unless you stop it.",
        n,
    )
    return said % {**named, "n": n, "moment": f"{day(end)}, {hour(end)}"}
