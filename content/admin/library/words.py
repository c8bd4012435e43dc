"""The words of the library: one chip, one sentence, one next step per state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext


@dataclass(frozen=True)
class Chip:
    kind: str
    icon: str
    word: Any


CHIPS = {
    "behind": Chip("behind", "rotate", gettext_lazy("national version new")),
    "orphaned": Chip("orphaned", "lw-orphan", gettext_lazy("orphaned")),
    "adapt": Chip("adapt", "edit", gettext_lazy("adapted")),
    "extend": Chip("extend", "plus", gettext_lazy("extended")),
    "local": Chip("local", "home", gettext_lazy("own")),
    "hide": Chip("hide", "no-view", gettext_lazy("hidden")),
    "follow": Chip("follow", "lw-follow", gettext_lazy("follows")),
}
BINDING = Chip("binding", "lock", gettext_lazy("binding"))
EMPTY_SLOT = Chip("slot", "placeholder", gettext_lazy("slot empty"))
DRAFT = Chip("draft", "draft", gettext_lazy("draft"))
OFFLINE = Chip("hide", "no-view", gettext_lazy("not online"))
ONLINE = Chip("extend", "check", gettext_lazy("online"))

LEGEND = [
    (
        CHIPS["follow"],
        gettext_lazy("You show the national team's version. If it changes, it changes here too, by itself."),
    ),
    (
        CHIPS["extend"],
        gettext_lazy("The national version stays whole, and you have put paragraphs of your own beside it."),
    ),
    (CHIPS["adapt"], gettext_lazy("Single paragraphs differ here. All the others go on following.")),
    (
        CHIPS["behind"],
        gettext_lazy("The national team has changed a place you adapted. Your text stays visible. You decide."),
    ),
    (CHIPS["orphaned"], gettext_lazy("The national original is gone. Your text stays visible until you decide.")),
    (CHIPS["hide"], gettext_lazy("Your companies do not see this text. It goes on following in the background.")),
    (CHIPS["local"], gettext_lazy("This text belongs to you alone.")),
    (BINDING, gettext_lazy("This is law. Adding is allowed, changing or hiding is not.")),
    (DRAFT, gettext_lazy("Somebody has begun to write here. Readers do not see it yet.")),
]

LEGEND_OF_LAYERS = [
    (ONLINE, gettext_lazy("Chambers that follow show this text.")),
    (OFFLINE, gettext_lazy("Nobody but you sees this text yet.")),
    (BINDING, gettext_lazy("This is law. Chambers may add to it, not change or hide it.")),
    (DRAFT, gettext_lazy("Somebody has begun to write here. Readers do not see it yet.")),
]


def means_follow(*, binding: bool) -> str:
    if binding:
        return _("Law: adding yes, changing or hiding no.")
    return _("National version. Changes come by themselves.")


def means_begun() -> str:
    return _("Readers see the national version. Your draft is not published yet.")


def means_extend(own: int) -> str:
    sentence = ngettext(
        "National version, and %(n)s paragraph of your own.", "National version, and %(n)s paragraphs of your own.", own
    )
    return sentence % {"n": own}


def means_adapt(adapted: int, total: int, own: int) -> str:
    sentence = ngettext(
        "%(a)s of %(n)s paragraphs is different.", "%(a)s of %(n)s paragraphs are different.", adapted
    ) % {"a": adapted, "n": total}
    if own:
        sentence = ngettext(
            "%(a)s of %(n)s paragraphs different, %(o)s of your own added.",
            "%(a)s of %(n)s paragraphs different, %(o)s of your own added.",
            own,
        ) % {"a": adapted, "n": total, "o": own}
    return f"{sentence} " + _("The rest follows.")


def means_behind(changed: int) -> str:
    sentence = ngettext(
        "The national team has changed %(n)s of your adapted places. Your text stays visible until you decide.",
        "The national team has changed %(n)s of your adapted places. Your text stays visible until you decide.",
        changed,
    )
    return sentence % {"n": changed}


def means_orphaned(blocks: int) -> str:
    if blocks:
        sentence = ngettext(
            "%(n)s paragraph you adapted is gone nationally. Your words stay visible.",
            "%(n)s paragraphs you adapted are gone nationally. Your words stay visible.",
            blocks,
        )
        return sentence % {"n": blocks}
    return _("The national team has withdrawn this text. Your version stays online, but has no original any more.")


def means_hide(reason: str) -> str:
    return _("Companies do not see it. Your reason: “%(reason)s”") % {"reason": reason}


def means_local() -> str:
    return _("Only here. You alone look after this text.")


def means_published() -> str:
    return _("Chambers that follow show this text.")


def means_draft() -> str:
    return _("Nobody but you sees this text yet.")


def confirm_saved(adapted: int, own: int) -> str:
    """After publishing: what was stored, in words with numbers."""
    if not adapted and not own:
        return _("Saved: nothing differs from the national version. The text follows.")
    parts = []
    if adapted:
        parts.append(ngettext("%(n)s adapted", "%(n)s adapted", adapted) % {"n": adapted})
    if own:
        parts.append(ngettext("%(n)s of your own", "%(n)s of your own", own) % {"n": own})
    stored = _(" and ").join(parts)
    sentence = ngettext(
        "Saved: %(stored)s paragraph. The rest follows the national team.",
        "Saved: %(stored)s paragraphs. The rest follows the national team.",
        own or adapted,
    )
    return sentence % {"stored": stored}
