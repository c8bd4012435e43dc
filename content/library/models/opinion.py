"""What readers thought of a layer's text, wherever they read it. No person in it; deleted after a year."""

from django.db import models


class Opinion(models.Model):
    chamber = models.UUIDField()  # where it was read
    layer = models.UUIDField()  # whose text it is
    release = models.UUIDField()
    version = models.PositiveIntegerField()
    helpful = models.BooleanField()
    comment = models.TextField(blank=True)
    given_on = models.DateField()
    handled_at = models.DateTimeField(null=True)

    class Meta:
        db_table = '"public"."library_opinion"'
        indexes = [models.Index(fields=["layer", "given_on"], name="library_opinion_layer")]

    def __str__(self) -> str:
        return f"{self.given_on} {self.helpful}"
