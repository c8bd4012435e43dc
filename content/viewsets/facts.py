"""Numbers in texts as Wagtail snippets, and the screens that show them all. A chamber follows those from above."""

from __future__ import annotations

from typing import Any

from django.urls import path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, ObjectList, PublishingPanel, TitleFieldPanel
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet

from content.admin.facts.listing import FactsView
from content.admin.facts.look import LookView
from content.admin.facts.picker import ChoicesView
from content.admin.forms.fact import FactForm
from content.admin.views.saving import SavingMixin
from content.models import Fact

FACT = ObjectList(
    [
        TitleFieldPanel("title", targets=["slug"]),
        FieldPanel(
            "slug",
            heading=_("Name in texts"),
            help_text=_("A text says {name} where the value belongs. Once published, the name stays."),
        ),
        FieldPanel("note"),
        FieldPanel(
            "values", help_text=_("Each value holds from its day on until the next one, by itself at midnight.")
        ),
        MultiFieldPanel(
            [
                FieldPanel("law_refs"),
                FieldPanel("sources"),
                FieldPanel("checked_on"),
                FieldPanel("check_by"),
                FieldPanel("confidence"),
            ],
            heading=_("Sources and date checked"),
        ),
        PublishingPanel(),
    ],
    base_form_class=FactForm,
)


class CreateFactView(SavingMixin, CreateView):
    offers_numbers = False


class EditFactView(SavingMixin, EditView):
    offers_numbers = False


class FactViewSet(SnippetViewSet):
    model = Fact
    icon = "lw-number"
    base_url_path = "zahlen/schreiben"
    menu_item_is_registered = True
    copy_view_enabled = False
    add_view_class = CreateFactView
    edit_view_class = EditFactView
    edit_handler = FACT

    @property
    def index_view(self) -> Any:
        return RedirectView.as_view(url=reverse_lazy("zahlen:index"))

    @property
    def breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": reverse_lazy("zahlen:index"), "label": _("Numbers in texts")}]


facts = FactViewSet()


class FactScreens(ViewSet):
    name = "zahlen"
    icon = "lw-number"
    menu_label = _("Numbers in texts")
    menu_order = 125
    add_to_admin_menu = True

    def get_common_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        common: dict[str, Any] = super().get_common_view_kwargs(
            **{
                "permission_policy": policy_registry.get_by_type(Fact),
                "index_url_name": self.get_url_name("index"),
                "index_results_url_name": self.get_url_name("results"),
                **kwargs,
            }
        )
        return common

    def get_urlpatterns(self) -> list[Any]:
        written = {"add_url_name": facts.get_url_name("add")}
        return [
            path("", self.construct_view(FactsView, **written), name="index"),
            path("results/", self.construct_view(FactsView, results_only=True, **written), name="results"),
            path("auswahl/", self.construct_view(ChoicesView), name="choices"),
            path("ansehen/<uuid:key>/", self.construct_view(LookView), name="look"),
        ]


facts_screens = FactScreens()
