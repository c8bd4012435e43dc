"""What became of a suggestion: a chip and a sentence, the same in every list."""

from __future__ import annotations

from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from content.admin.layers import LayerName
from content.admin.library.words import Chip
from content.library.models import Suggestion

CHIPS = {
    "open": Chip("follow", "time", gettext_lazy("open")),
    "accepted": Chip("extend", "check", gettext_lazy("accepted")),
    "declined": Chip("hide", "cross", gettext_lazy("declined")),
    "back": Chip("draft", "rotate", gettext_lazy("taken back")),
}


def became(suggestion: Suggestion, layer: LayerName) -> str:
    """To the chamber that suggested it."""
    day = localtime(suggestion.decided_at or suggestion.created_at).strftime("%d.%m.%Y")
    named = {**layer.words, "day": day, "version": suggestion.accepted_version or 0, "reason": suggestion.reason}
    match suggestion.status:
        case "open":
            return _("Suggested to the %(team)s on %(day)s, not answered yet.") % named
        case "accepted" if suggestion.accepted_version:
            return _("%(who)s has taken your words over with version %(version)s.") % named
        case "accepted":
            return _("%(who)s has taken your words into a draft on %(day)s. It is not published yet.") % named
        case "declined":
            return _("%(who)s has declined on %(day)s: “%(reason)s”") % named
    return _("You have taken this suggestion back on %(day)s.") % named


def in_short(suggestion: Suggestion, layer: LayerName) -> str:
    """For a row that says much else: only while it is of interest."""
    if suggestion.status == Suggestion.Status.ACCEPTED and suggestion.accepted_version:
        return ""
    return became(suggestion, layer)
