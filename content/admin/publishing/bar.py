"""The bar below the sentence of reach. Widths are numbers of a drawing: styles in the page are forbidden here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.translation import gettext as _

from content.reach import Reach, Reached

#: Below this a part could not be seen.
LEAST = 3.0


@dataclass(frozen=True)
class Part:
    kind: str
    icon: str
    said: str
    chambers: tuple[Reached, ...]
    x: float = 0.0
    width: float = 0.0

    @property
    def names(self) -> str:
        return ", ".join(chamber.name for chamber in self.chambers)


def bar_of(reach: Reach) -> list[Part]:
    """The parts that have somebody in them, side by side, 100 wide in all."""
    sentences: list[tuple[str, str, Callable[[], str], tuple[Reached, ...]]] = [
        ("same", "check", lambda: _("%(n)s show it unchanged"), reach.unchanged),
        ("other", "edit", lambda: _("%(n)s adapted elsewhere: they read the change"), reach.elsewhere),
        ("touched", "rotate", lambda: _("%(n)s adapted where it changes: they keep their text"), reach.touched),
        ("hidden", "no-view", lambda: _("%(n)s do not show it"), reach.hidden),
    ]
    parts = [
        Part(kind, icon, say() % {"n": len(chambers)}, chambers) for kind, icon, say, chambers in sentences if chambers
    ]
    weights = [max(100.0 * len(part.chambers) / len(reach.everyone), LEAST) for part in parts]
    placed, x = [], 0.0
    for part, weight in zip(parts, weights, strict=True):
        width = 100.0 * weight / sum(weights)
        placed.append(Part(part.kind, part.icon, part.said, part.chambers, round(x, 2), round(width, 2)))
        x += width
    return placed
