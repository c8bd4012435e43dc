"""The editor's screens: one menu, four lists."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.snippets.views.snippets import SnippetViewSetGroup

from regions.viewsets.actors import ActorViewSet
from regions.viewsets.contacts import ContactViewSet
from regions.viewsets.events import EventViewSet
from regions.viewsets.offers import OfferViewSet


class DirectoryGroup(SnippetViewSetGroup):
    menu_label = _("Directory")
    menu_name = "directory"
    menu_icon = "group"
    menu_order = 210
    items: tuple[Any, ...] = (ActorViewSet, ContactViewSet, OfferViewSet, EventViewSet)
