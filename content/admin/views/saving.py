"""What all forms of a text share: refusals in whole sentences, and nobody's work overwritten in silence."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import quote
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.html import format_html
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.models import Revision

from content.admin.facts.picker import FactsSidePanel
from content.admin.publishing.asked import ask_url, is_asked
from content.admin.publishing.under_way import UnderWaySidePanel
from content.errors import ContentError
from regions.viewsets.publishing import LinkToSite


class SavingMixin(LinkToSite):
    """For Wagtail's CreateView and EditView of something releasable."""

    request: HttpRequest
    new_revision: Revision | None
    expects_json_response: bool
    #: What somebody else saved while this form was open.
    newer: Revision | None = None
    #: Whether its texts can name numbers.
    offers_numbers = True

    def get_side_panels(self) -> Any:
        panels = super().get_side_panels()  # type: ignore[misc]
        if self.offers_numbers:
            panels.append(FactsSidePanel(self.object or self.form.instance, self.request))  # type: ignore[attr-defined]
        if self.object is not None and is_asked(type(self.object)):
            panels.append(UnderWaySidePanel(self.object, self.request))
        return panels

    def form_invalid(self, form: Any) -> HttpResponse:
        response: HttpResponse = super().form_invalid(form)  # type: ignore[misc]
        if not self.expects_json_response:
            response.status_code = 422
        return response

    def form_valid(self, form: Any) -> HttpResponse:
        if not self.expects_json_response:
            self.newer = self.newer_of_somebody_else()
        response: HttpResponse = super().form_valid(form)  # type: ignore[misc]
        return response

    def run_action_method(self) -> HttpResponse | None:
        """By now the form is saved as a draft. With a newer version about, it stays one."""
        if self.newer:
            return self.warn_of_newer(self.newer)
        response: HttpResponse | None = super().run_action_method()  # type: ignore[misc]
        return response

    def newer_of_somebody_else(self) -> Revision | None:
        """
        Wagtail refuses only an autosave over a newer version; its buttons overwrite. What this person saved
        themselves meanwhile (by autosave) is theirs to overwrite, and the form does not know of it.
        """
        if self.object is None or self.object.pk is None:
            return None
        others = self.object.revisions.exclude(user=self.request.user)
        loaded_at = parse_datetime(self.request.POST.get("loaded_revision_created_at", "") or "-")
        if loaded_at:
            others = others.filter(created_at__gt=loaded_at)
        elif self.request.POST.get("loaded_revision_id"):
            return None
        return others.select_related("user").order_by("-created_at", "-pk").first()

    def publish_action(self) -> HttpResponse | None:
        """
        Who writes for others is asked first. What the law or a missing topic forbids is found by the action itself,
        whatever the form let through.
        """
        if is_asked(type(self.object)):
            return redirect(ask_url(self.object))
        try:
            with transaction.atomic():
                response: HttpResponse | None = super().publish_action()  # type: ignore[misc]
        except ContentError as error:
            sentence = _("Not published. %(why)s Your text is kept as a draft.")
            messages.error(self.request, sentence % {"why": error})
            return redirect(self.get_edit_url())  # type: ignore[attr-defined]
        return response

    def submit_action(self) -> HttpResponse | None:
        if is_asked(type(self.object)):
            return redirect(ask_url(self.object, for_approval=True))
        response: HttpResponse | None = super().submit_action()  # type: ignore[misc]
        return response

    def warn_of_newer(self, newer: Revision) -> HttpResponse:
        sentence = _(
            "%(name)s saved this text at %(time)s, while you were writing. Your changes are kept as a draft; "
            "nothing of yours has been published."
        )
        named = {"name": newer.user or _("Somebody"), "time": localtime(newer.created_at).strftime("%H:%M")}
        ours = self.new_revision.pk if self.new_revision else "latest"
        route = self.object.snippet_viewset.get_url_name("revisions_compare")
        compare_url = reverse(route, args=[quote(self.object.pk), newer.pk, ours])
        link = '{} <a class="button button-small button-secondary" href="{}">{}</a>'
        messages.warning(self.request, format_html(link, sentence % named, compare_url, _("Compare")))
        return redirect(self.get_edit_url())  # type: ignore[attr-defined]
