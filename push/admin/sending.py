"""From the last look to the report: confirm, send, stop, go on."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseNotAllowed, JsonResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from push.access import campaigns_for, may_send, may_write
from push.actions.finish_campaign import cancel_campaign, resume_campaign
from push.actions.freeze_campaign import freeze_campaign
from push.admin.form import devices
from push.admin.reasons import explained
from push.errors import AlreadyFrozen, PushError
from push.links import path_of
from push.models import Campaign
from push.queries import audience, head_counts, report
from push.tasks import dispatch_campaign
from push.topics import subscribable, title_of
from tenants.context import current_chamber

if TYPE_CHECKING:
    from django.utils.functional import _StrPromise as StrPromise


class CampaignScreen(WagtailAdminTemplateMixin, View):
    """A screen about one message of this chamber; another chamber's number is nobody's here."""

    header_icon = "mail"
    campaign: Campaign

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not (may_write(request.user) or may_send(request.user)):
            raise PermissionDenied
        self.campaign = get_object_or_404(campaigns_for(request.user).select_related("news_page"), pk=kwargs["pk"])
        response: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[assignment]
        return response

    def show(self, **context: Any) -> HttpResponse:
        response: HttpResponse = self.render_to_response(self.get_context_data(**context))
        return response

    def get_page_subtitle(self) -> str:
        return self.campaign.title

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        here = {"url": "", "label": self.get_page_title(), "sublabel": self.campaign.title}
        return [*self.breadcrumbs_items, {"url": reverse("campaign:index"), "label": _("Messages")}, here]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return context | {
            "campaign": self.campaign,
            "sender": current_chamber().name,
            "topic_title": title_of(self.campaign.topic),
        }


class ConfirmView(CampaignScreen):
    page_title = gettext_lazy("Send")
    template_name = "push/admin/confirm.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        if not self.campaign.is_draft:
            return redirect("campaign:report", pk)
        count = audience(self.campaign.topic).count()
        try:
            path, trouble = path_of(self.campaign), ""
        except PushError as error:
            path, trouble = "", str(error)
        context = {"count": count, "devices": devices(count), "path": path, "trouble": trouble}
        return self.show(**context)

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            with transaction.atomic():
                campaign = freeze_campaign(pk, request.user)  # type: ignore[arg-type]
                # Only what is committed may be worked on: a worker is quick enough to come too early.
                transaction.on_commit(lambda: dispatch_campaign.delay(current_chamber().pk, campaign.pk))
        except AlreadyFrozen as error:
            messages.warning(request, str(error))
            return redirect("campaign:report", pk)
        except PushError as error:
            messages.error(request, str(error))
            return redirect("campaign:confirm", pk)
        return redirect("campaign:report", pk)


class ReportView(CampaignScreen):
    page_title = gettext_lazy("How it went")
    template_name = "push/admin/report.html"

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        if self.campaign.is_draft:
            return redirect("campaign:edit", pk)
        return self.show()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        counts = report(self.campaign)
        return super().get_context_data(**kwargs) | {
            "report": counts,
            "reasons": explained(counts, bool(self.campaign.trouble)),
            "may_send": may_send(self.request.user),
        }


class ProgressView(ReportView):
    """The part of the report that changes, for the page to fetch while a message is under way."""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return render(request, "push/admin/progress.html", self.get_context_data())


class _ActionView(CampaignScreen):
    action: Callable[[int, Any], None]
    done: "StrPromise | str" = ""

    def get(self, request: HttpRequest, pk: int) -> HttpResponse:
        return HttpResponseNotAllowed(["POST"])

    def post(self, request: HttpRequest, pk: int) -> HttpResponse:
        try:
            with transaction.atomic():
                type(self).action(pk, request.user)
                self.afterwards(pk)
            messages.success(request, self.done)
        except PushError as error:
            messages.error(request, str(error))
        return redirect("campaign:report", pk)

    def afterwards(self, pk: int) -> None:
        """What follows once it is done."""


class CancelView(_ActionView):
    action = staticmethod(cancel_campaign)
    done = gettext_lazy("Stopped. What was still waiting is not sent.")


class ResumeView(_ActionView):
    action = staticmethod(resume_campaign)
    done = gettext_lazy("It goes on.")

    def afterwards(self, pk: int) -> None:
        transaction.on_commit(lambda: dispatch_campaign.delay(current_chamber().pk, pk))


def counts(request: HttpRequest) -> JsonResponse:
    """How many devices each topic reaches right now."""
    if not may_write(request.user):
        raise PermissionDenied
    numbers = head_counts(topic.slug for topic in subscribable())
    return JsonResponse({"counts": {slug: {"count": n, "text": devices(n)} for slug, n in numbers.items()}})
