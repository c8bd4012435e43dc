"""One number: its values, where it comes from, and every place where it stands."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest
from django.urls import NoReverseMatch, reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets.button import HeaderButton

from content.admin.facts.rows import edit_url, missing_in_words
from content.admin.layers import layer_names
from content.facts.overview import Number, number
from content.facts.usage import Use, used_elsewhere, used_here
from content.kinds import model_of
from content.models import Fact
from tenants.clock import today
from tenants.context import current_chamber


class LookView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    any_permission_required = ["add", "change", "view"]
    template_name = "content/admin/facts/look.html"
    header_icon = "lw-number"
    index_url_name = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        found = number(kwargs["key"])
        if found is None:
            raise Http404
        self.number: Number = found

    @cached_property
    def page_title(self) -> str:
        return self.number.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            {"url": reverse(self.index_url_name), "label": _("Numbers in texts")},
            {"url": "", "label": self.number.title},
        ]

    @cached_property
    def header_buttons(self) -> list[Any]:
        own = Fact.objects.filter(slug=self.number.slug).first() if self.number.is_own else None
        if own is None or not self.user_has_permission("change"):
            return []
        return [HeaderButton(_("Edit"), url=edit_url(own.pk), icon_name="edit")]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        said, chamber = self.number, current_chamber()
        here = used_here(said)
        elsewhere = used_elsewhere(said) if said.is_own and chamber.is_layer else []
        values = [(one, "next" if one.start > today() else "past") for one in reversed(said.values)]
        now = next((at for at, (_one, when) in enumerate(values) if when == "past"), None)
        return {
            **context,
            "number": said,
            "who": layer_names()[said.layer].who if said.layer and not said.is_own else "",
            "values": [(one, "now" if at == now else when) for at, (one, when) in enumerate(values)],
            "missing": missing_in_words(said.missing) if said.missing and not said.next else "",
            "uses": [(one, place_of(one)) for one in here if one.uses],
            "typed": [(one, place_of(one)) for one in here if one.typed],
            "used_elsewhere": [one for one in elsewhere if one.uses],
            "typed_elsewhere": [one for one in elsewhere if one.typed],
            "is_layer": chamber.is_layer,
            "shows_elsewhere": said.is_own and chamber.is_layer,
        }


def place_of(use: Use) -> str:
    """The form in which this text is written; empty where there is none."""
    model: Any = model_of(use.kind)
    own = model.objects.filter(release_key=None, slug=use.slug).only("pk").first()
    try:
        if own:
            return reverse(model.snippet_viewset.get_url_name("edit"), args=[own.pk])
        return reverse("wissen:adapt", args=[use.key]) if use.kind == "entry" else ""
    except (AttributeError, NoReverseMatch):  # a kind that is written on another screen
        return ""
