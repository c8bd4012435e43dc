"""What can be done to many texts at once, and to which of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from content.admin.layers import LayerName
from content.admin.library.standing import Standing
from tenants.context import current_chamber

#: So many fit on a page twice over. More were not ticked by hand.
MOST = 200


@dataclass(frozen=True)
class BulkButton:
    step: str
    label: str  # {n}: how many of the selection it is for
    url: str
    icon: str


def can_hide(standing: Standing) -> bool:
    return _is_above(standing) and standing.state != "hide" and not standing.has_law


def can_follow(standing: Standing) -> bool:
    """Whatever the chamber decided on its own: words of its own, or to hide it."""
    return _is_above(standing) and standing.own_at is not None


def can_check(standing: Standing) -> bool:
    return standing.state == "local" and bool(standing.edit_url)


def stays_visible(standing: Standing) -> bool:
    """Law: left out when others are hidden."""
    return _is_above(standing) and standing.state != "hide" and standing.has_law


STEPS: dict[str, Callable[[Standing], bool]] = {
    "hide": can_hide, "follow": can_follow, "check": can_check, "law": stays_visible,
}  # fmt: skip


def bulk_steps(standing: Standing) -> tuple[str, ...]:
    return tuple(step for step, fits in STEPS.items() if fits(standing))


def bulk_buttons(index_url_name: str, above: LayerName) -> list[BulkButton]:
    place = index_url_name.rpartition(":")[0]
    checked = BulkButton("check", _("{n} checked today"), reverse(f"{place}:checked_many"), "check")
    if current_chamber().is_top:
        return [checked]
    follow = _("let {n} follow %(layer)s again …") % above.words
    return [
        BulkButton("hide", _("hide {n} …"), reverse(f"{place}:hide_many"), "no-view"),
        BulkButton("follow", follow, reverse(f"{place}:follow_many"), "lw-follow"),
        checked,
    ]


def _is_above(standing: Standing) -> bool:
    return not standing.is_own and not standing.is_withdrawn
