"""The screen "Das ist zu tun"."""

from __future__ import annotations

from typing import Any

from django.urls import path
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry

from content.admin.todo import to_do
from content.models import Entry


class ToDoView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    any_permission_required = ["add", "change", "view"]
    template_name = "content/admin/todo.html"
    page_title = _("This is to be done")
    header_icon = "tasks"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(todo=to_do(), **kwargs)


class ToDoScreens(ViewSet):
    name = "zu-tun"
    icon = "tasks"
    menu_label = _("This is to be done")
    menu_order = 105
    add_to_admin_menu = True

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        policy = policy_registry.get_by_type(Entry)
        common: dict[str, Any] = super().get_common_view_kwargs(**{"permission_policy": policy, **kwargs})
        return common

    def get_urlpatterns(self) -> list[Any]:
        return [path("", self.construct_view(ToDoView), name="index")]


to_do_screens = ToDoScreens()
