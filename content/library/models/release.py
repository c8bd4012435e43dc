"""What a layer publishes for the chambers below it."""

import uuid

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVectorField
from django.db import models


class Release(models.Model):
    """One published thing of one layer. Never deleted: a withdrawn one still answers for its old address."""

    class Status(models.TextChoices):
        LIVE = "live"
        WITHDRAWN = "withdrawn"

    key = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    layer = models.UUIDField()  # Chamber.key, by value: no foreign key leaves the library
    kind = models.CharField(max_length=20)
    slug = models.CharField(max_length=120)
    # Set when this is what a Land changes in a national release: its body then holds a patch.
    of = models.UUIDField(null=True)
    laender = models.JSONField(default=list)  # empty: everywhere
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.LIVE)
    version = models.PositiveIntegerField(default=0)
    published_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    # When readers last got something new; corrections leave it.
    substantial_at = models.DateTimeField(null=True)
    # A version that only some chambers read so far (keys by value), and when it goes to all.
    pilot_version = models.PositiveIntegerField(null=True)
    pilots = models.JSONField(default=list)
    pilot_until = models.DateTimeField(null=True)

    class Meta:
        db_table = '"public"."library_release"'
        constraints = [models.UniqueConstraint(fields=["layer", "kind", "slug"], name="library_one_release_a_slug")]

    def __str__(self) -> str:
        return f"{self.kind} {self.slug} v{self.version}"


class ReleaseVersion(models.Model):
    """
    What was published, as it was. Rows are only ever added. Of a version that a few chambers read first, two things
    are written later: the day it went to all, or that it was taken back.
    """

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveIntegerField()
    title = models.CharField(max_length=240)
    summary = models.TextField(blank=True)
    body = models.JSONField()
    # What lists need of the body, so that they never load it.
    card = models.JSONField(default=dict)
    search_text = models.TextField(blank=True)
    search_vector = SearchVectorField(null=True)
    published_at = models.DateTimeField()
    # Set when a few chambers read it first and it was stopped: nobody reads it, and nobody is asked about it.
    taken_back_at = models.DateTimeField(null=True)
    # Whether chambers are asked to look, and the sentence that tells them why.
    substantial = models.BooleanField(default=True)
    reason = models.CharField(max_length=240, blank=True)
    # Ids of the blocks that say something else than in the version before.
    changed = models.JSONField(default=list)

    class Meta:
        db_table = '"public"."library_release_version"'
        constraints = [models.UniqueConstraint(fields=["release", "version"], name="library_one_row_a_version")]
        indexes = [GinIndex(fields=["search_vector"], name="library_version_search")]

    def __str__(self) -> str:
        return f"{self.title} v{self.version}"
