"""What Wagtail asks about people."""

from typing import Any

from django.http import HttpRequest
from wagtail import hooks

from tenants.users.models import User
from tenants.users.viewsets import refuse_superusers


@hooks.register("before_bulk_action")
def keep_superusers_out_of_bulk_actions(request: HttpRequest, action: str, objects: Any, action_object: Any) -> None:
    refuse_superusers(request, [one for one in objects if isinstance(one, User)])
