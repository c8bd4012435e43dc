"""A message to everybody who chose a topic."""

import uuid

from django.conf import settings
from django.db import models
from django.urls import reverse
from django.utils.translation import gettext_lazy as _


class Campaign(models.Model):
    """Can be edited until it is frozen. How far it got is counted from its outbox rows, never kept here."""

    class State(models.TextChoices):
        DRAFT = "draft", _("Draft")
        FROZEN = "frozen", _("About to be sent")
        SENDING = "sending", _("Being sent")
        SENT = "sent", _("Sent")
        CANCELLED = "cancelled", _("Stopped")

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    title = models.CharField(_("Headline"), max_length=60)
    body = models.CharField(_("Text"), max_length=160)
    topic = models.CharField(_("Topic"), max_length=60)
    news_page = models.ForeignKey(
        "wagtailcore.Page",
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("Page"),
    )
    link = models.CharField(_("Address on this site"), max_length=500, blank=True)
    state = models.CharField(_("State"), max_length=10, choices=State.choices, default=State.DRAFT, editable=False)
    trouble = models.TextField(blank=True, editable=False)  # why a push service made us stop; for operators
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.SET_NULL, null=True, related_name="+", editable=False
    )
    created_at = models.DateTimeField(_("Created"), auto_now_add=True)
    frozen_at = models.DateTimeField(_("Sent on"), null=True, editable=False)
    finished_at = models.DateTimeField(null=True, editable=False)

    class Meta:
        verbose_name = _("message")
        verbose_name_plural = _("messages")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("campaign:edit" if self.is_draft else "campaign:report", args=[self.pk])

    @property
    def tag(self) -> str:
        """Names the message on a phone and at a push service, so that a repeat replaces instead of piling up."""
        return f"n-{self.key.hex[:16]}"

    @property
    def is_draft(self) -> bool:
        return self.state == self.State.DRAFT

    @property
    def is_under_way(self) -> bool:
        return self.state in {self.State.FROZEN, self.State.SENDING}
