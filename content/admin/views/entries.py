"""Writing and adapting texts: Wagtail's snippet views with what is different for a text from above."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages
from wagtail.admin.views.generic.preview import PreviewOnCreate, PreviewOnEdit
from wagtail.snippets.views.snippets import CreateView, EditView

from content.admin.panels import OWN_ENTRY, SHADOW_ENTRY
from content.admin.suggestions.panel import suggestion_panels
from content.admin.views.saving import SavingMixin
from content.admin.views.shadow import open_for_adapting, published_in_words
from content.errors import ReleaseUnknown, ReleaseWithdrawn
from content.models import Entry

LIBRARY = "wissen:index"
ADAPT = "wissen:adapt"
PREVIEW = "wissen:preview_adapt"
_own_panel = OWN_ENTRY.bind_to_model(Entry)
_shadow_panel = SHADOW_ENTRY.bind_to_model(Entry)


def breadcrumbs(title: str) -> list[dict[str, Any]]:
    return [{"url": reverse(LIBRARY), "label": _("Knowledge")}, {"url": "", "label": title}]


class EntryViewMixin(SavingMixin):
    def get_panel(self) -> Any:
        return _shadow_panel if self.is_shadow else _own_panel

    @property
    def is_shadow(self) -> bool:
        return bool(self.object and self.object.is_shadow)

    def get_side_panels(self) -> Any:
        """Also before there is a row: Wagtail's first autosave brings them anew and needs their places in the page."""
        panels = super().get_side_panels()
        panels.extend(suggestion_panels(self.object or self.form.instance, self.request))  # type: ignore[attr-defined]
        return panels

    def get_success_message(self, instance: Any = None) -> str:
        done = instance or self.object
        if self.is_shadow and self.action == "publish":
            return " ".join(published_in_words(done))
        message: str = super().get_success_message(instance)  # type: ignore[misc]
        return message


class CreateEntryView(EntryViewMixin, CreateView):
    """A text of our own."""

    page_subtitle = gettext_lazy("Text of your own")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return breadcrumbs(_("Text of your own"))

    def get_initial(self) -> dict[str, Any]:
        """A title to begin with, from the list of what readers did not find."""
        initial: dict[str, Any] = super().get_initial()
        title = self.request.GET.get("titel", "").replace("\x00", "")[:160].strip()
        return {**initial, "title": title[:1].upper() + title[1:]} if title else initial


class EditEntryView(EntryViewMixin, EditView):
    def get_object(self, queryset: Any = None) -> Any:
        instance = super().get_object(queryset)
        if not instance.is_shadow:
            return instance
        try:
            return open_for_adapting(instance.release_key, self.request)
        except (ReleaseUnknown, ReleaseWithdrawn) as error:
            raise Http404(str(error)) from error

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return breadcrumbs(self.get_page_subtitle())

    @cached_property
    def is_out_of_date(self) -> bool:
        """A form opened before there was a row knows no version; somebody else's row is newer than it."""
        knows = self.request.POST.get("loaded_revision_id") or self.request.POST.get("overwrite_revision_id")
        if self.latest_revision and not knows:
            return bool(self.latest_revision.user_id != self.request.user.pk)
        return bool(EditView.is_out_of_date.func(self))


class AdaptEntryView(EntryViewMixin, CreateView):
    """
    Opens a text from above without making a row. The row comes with the first change (Wagtail's autosave turns
    this form into the edit form by itself) or with the first press of a button.
    """

    permission_required = "add"
    edit_view: Any = None
    model: Any = Entry
    library_url_name = LIBRARY
    adapt_url_name = ADAPT
    preview_adapt_url_name = PREVIEW

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        self.key: UUID = kwargs["key"]
        self.shadow = self.row()
        super().setup(request, *args, **kwargs)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.shadow and request.method == "POST":
            answer: HttpResponse = self.edit_view(request, pk=str(self.shadow.pk))
            return answer
        if self.shadow:
            return redirect(reverse(self.edit_url_name, args=[self.shadow.pk]))
        try:
            return super().dispatch(request, *args, **kwargs)  # type: ignore[no-any-return]
        except IntegrityError:
            # The autosave and a button of one form at once: the row has come meanwhile, so this is an edit.
            row = self.row()
            if row is None:
                raise
            saved: HttpResponse = self.edit_view(request, pk=str(row.pk))
            return saved
        except ReleaseWithdrawn as error:
            messages.warning(request, str(error))
            return redirect(self.library_url_name)

    def row(self) -> Any:
        return self.model._default_manager.filter(release_key=self.key).only("pk").first()

    def get_initial_form_instance(self) -> Any:
        try:
            return open_for_adapting(self.key, self.request)
        except ReleaseUnknown as error:
            raise Http404(str(error)) from error

    def get_panel(self) -> Any:
        return _shadow_panel

    @property
    def is_shadow(self) -> bool:
        return True

    def get_add_url(self) -> str:
        return reverse(self.adapt_url_name, args=[self.key])

    def get_preview_url(self) -> str:
        return reverse(self.preview_adapt_url_name, args=[self.key])

    def get_page_subtitle(self) -> str:
        return str(self.form.instance)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return breadcrumbs(self.get_page_subtitle())


class PreviewEntryView(PreviewOnEdit):
    def get_object(self) -> Any:
        instance = super().get_object()
        return open_for_adapting(instance.release_key, self.request) if instance.is_shadow else instance

    def get_form_class(self) -> Any:
        return (_shadow_panel if self.object.is_shadow else _own_panel).get_form_class()


class PreviewAdaptView(PreviewOnCreate):
    def get_object(self) -> Any:
        # One unsaved preview per text: without this, two texts opened side by side would show each other's.
        self.parent_object_id = str(self.kwargs["key"])
        try:
            return open_for_adapting(self.kwargs["key"], self.request)
        except (ReleaseUnknown, ReleaseWithdrawn) as error:
            raise Http404(str(error)) from error

    def get_form_class(self) -> Any:
        return _shadow_panel.get_form_class()
