"""All messages of a chamber, newest first."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.ui.tables import Column, DateColumn, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.widgets.button import Button

from push.models import Campaign
from push.queries import sent_counts
from push.topics import title_of


class CampaignList(IndexView):
    page_title = gettext_lazy("Messages")
    add_item_label = gettext_lazy("Write a message")
    default_ordering = "-created_at"

    @property
    def columns(self) -> list[Column]:
        return [
            TitleColumn("title", label=_("Headline"), get_url=lambda row: row.get_absolute_url()),
            Column("topic", label=_("Topic"), accessor=lambda row: title_of(row.topic)),
            Column("state", label=_("State"), accessor="get_state_display"),
            Column("delivered", label=_("Delivered"), accessor=self._delivered),
            DateColumn("frozen_at", label=_("Sent on"), sort_key="frozen_at"),
        ]

    def _delivered(self, row: Campaign) -> str:
        if row.is_draft:
            return ""
        sent, total = self._counts.get(row.pk, (0, 0))
        return _("%(sent)s of %(total)s") % {"sent": sent, "total": total}

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        self._counts = sent_counts(context["object_list"])
        return context

    def get_edit_url(self, instance: Campaign) -> str | None:
        return super().get_edit_url(instance) if instance.is_draft else None

    def get_delete_url(self, instance: Campaign) -> str | None:
        return super().get_delete_url(instance) if instance.is_draft else None

    def get_list_more_buttons(self, instance: Campaign) -> list[Button]:
        buttons: list[Button] = super().get_list_more_buttons(instance)
        if not instance.is_draft:
            report = reverse("campaign:report", args=[instance.pk])
            buttons.append(Button(_("How it went"), url=report, icon_name="view", priority=10))
        return buttons
