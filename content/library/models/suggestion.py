"""What a chamber hands up: its own words, for the layer above to take over."""

import uuid

from django.db import models


class Suggestion(models.Model):
    class Status(models.TextChoices):
        OPEN = "open"
        ACCEPTED = "accepted"
        DECLINED = "declined"
        TAKEN_BACK = "back"

    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    chamber = models.UUIDField()  # Chamber.key of who suggests
    layer = models.UUIDField()  # Chamber.key of who decides
    release = models.UUIDField(null=True)  # what it changes; None for a text that is new to the layer
    kind = models.CharField(max_length=20)
    slug = models.CharField(max_length=120)
    title = models.CharField(max_length=240)
    note = models.TextField(blank=True)
    body = models.JSONField()  # the whole text as the chamber shows it, in the shape of a release body
    changed = models.JSONField(default=list)  # ids of the blocks that are the chamber's own
    base_version = models.PositiveIntegerField(null=True)
    status = models.CharField(max_length=8, choices=Status.choices, default=Status.OPEN)
    reason = models.TextField(blank=True)
    accepted_version = models.PositiveIntegerField(null=True)
    created_at = models.DateTimeField(auto_now_add=True)
    decided_at = models.DateTimeField(null=True)

    class Meta:
        db_table = '"public"."library_suggestion"'
        constraints = [
            models.UniqueConstraint(
                fields=["chamber", "layer", "kind", "slug"],
                condition=models.Q(status="open"),
                name="library_one_open_suggestion",
            )
        ]
        indexes = [
            models.Index(fields=["layer", "status"], name="library_suggestion_layer"),
            models.Index(fields=["chamber"], name="library_suggestion_chamber"),
        ]

    def __str__(self) -> str:
        return f"{self.title} ({self.status})"
