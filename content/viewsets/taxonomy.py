"""Categories and topics: the order of the knowledge base, kept by the national team."""

from __future__ import annotations

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.menu import MenuItem
from wagtail.admin.panels import FieldPanel, TitleFieldPanel
from wagtail.snippets.views.snippets import CreateView, EditView, SnippetViewSet, SnippetViewSetGroup

from content.admin.views.saving import SavingMixin
from content.models import Category, Topic
from tenants.context import current_chamber


class CreateOrderedView(SavingMixin, CreateView):
    pass


class EditOrderedView(SavingMixin, EditView):
    pass


class OrderedViewSet(SnippetViewSet):
    copy_view_enabled = False
    add_view_class = CreateOrderedView
    edit_view_class = EditOrderedView
    list_display = ["title", "order"]
    ordering = ["order", "title"]


class CategoryViewSet(OrderedViewSet):
    model = Category
    icon = "list-ul"
    base_url_path = "wissen/rubriken"
    panels = [
        TitleFieldPanel("title", targets=["slug"]),
        FieldPanel("lead"),
        FieldPanel("slug", heading=_("Address on the site")),
        FieldPanel("order"),
    ]


class TopicViewSet(OrderedViewSet):
    model = Topic
    icon = "tag"
    base_url_path = "wissen/themen"
    panels = [
        TitleFieldPanel("title", targets=["slug"]),
        FieldPanel("lead"),
        FieldPanel("slug", heading=_("Address on the site")),
        FieldPanel("order"),
        FieldPanel("subscribable"),
        FieldPanel("push_only"),
    ]


class TaxonomyGroup(SnippetViewSetGroup):
    """Shown where it is kept. A chamber's people have no permission for it anyway."""

    items = (CategoryViewSet, TopicViewSet)
    menu_label = _("Order of texts")
    menu_icon = "list-ul"
    menu_order = 130

    def get_menu_item(self, order: int | None = None) -> MenuItem:
        item: MenuItem = super().get_menu_item(order)
        shown = item.is_shown

        def is_shown(request: HttpRequest) -> bool:
            return current_chamber().is_layer and bool(shown(request))

        item.is_shown = is_shown
        return item
