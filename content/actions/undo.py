"""What an action took from the page is written into its line of the history, so that one click brings it back."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from wagtail.models import ModelLogEntry

from content.kinds import model_of
from content.models import Adaptation

UNDOABLE = ("content.follow_again", "content.review", "content.make_local")
_FIELDS = ("state", "reason", "patch", "base_version", "base_layers", "decided")
_OF_SHADOW = (
    "live",
    "has_unpublished_changes",
    "live_revision_id",
    "latest_revision_id",
    "base_version",
    "base_layers",
)


@dataclass(frozen=True)
class Undo:
    """What was stored before an action."""

    stored: dict[str, Any]
    shadow: dict[str, Any]

    def after(self, release_key: UUID, **more: Any) -> dict[str, Any]:
        """To be asked when the action is through: an undo must find the text as the action has left it."""
        left = stamp(Adaptation.objects.filter(release_key=release_key).first())
        undo = {"release": str(release_key), "stored": self.stored, "shadow": self.shadow, "left": left, **more}
        return {"undo": undo}


def undo_of(stored: Adaptation, kind: str) -> Undo:
    shadow = model_of(kind)._default_manager.filter(release_key=stored.release_key).values(*_OF_SHADOW).first()
    return Undo({name: getattr(stored, name) for name in _FIELDS}, dict(shadow or {}))


def undoable(release_key: UUID) -> int | None:
    """The line of the history by which the newest action on this text can be taken back."""
    lines = ModelLogEntry.objects.filter(action__in=UNDOABLE, data__undo__release=str(release_key))
    newest: int | None = lines.order_by("-pk").values_list("pk", flat=True).first()
    return newest


def stamp(adaptation: Adaptation | None) -> str | None:
    return adaptation.updated_at.isoformat() if adaptation else None
