"""Questions before something disappears from readers' sight: hide, show again, all back to the national version."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets import AdminAutoHeightTextInput

from content.actions import hide_entry, show_again
from content.admin.views.above import AboveMixin
from content.errors import ContentError
from tenants.context import current_chamber


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why?"),
        max_length=240,
        widget=AdminAutoHeightTextInput,
        help_text=gettext_lazy("One sentence for your colleagues. Companies do not see it."),
        error_messages={"required": gettext_lazy("Please say in one sentence why. In half a year nobody remembers.")},
    )


class QuestionView(AboveMixin, WagtailAdminTemplateMixin, TemplateView):
    template_name = "content/admin/question.html"
    page_title = gettext_lazy("Knowledge")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": reverse(self.index_url_name), "label": self.page_title}, {"url": "", "label": self.title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        return {**context, "back_url": reverse(self.index_url_name), **self.said()}

    def said(self) -> dict[str, Any]:
        raise NotImplementedError

    def refuse(self, error: ContentError) -> HttpResponse:
        messages.error(self.request, str(error))
        return self.to_library()


class HideView(QuestionView):
    def said(self) -> dict[str, Any]:
        below = _("It is hidden in all chambers of your Land, except where one has words of its own in it.")
        return {
            "question": _("Hide “%(title)s”?") % {"title": self.title},
            "consequences": [
                *([below, _("They read your reason.")] if current_chamber().is_layer else []),
                _("Your companies will no longer find this text. Links to it lead to its category."),
                _("It goes on following in the background. You can show it again at any time."),
            ],
            "answer": _("Hide the text"),
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"form": ReasonForm(), **kwargs})

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = ReasonForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        try:
            hide_entry(self.key, form.cleaned_data["reason"], request.user)
        except ContentError as error:
            return self.refuse(error)
        undo = messages.button(reverse(self.index_url_name) + "?zustand=ausgeblendet", _("See hidden texts"))
        messages.success(request, _("“%(title)s” is hidden.") % {"title": self.title}, buttons=[undo])
        return self.to_library()


class ShowView(AboveMixin, View):
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        show_again(self.key, request.user)
        messages.success(request, _("Companies see “%(title)s” again.") % {"title": self.title})
        return self.to_library()
