"""Writing a message: a draft until somebody has looked at it and pressed the button of the next screen."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.views.generic import CreateView, DeleteView, EditView
from wagtail.models import Page

from push.admin.form import CampaignForm
from push.models import Campaign
from push.queries import latest_with_link
from push.topics import known_slugs
from tenants.context import current_chamber

USUAL_TOPIC = "aktuelles"


class Composing:
    """What writing a new message and going on with a draft have in common."""

    request: HttpRequest
    form: CampaignForm
    object: Campaign
    action: str
    template_name = "push/admin/composer.html"
    actions = ["draft", "review"]

    def get_success_url(self) -> str:
        if self.action == "review":
            return reverse("campaign:confirm", args=[self.object.pk])
        return reverse("campaign:index")

    def get_success_message(self, instance: Campaign | None = None) -> str | None:
        return None if self.action == "review" else _("The draft is saved.")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)  # type: ignore[misc]
        context["sender"] = current_chamber().name
        context["counts_url"] = reverse("campaign:counts")
        context["sent_before"] = self._sent_before()
        return context

    def _sent_before(self) -> Campaign | None:
        page, link = self.form["news_page"].value(), self.form["link"].value()
        page_id = page.pk if isinstance(page, Page) else int(page) if str(page or "").isdigit() else None
        return latest_with_link(str(link or ""), page_id, other_than=self.form.instance.pk)


class ComposeView(Composing, CreateView):
    page_title = gettext_lazy("New message")

    def get_initial(self) -> dict[str, Any]:
        """`?page=` comes from the button at a page: its words are the first draft."""
        initial: dict[str, Any] = super().get_initial()
        number = self.request.GET.get("page", "")
        if not (number.isascii() and number.isdigit()):
            return initial
        try:
            page = Page.objects.live().get(pk=int(number[:18])).specific
        except ObjectDoesNotExist:
            return initial
        title, body = Campaign._meta.get_field("title"), Campaign._meta.get_field("body")
        offered = known_slugs()
        topics = [slug for slug in getattr(page, "topics", []) if slug in offered]
        return initial | {
            "news_page": page.pk,
            "title": shortened(page.title, title.max_length or 0),
            "body": shortened(getattr(page, "teaser", ""), body.max_length or 0),
            "topic": topics[0] if topics else USUAL_TOPIC,
        }

    def save_instance(self) -> Campaign:
        self.form.instance.created_by = self.request.user
        campaign: Campaign = super().save_instance()
        return campaign


class EditDraftView(Composing, EditView):
    page_title = gettext_lazy("Draft")
    delete_item_label = gettext_lazy("Discard draft")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        campaign = self.get_object()
        if not campaign.is_draft:
            return redirect("campaign:report", campaign.pk)
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response


class DiscardDraftView(DeleteView):
    page_title = gettext_lazy("Discard draft")

    def get_object(self, queryset: Any = None) -> Campaign:
        campaign: Campaign = super().get_object(queryset)
        if not campaign.is_draft:
            raise Http404  # what was sent stays on record
        return campaign


def shortened(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1].rstrip() + "…"
