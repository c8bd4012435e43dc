"""The key pair by which push services know a chamber."""

from django.db import models


class VapidKey(models.Model):
    """One row, made on first need. Every subscription is bound to it: a new pair would silence all devices."""

    THE_ONE = 1

    id = models.SmallIntegerField(primary_key=True, default=THE_ONE)
    public = models.CharField(max_length=100)
    sealed_private = models.TextField()
    created_at = models.DateTimeField(auto_now_add=True)

    def __str__(self) -> str:
        return self.public
