"""What themes hears."""

from typing import Any

from django.db.models.signals import post_save
from django.dispatch import receiver

from tenants.actions import touch_content
from themes.models import Brand


@receiver(post_save, sender=Brand)
def show_the_new_look(sender: Any, **kwargs: Any) -> None:
    """Pages, icons and styles hang on the chamber's revision; whoever saves a brand does so in a transaction."""
    touch_content()
