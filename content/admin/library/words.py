"""The words of the library: one chip, one sentence, one next step per state."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, replace
from typing import Any

from django.utils.text import capfirst
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content.admin.layers import LayerName


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
        gettext_lazy("You show the %(version)s. If something changes there, it changes here too, by itself."),
    ),
    (
        CHIPS["extend"],
        gettext_lazy("The %(version)s stays whole, and you have put paragraphs of your own beside it."),
    ),
    (CHIPS["adapt"], gettext_lazy("Single paragraphs differ here. All the others go on following.")),
    (
        CHIPS["behind"],
        gettext_lazy("%(who)s has changed a place you adapted. Your text stays visible. You decide."),
    ),
    (CHIPS["orphaned"], gettext_lazy("The original is gone. Your text stays visible until you decide.")),
    (CHIPS["hide"], gettext_lazy("Your companies do not see this text. It goes on following in the background.")),
    (CHIPS["local"], gettext_lazy("This text belongs to you alone.")),
    (BINDING, gettext_lazy("This is law. Adding is allowed, changing or hiding is not.")),
    (EMPTY_SLOT, gettext_lazy("The text names a contact, and your directory has none for the topic.")),
    (DRAFT, gettext_lazy("Somebody has begun to write here. Readers do not see it yet.")),
]


def legend(layer: LayerName) -> list[tuple[Chip, str]]:
    explained = {CHIPS["behind"]: chip_behind(layer)}
    return [(explained.get(chip, chip), str(meaning) % layer.words) for chip, meaning in LEGEND]


LEGEND_OF_LAYERS = [
    (ONLINE, gettext_lazy("Chambers that follow show this text.")),
    (OFFLINE, gettext_lazy("Nobody but you sees this text yet.")),
    (BINDING, gettext_lazy("This is law. Chambers may add to it, not change or hide it.")),
    (DRAFT, gettext_lazy("Somebody has begun to write here. Readers do not see it yet.")),
]


def chip_behind(layer: LayerName) -> Chip:
    return replace(CHIPS["behind"], word=_("%(version)s new") % layer.words)


def means_follow(layer: LayerName, *, binding: bool) -> str:
    if binding:
        return _("Law: adding yes, changing or hiding no.")
    return capfirst(_("%(version)s. Changes come by themselves.") % layer.words)


def means_begun(layer: LayerName) -> str:
    return _("Readers see the %(version)s. Your draft is not published yet.") % layer.words


def means_extend(layer: LayerName, own: int) -> str:
    sentence = ngettext(
        "%(version)s, and %(n)s paragraph of your own.", "%(version)s, and %(n)s paragraphs of your own.", own
    )
    return capfirst(sentence % {**layer.words, "n": own})


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


def means_behind(layer: LayerName, changed: int) -> str:
    sentence = ngettext(
        "%(who)s has changed %(n)s of your adapted places. Your text stays visible until you decide.",
        "%(who)s has changed %(n)s of your adapted places. Your text stays visible until you decide.",
        changed,
    )
    return sentence % {**layer.words, "n": changed}


def means_due(due: datetime.date) -> str:
    """Nothing changes by itself when the day has passed."""
    days = (localdate() - due).days
    if days > 0:
        sentence = ngettext("Due for %(n)s day.", "Due for %(n)s days.", days)
        return sentence % {"n": days}
    return _("Please by %(date)s.") % {"date": f"{due.day}.{due.month}.{due.year}"}


def means_corrected(layer: LayerName) -> str:
    return _("%(who)s has corrected something small. There is nothing you must do.") % layer.words


def means_empty_slot(slots: tuple[str, ...]) -> str:
    return _("There is no contact in the directory for “%(slot)s”.") % {"slot": ", ".join(slots)}


def means_orphaned(layer: LayerName, blocks: int) -> str:
    if blocks:
        sentence = ngettext(
            "%(n)s paragraph you adapted is gone from the %(version)s. Your words stay visible.",
            "%(n)s paragraphs you adapted are gone from the %(version)s. Your words stay visible.",
            blocks,
        )
        return sentence % {**layer.words, "n": blocks}
    return _("%(who)s has withdrawn this text. Your version stays online, but has no original any more.") % layer.words


def means_hidden_above(layer: LayerName, reason: str) -> str:
    sentence = _("%(who)s hides this text from your companies. Its reason: “%(reason)s”")
    return sentence % {**layer.words, "reason": reason}


def means_shown_all_the_same(layer: LayerName) -> str:
    return _("%(who)s hides this text. With you it stays online.") % layer.words


def means_hide(reason: str) -> str:
    return _("Companies do not see it. Your reason: “%(reason)s”") % {"reason": reason}


def means_local() -> str:
    return _("Only here. You alone look after this text.")


def means_published() -> str:
    return _("Chambers that follow show this text.")


def means_draft() -> str:
    return _("Nobody but you sees this text yet.")


def confirm_saved(layer: LayerName, adapted: int, own: int) -> str:
    """After publishing: what was stored, in words with numbers."""
    if not adapted and not own:
        return _("Saved: nothing differs from the %(version)s. The text follows.") % layer.words
    parts = []
    if adapted:
        parts.append(ngettext("%(n)s adapted", "%(n)s adapted", adapted) % {"n": adapted})
    if own:
        parts.append(ngettext("%(n)s of your own", "%(n)s of your own", own) % {"n": own})
    stored = _(" and ").join(parts)
    sentence = ngettext(
        "Saved: %(stored)s paragraph. The rest follows %(layer)s.",
        "Saved: %(stored)s paragraphs. The rest follows %(layer)s.",
        own or adapted,
    )
    return sentence % {**layer.words, "stored": stored}
