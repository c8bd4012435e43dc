"""Writing and adapting guides and question paths: as with texts, with their own fields."""

from __future__ import annotations

from typing import Any

from django.http import Http404
from django.urls import reverse
from wagtail.admin.views.generic.preview import PreviewOnCreate, PreviewOnEdit
from wagtail.snippets.views.snippets import CreateView

from content.admin.path_panels import OWN_GUIDE, OWN_PATH, SHADOW_GUIDE, SHADOW_PATH
from content.admin.views.entries import AdaptEntryView, EditEntryView, EntryViewMixin
from content.admin.views.shadow import open_for_adapting
from content.errors import ReleaseUnknown, ReleaseWithdrawn
from content.models import Guide, QuestionPath

_own = {Guide: OWN_GUIDE.bind_to_model(Guide), QuestionPath: OWN_PATH.bind_to_model(QuestionPath)}
_shadow = {Guide: SHADOW_GUIDE.bind_to_model(Guide), QuestionPath: SHADOW_PATH.bind_to_model(QuestionPath)}
PLACES = {Guide: "fahrplaene", QuestionPath: "fragewege"}


class WayViewMixin(EntryViewMixin):
    model: Any

    def get_panel(self) -> Any:
        return (_shadow if self.is_shadow else _own)[self.model]

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        place = {"url": reverse(f"{PLACES[self.model]}:index"), "label": self.model._meta.verbose_name_plural}
        title = self.get_page_subtitle()  # type: ignore[attr-defined]
        return [place, {"url": "", "label": title}]


class CreateWayView(WayViewMixin, CreateView):
    pass


class EditWayView(WayViewMixin, EditEntryView):
    pass


class AdaptWayView(WayViewMixin, AdaptEntryView):
    @property
    def library_url_name(self) -> str:  # type: ignore[override]
        return f"{PLACES[self.model]}:index"

    @property
    def adapt_url_name(self) -> str:  # type: ignore[override]
        return f"{PLACES[self.model]}:adapt"

    @property
    def preview_adapt_url_name(self) -> str:  # type: ignore[override]
        return f"{PLACES[self.model]}:preview_adapt"


class PreviewWayView(PreviewOnEdit):
    def get_object(self) -> Any:
        instance = super().get_object()
        return open_for_adapting(instance.release_key, self.request) if instance.is_shadow else instance

    def get_form_class(self) -> Any:
        return (_shadow if self.object.is_shadow else _own)[self.model].get_form_class()


class PreviewAdaptWayView(PreviewOnCreate):
    def get_object(self) -> Any:
        self.parent_object_id = str(self.kwargs["key"])  # two guides opened side by side do not show each other's
        try:
            return open_for_adapting(self.kwargs["key"], self.request)
        except (ReleaseUnknown, ReleaseWithdrawn) as error:
            raise Http404(str(error)) from error

    def get_form_class(self) -> Any:
        return _shadow[self.model].get_form_class()
