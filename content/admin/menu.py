"""What an editor finds in the menu, and what nobody needs."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem

from tenants.context import current_chamber
from tenants.users.roles import MANAGERS

#: Links to another house's handbook in English, and notes on a version nobody here chose.
NOT_OURS = {"help"}
#: Only for who answers for the whole site.
FOR_MANAGERS = {"reports"}
#: Reports about things a chamber does not have.
REPORTS_NOT_OURS = {"page-types-usage", "aging-pages"}


def is_manager(request: HttpRequest) -> bool:
    user: Any = request.user
    return bool(user.is_superuser or user.groups.filter(name=MANAGERS).exists())


@hooks.register("construct_main_menu")
def leave_out_what_nobody_needs(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    hidden = NOT_OURS if is_manager(request) else NOT_OURS | FOR_MANAGERS
    menu_items[:] = [item for item in menu_items if item.name not in hidden]


@hooks.register("construct_reports_menu")
def leave_out_foreign_reports(request: HttpRequest, menu_items: list[MenuItem]) -> None:
    menu_items[:] = [item for item in menu_items if item.name not in REPORTS_NOT_OURS]


class SiteMenuItem(MenuItem):
    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        # A bare "/" would be lit on every screen: the sidebar lights what the address begins with.
        return LinkMenuItem(
            self.name, self.label, f"{current_chamber().base_url}/", self.icon_name, attrs={"target": "_blank"}
        )


@hooks.register("register_admin_menu_item")
def to_the_site() -> MenuItem:
    """Editors go back and forth between what they write and what companies see."""
    return SiteMenuItem(_("View the site"), "", name="site", icon_name="link-external", order=11_500)
