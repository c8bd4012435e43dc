"""Funding programmes as Wagtail snippets. The list is the library screen for programmes; here is writing."""

from __future__ import annotations

from typing import Any

from django.urls import reverse_lazy
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from wagtail.snippets.views.snippets import CreateView, EditView

from content.admin.panels import PROGRAMME
from content.admin.views.saving import SavingMixin
from content.models import Programme
from content.viewsets.asked import AskedViewSet


class CreateProgrammeView(SavingMixin, CreateView):
    pass


class EditProgrammeView(SavingMixin, EditView):
    pass


class ProgrammeViewSet(AskedViewSet):
    model = Programme
    icon = "lw-euro"
    base_url_path = "foerderung/programme"
    menu_item_is_registered = True
    copy_view_enabled = False
    add_view_class = CreateProgrammeView
    edit_view_class = EditProgrammeView
    edit_handler = PROGRAMME

    @property
    def index_view(self) -> Any:
        return RedirectView.as_view(url=reverse_lazy("foerderung:index"))

    @property
    def breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": reverse_lazy("foerderung:index"), "label": _("Funding")}]


programmes = ProgrammeViewSet()
