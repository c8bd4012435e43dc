"""The two roles of a chamber, and how an app gives them its permissions."""

from collections.abc import Iterable

from django.contrib.auth.models import Group, Permission
from django.db.models import Model

EDITORS = "Redaktion"
MANAGERS = "Leitung"


def allow(
    role: str, models: Iterable[type[Model]], actions: Iterable[str] = ("add", "change", "delete", "view", "publish")
) -> None:
    """Give a role what there is of these permissions on these models; for receivers of `template_prepared`."""
    group = Group.objects.get(name=role)
    for model in models:
        names = [f"{action}_{model._meta.model_name}" for action in actions]
        group.permissions.add(
            *Permission.objects.filter(content_type__app_label=model._meta.app_label, codename__in=names)
        )
