"""The composer's form."""

from typing import Any

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.widgets import AdminPageChooser

from push.links import path_of_page, path_on_this_site
from push.models import Campaign
from push.queries import head_counts
from push.topics import subscribable


class CampaignForm(WagtailAdminModelForm):
    topic = forms.ChoiceField(label=gettext_lazy("Topic"), widget=forms.RadioSelect)

    class Meta:
        model = Campaign
        fields = ["title", "body", "topic", "news_page", "link"]
        widgets = {
            "title": forms.TextInput(attrs={"data-push-count": "60", "data-push-shows": "title"}),
            "body": forms.Textarea(attrs={"rows": 3, "data-push-count": "160", "data-push-shows": "body"}),
            "news_page": AdminPageChooser,
            "link": forms.TextInput(attrs={"placeholder": "/termine/"}),
        }
        help_texts = {
            "title": gettext_lazy("What it is about, in a few words."),
            "body": gettext_lazy("What is new, and until when. Two or three lines fit on a phone."),
            "news_page": gettext_lazy("Opens when somebody taps the message."),
            "link": gettext_lazy("Only if it should lead somewhere else than to a page: for example /termine/."),
        }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        topics = subscribable()
        counts = head_counts(topic.slug for topic in topics)
        self.fields["topic"].choices = [
            (topic.slug, f"{topic.title}: {devices(counts[topic.slug])}") for topic in topics
        ]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        page, link = cleaned.get("news_page"), cleaned.get("link", "")
        if page:
            cleaned["link"] = ""
            if not path_of_page(page):
                self.add_error("news_page", _("Readers cannot open this page yet. Please publish it first."))
        elif not link and "link" not in self.errors:
            self.add_error("news_page", _("Please choose where the message leads: a page, or an address below."))
        elif link:
            path = path_on_this_site(link)
            if path is None:
                self.add_error("link", _("This address is not on your site. Please begin with /, as in /termine/."))
            cleaned["link"] = path or ""
        return cleaned


def devices(count: int) -> str:
    return ngettext("%(count)s device", "%(count)s devices", count) % {"count": count}
