"""How sure the house is of what it says."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Confidence(models.TextChoices):
    CHECKED = "checked", _("checked against a source")
    UNCHECKED = "unchecked", _("not checked")
