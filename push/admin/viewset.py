"""Where the editors' screens hang in Wagtail."""

from django.urls import URLPattern, path
from django.utils.translation import gettext_lazy
from wagtail.admin.viewsets.model import ModelViewSet

from push.admin.composer import ComposeView, DiscardDraftView, EditDraftView
from push.admin.form import CampaignForm
from push.admin.listing import CampaignList
from push.admin.sending import CancelView, ConfirmView, ProgressView, ReportView, ResumeView, counts
from push.models import Campaign


class CampaignViewSet(ModelViewSet):
    model = Campaign
    name = "campaign"
    url_prefix = "nachrichten"
    icon = "mail"
    menu_label = gettext_lazy("Messages")
    menu_order = 300
    add_to_admin_menu = True
    add_to_reference_index = False
    copy_view_enabled = False
    search_fields = ["title", "body"]
    index_view_class = CampaignList
    add_view_class = ComposeView
    edit_view_class = EditDraftView
    delete_view_class = DiscardDraftView
    index_results_template_name = "push/admin/list_results.html"
    create_template_name = "push/admin/composer.html"
    edit_template_name = "push/admin/composer.html"

    def get_form_class(self, for_update: bool = False) -> type[CampaignForm]:
        return CampaignForm

    def get_urlpatterns(self) -> list[URLPattern]:
        # History and usage of a message say less than its report; they are not offered.
        kept = {"index", "index_results", "add", "edit", "delete"}
        patterns = [pattern for pattern in super().get_urlpatterns() if pattern.name in kept]
        return [
            *patterns,
            path("empfaenger/", counts, name="counts"),
            path("senden/<int:pk>/", ConfirmView.as_view(), name="confirm"),
            path("bericht/<int:pk>/", ReportView.as_view(), name="report"),
            path("bericht/<int:pk>/stand/", ProgressView.as_view(), name="progress"),
            path("anhalten/<int:pk>/", CancelView.as_view(), name="cancel"),
            path("fortsetzen/<int:pk>/", ResumeView.as_view(), name="resume"),
        ]

    def get_common_view_kwargs(self, **kwargs: object) -> dict[str, object]:
        shared: dict[str, object] = super().get_common_view_kwargs(**kwargs)
        return shared | {"history_url_name": None, "usage_url_name": None}


campaign_viewset = CampaignViewSet()
