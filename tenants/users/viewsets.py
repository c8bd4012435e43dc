"""Wagtail's screens for people, held to the roles: only a superuser makes, changes or removes a superuser."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import HiddenInput
from django.http import HttpRequest
from wagtail.users.views.users import CreateView, EditView, UserViewSet


def refuse_superusers(request: HttpRequest, people: Any) -> None:
    """Raises PermissionDenied where somebody who is none touches a superuser."""
    if not request.user.is_superuser and any(person.is_superuser for person in people):
        raise PermissionDenied


class OnlySuperusersMakeSuperusers:
    request: HttpRequest

    def get_form(self, *args: Any, **kwargs: Any) -> Any:
        form = super().get_form(*args, **kwargs)  # type: ignore[misc]
        field = form.fields.get("is_superuser")
        if field and not self.request.user.is_superuser:
            # Disabled: what is posted for it counts for nothing. Wagtail's template wants it in the form.
            field.disabled, field.widget, field.label, field.help_text = True, HiddenInput(), "", ""
        return form


class PersonCreateView(OnlySuperusersMakeSuperusers, CreateView):
    pass


class PersonEditView(OnlySuperusersMakeSuperusers, EditView):
    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        refuse_superusers(request, [self.object])


class PersonViewSet(UserViewSet):
    add_view_class = PersonCreateView
    edit_view_class = PersonEditView
