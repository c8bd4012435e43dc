"""What a chamber does with a text from above. No row: it follows."""

from django.conf import settings
from django.contrib.postgres.search import SearchVectorField
from django.db import models
from django.utils.translation import gettext_lazy as _


class Adaptation(models.Model):
    class State(models.TextChoices):
        FOLLOW = "follow", _("follows")
        EXTEND = "extend", _("extended")
        ADAPT = "adapt", _("adapted")
        HIDE = "hide", _("hidden")

    release_key = models.UUIDField(unique=True)  # Release.key, by value
    state = models.CharField(max_length=6, choices=State.choices)
    reason = models.CharField(_("reason"), max_length=240, blank=True)
    patch = models.JSONField(default=dict)  # stays while hidden: shown again, it is what it was
    base_version = models.PositiveIntegerField(null=True)
    base_layers = models.JSONField(default=dict)
    # {block id: [version, {key of a Land's patch: version}]}: what was above when somebody last decided on a block.
    decided = models.JSONField(default=dict)
    # The chamber's own words for what lists show, such as a title. The rest of a card follows.
    words = models.JSONField(default=dict)
    # Search reads the merged text; it is made anew when the version it was made of is not the newest any more.
    search_text = models.TextField(blank=True)
    search_vector = SearchVectorField(null=True)
    indexed_version = models.CharField(max_length=40, blank=True)
    updated_at = models.DateTimeField(auto_now=True)
    updated_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )

    class Meta:
        verbose_name = _("adaptation")
        verbose_name_plural = _("adaptations")

    def __str__(self) -> str:
        return f"{self.state} {self.release_key}"
