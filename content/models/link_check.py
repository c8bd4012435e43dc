"""How an address that our texts name answered last."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class LinkCheck(models.Model):
    class State(models.TextChoices):
        FINE = "fine", _("answers")
        CHANGED = "changed", _("changed")
        DEAD = "dead", _("does not answer")
        UNKNOWN = "unknown", _("not known")

    url = models.CharField(max_length=500, unique=True)
    state = models.CharField(max_length=8, choices=State.choices, default=State.UNKNOWN)
    status_code = models.PositiveSmallIntegerField(null=True)
    content_hash = models.CharField(max_length=32, blank=True)
    failures = models.PositiveSmallIntegerField(default=0)
    changed_on = models.DateField(null=True)
    accepted_hash = models.CharField(max_length=32, blank=True)  # a change that somebody has looked at
    checked_at = models.DateTimeField(null=True)

    def __str__(self) -> str:
        return f"{self.state} {self.url}"
