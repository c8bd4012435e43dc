"""What readers searched and did not find, counted by day. What looks like a person is not kept."""

from django.db import models


class SearchMiss(models.Model):
    day = models.DateField()
    words = models.CharField(max_length=60)
    count = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["day", "words"], name="content_one_miss_a_day")]

    def __str__(self) -> str:
        return f"{self.words} ({self.count})"
