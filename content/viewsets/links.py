"""The screen of links that lead outside: which are dead or changed, and which texts name them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import path, reverse
from django.utils.translation import gettext_lazy as _
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry

from content.kinds import model_of
from content.links.named import Naming, named_links
from content.links.nightly import accept
from content.models import Entry, LinkCheck

MOST = 200
#: Those that need somebody come first.
ORDER = {state: place for place, state in enumerate(("dead", "changed", "unknown", "fine"))}


@dataclass(frozen=True)
class Place:
    title: str
    url: str


class LinksView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    any_permission_required = ["add", "change", "view"]
    template_name = "content/admin/links.html"
    page_title = _("Links that lead outside")
    header_icon = "link-external"

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            {"url": reverse("zu-tun:index"), "label": _("This is to be done")},
            {"url": "", "label": self.page_title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        wanted, named = self.request.GET.get("zustand", ""), named_links()
        links = sorted(LinkCheck.objects.filter(url__in=named), key=lambda link: (ORDER[link.state], link.url))
        shown = [link for link in links if not wanted or link.state == wanted]
        rows = [(link, [place_of(one) for one in named[link.url]]) for link in shown[:MOST]]
        return super().get_context_data(
            rows=rows, number=len(shown), filtered=bool(wanted), all_url=reverse("verweise:index"), **kwargs
        )


def place_of(naming: Naming) -> Place:
    model = model_of(naming.kind)
    if not naming.is_own:
        return Place(naming.title, reverse("wissen:adapt", args=[naming.key]) if naming.kind == Entry.kind else "")
    row = model._default_manager.filter(slug=naming.slug, release_key=None).first()
    viewset = getattr(model, "snippet_viewset", None)
    return Place(naming.title, reverse(viewset.get_url_name("edit"), args=[row.pk]) if row and viewset else "")


class ReadView(PermissionCheckedMixin, View):
    permission_required = "change"
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        accept(get_object_or_404(LinkCheck, pk=kwargs["pk"]))
        messages.success(request, _("Noted: you have read the page. We say so when it changes again."))
        return redirect(reverse("verweise:index") + "?zustand=changed")


class LinkScreens(ViewSet):
    name = "verweise"
    icon = "link-external"

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        policy = policy_registry.get_by_type(Entry)
        common: dict[str, Any] = super().get_common_view_kwargs(**{"permission_policy": policy, **kwargs})
        return common

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("", self.construct_view(LinksView), name="index"),
            path("gelesen/<int:pk>/", self.construct_view(ReadView), name="read"),
        ]


link_screens = LinkScreens()
