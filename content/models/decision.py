"""An editor's answer to one changed place, kept until all places of the text are answered and published."""

from django.conf import settings
from django.db import models


class Decision(models.Model):
    class Choice(models.TextChoices):
        ABOVE = "above"
        OURS = "ours"
        BOTH = "both"

    release_key = models.UUIDField()
    block_id = models.CharField(max_length=120)
    choice = models.CharField(max_length=5, choices=Choice.choices)
    value = models.JSONField(null=True)  # the joint words, for BOTH
    against = models.CharField(max_length=32)  # fingerprint of the block above that was on the screen
    made_by = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    made_at = models.DateTimeField(auto_now=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["release_key", "block_id"], name="content_one_decision_a_block")]

    def __str__(self) -> str:
        return f"{self.choice} {self.block_id}"
