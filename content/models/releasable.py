"""What everything an author publishes has in common: Wagtail's drafts on one side, a release on the other."""

import uuid
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.models import DraftStateMixin, LockableMixin, PreviewableMixin, Revision, RevisionMixin, WorkflowMixin

from content.addresses import PLACES, url_of
from content.library.queries import is_published_above
from tenants.context import current_chamber


class Releasable(WorkflowMixin, DraftStateMixin, LockableMixin, RevisionMixin, PreviewableMixin, models.Model):
    """
    A row of the writing side; readers never see it. Whatever door publishes it (form, workflow, schedule), Wagtail's
    `published` signal makes the release (content/receivers.py), in the transaction opened here.
    """

    #: The word for it in releases and addresses.
    kind: ClassVar[str]
    #: Text fields that are blocks of their own, with the field's name as id.
    lines: ClassVar[tuple[str, ...]] = ("title",)

    slug = models.SlugField(pgettext_lazy("of a page", "address"), max_length=120, unique=True)
    title = models.CharField(_("title"), max_length=160)
    # Names the release of an own text, whatever its address becomes.
    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    # Set when this row is the chamber's shadow of a text from above; the other two say what it was written against.
    release_key = models.UUIDField(null=True, blank=True, unique=True, editable=False)
    base_version = models.PositiveIntegerField(null=True, blank=True, editable=False)
    base_layers = models.JSONField(default=dict, blank=True, editable=False)  # {key of a Land's patch: version}
    # What a layer's editor answered before publishing; kept in the draft, so that a later time publishes it the same.
    change_substantial = models.BooleanField(default=True, editable=False)
    change_reason = models.CharField(max_length=240, blank=True, editable=False)
    pilots = models.JSONField(default=list, blank=True, editable=False)  # keys of the chambers that read it first
    pilot_days = models.PositiveSmallIntegerField(null=True, blank=True, editable=False)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.title

    @property
    def is_shadow(self) -> bool:
        return self.release_key is not None

    @property
    def may_replace_above(self) -> bool:
        """Whether an own text may take an address that a layer above uses."""
        return False

    def get_full_url(self) -> str | None:
        """Where readers find it; a topic has no page of its own."""
        return f"{current_chamber().base_url}{url_of(self.kind, self.slug)}" if self.kind in PLACES else None

    full_url = property(get_full_url)

    def clean(self) -> None:
        super().clean()
        if self.release_key or not self.slug or self.may_replace_above:
            return
        if is_published_above(current_chamber(), self.kind, self.slug):
            raise ValidationError({"slug": _("A text from above has this address already. Please choose another.")})

    def publish(self, revision: Revision, user: Any = None, *args: Any, **kwargs: Any) -> None:
        revision.publisher = user  # the signal tells the revision, and an approved one is another person's
        with transaction.atomic():  # the release and the live row, or neither
            super().publish(revision, user, *args, **kwargs)

    def unpublish(self, *args: Any, **kwargs: Any) -> None:
        with transaction.atomic():
            super().unpublish(*args, **kwargs)
