"""What content hears: Wagtail has published or unpublished one of ours, by whatever door."""

from functools import partial
from typing import Any
from uuid import UUID

from django.db import transaction
from django.db.models.signals import pre_delete
from wagtail.signals import published, unpublished

from content.actions.publish_entry import release
from content.actions.withdraw import withdraw
from content.models import Releasable
from content.signals import suggestion_published
from content.tasks.suggestions import settle_suggestion
from tenants.models import Chamber


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


def on_suggestion_published(sender: type[Any], suggested_by: UUID, release: UUID, **kwargs: Any) -> None:
    """The chamber lets go of what now stands above; in its own schema, so it does so itself."""
    chamber = Chamber.objects.filter(key=suggested_by, status=Chamber.Status.ACTIVE).first()
    if chamber:
        transaction.on_commit(partial(settle_suggestion.delay, chamber.pk, str(release)), robust=True)


def connect() -> None:
    published.connect(on_published, dispatch_uid="content.release")
    unpublished.connect(on_unpublished, dispatch_uid="content.withdraw")
    suggestion_published.connect(on_suggestion_published, dispatch_uid="content.settle")
    pre_delete.connect(on_delete, dispatch_uid="content.withdraw_deleted")
