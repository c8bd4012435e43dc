"""The look a chamber begins with: from its name, or from a starter of the demo with a mark of its own."""

import json
from pathlib import Path
from typing import Any

from django.core.files.base import ContentFile
from django.dispatch import receiver

from tenants.models import Chamber
from tenants.signals import chamber_provisioned, starter_requested, template_prepared
from tenants.users.roles import MANAGERS, allow
from themes.look import default_names
from themes.models import Brand

STARTERS = Path(__file__).parent / "starter"


@receiver(template_prepared)
def let_managers_choose_the_look(sender: Any, **kwargs: Any) -> None:
    allow(MANAGERS, [Brand], actions=("change",))


@receiver(chamber_provisioned)
def give_a_first_look(sender: Any, chamber: Chamber, **kwargs: Any) -> None:
    """A decent look from the name alone, until somebody chooses another."""
    if not Brand.objects.exists():
        Brand.objects.create(**default_names(chamber.name))


@receiver(starter_requested)
def dress_starter(sender: Any, chamber: Chamber, starter: str, **kwargs: Any) -> None:
    """Idempotent: a look that somebody has chosen stays."""
    folder = STARTERS / starter
    if not folder.is_dir():
        return
    brand = Brand.objects.first()
    if brand is None:
        brand = Brand()
    elif not _is_untouched(brand, chamber):
        return
    for field, value in json.loads((folder / "brand.json").read_text()).items():
        setattr(brand, field, value)
    brand.app_icon.save("mark.svg", ContentFile((folder / "mark.svg").read_bytes()), save=False)
    brand.save()


def _is_untouched(brand: Brand, chamber: Chamber) -> bool:
    """Whether it is still the look every new chamber gets."""
    fresh = Brand(**default_names(chamber.name))
    fields = ("name", "short_name", "operator", "color_1", "color_2", "app_icon", "logo", "skyline")
    return all(getattr(brand, field) == getattr(fresh, field) for field in fields)
