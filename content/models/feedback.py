"""What readers think of a text here. No person in it; deleted after a year."""

from django.db import models


class Feedback(models.Model):
    release_key = models.UUIDField()
    kind = models.CharField(max_length=20)
    slug = models.CharField(max_length=120)
    language = models.CharField(max_length=8, blank=True)
    helpful = models.BooleanField()
    comment = models.TextField(blank=True)
    given_on = models.DateField()
    handled_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [models.Index(fields=["release_key"], name="content_feedback_release")]

    def __str__(self) -> str:
        return f"{self.given_on} {self.slug}"
