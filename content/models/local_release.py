"""A chamber's own texts as its readers see them: the same shape as in the library, in the chamber's own schema."""

import uuid

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class LocalRelease(models.Model):
    class Status(models.TextChoices):
        LIVE = "live"
        WITHDRAWN = "withdrawn"

    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=20)
    slug = models.CharField(max_length=120)
    laender = models.JSONField(default=list)
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.LIVE)
    version = models.PositiveIntegerField(default=0)
    title = models.CharField(max_length=240)
    summary = models.TextField(blank=True)
    body = models.JSONField()
    card = models.JSONField(default=dict)
    search_text = models.TextField(blank=True)
    search_vector = SearchVectorField(null=True)
    published_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    substantial_at = models.DateTimeField(null=True)  # when readers last got something new
    substantial_version = models.PositiveIntegerField(default=0)  # and which version that was

    class Meta:
        constraints = [models.UniqueConstraint(fields=["kind", "slug"], name="content_one_local_release_a_slug")]
        indexes = [GinIndex(fields=["search_vector"], name="content_local_release_search")]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug} v{self.version}"
