"""What content hears: Wagtail has published or unpublished one of ours, by whatever door."""

from typing import Any

from django.db.models.signals import pre_delete
from wagtail.signals import published, unpublished

from content.actions.publish_entry import release
from content.actions.withdraw import withdraw
from content.models import Releasable


def on_published(sender: type[Any], instance: Any, revision: Any, **kwargs: Any) -> None:
    # Wagtail also tells of what is only scheduled for later: that is not live yet.
    if isinstance(instance, Releasable) and instance.live:
        release(instance, getattr(revision, "publisher", None) or revision.user)


def on_unpublished(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Releasable):
        withdraw(instance)


def on_delete(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Releasable) and instance.live:
        withdraw(instance)


def connect() -> None:
    published.connect(on_published, dispatch_uid="content.release")
    unpublished.connect(on_unpublished, dispatch_uid="content.withdraw")
    pre_delete.connect(on_delete, dispatch_uid="content.withdraw_deleted")
