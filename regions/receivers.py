"""What the directory hears: its own rows changing."""

from collections.abc import Iterable
from typing import Any

from django.db.models import Model
from django.db.models.signals import post_delete, post_save

from regions.models import Actor, Contact, Event, Offer
from tenants.actions import touch_content

# Saving a draft writes these alone (Wagtail does so every half second while somebody types). Readers see no change.
DRAFT_COLUMNS = {"latest_revision", "has_unpublished_changes"}


def connect() -> None:
    for model in (Actor, Contact, Offer, Event):
        post_save.connect(note_save, sender=model, dispatch_uid=f"regions-save-{model.__name__}")
        post_delete.connect(note_delete, sender=model, dispatch_uid=f"regions-delete-{model.__name__}")


def note_save(sender: type[Model], update_fields: Iterable[str] | None = None, **kwargs: Any) -> None:
    if update_fields is None or not set(update_fields) <= DRAFT_COLUMNS:
        touch_content()


def note_delete(sender: type[Model], **kwargs: Any) -> None:
    touch_content()
