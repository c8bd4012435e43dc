"""What chambers do with the texts of a layer: states and block ids, no text. Written by each chamber for itself."""

from django.db import models


class Adoption(models.Model):
    """No row: the chamber follows. For a text of the chamber's own (`state` local) `release` is its own key."""

    chamber = models.UUIDField()  # Chamber.key
    release = models.UUIDField()  # Release.key, or LocalRelease.key
    kind = models.CharField(max_length=20)
    slug = models.CharField(max_length=120)
    state = models.CharField(max_length=6)  # extend, adapt, hide, local
    version = models.PositiveIntegerField(default=0)
    blocks = models.JSONField(default=list)  # ids of replaced and dropped blocks of the layer's text
    # {"uses": {fact: [block id]}, "typed": {fact: [block id]}}, of the chamber's own words only
    facts = models.JSONField(default=dict)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = '"public"."library_adoption"'
        constraints = [models.UniqueConstraint(fields=["chamber", "release"], name="library_one_adoption")]
        indexes = [models.Index(fields=["release", "state"], name="library_adoption_release")]

    def __str__(self) -> str:
        return f"{self.state} {self.slug}"
