"""Questions before something disappears from readers' sight: hide, show again, all back to the national version."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView, View
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets import AdminAutoHeightTextInput

from content.above import TextAbove, text_above
from content.actions import follow_again, hide_entry, keep_our_block, show_again
from content.adapting import merged_text
from content.admin.layers import LayerName, layer_of
from content.admin.moved import said
from content.errors import ContentError, ReleaseUnknown
from tenants.context import current_chamber


@dataclass(frozen=True)
class Loss:
    place: str
    text: str


class ReasonForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why?"),
        max_length=240,
        widget=AdminAutoHeightTextInput,
        help_text=gettext_lazy("One sentence for your colleagues. Companies do not see it."),
        error_messages={"required": gettext_lazy("Please say in one sentence why. In half a year nobody remembers.")},
    )


class AboveMixin(PermissionCheckedMixin):
    """About a text from above; one that is not above this chamber does not exist here."""

    permission_required = "publish"
    index_url_name = ""
    above: TextAbove

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.key: UUID = kwargs["key"]
        try:
            self.above = text_above(self.key)
        except ReleaseUnknown as error:
            raise Http404(str(error)) from error

    @property
    def title(self) -> str:
        return self.above.newest.title

    @property
    def layer(self) -> LayerName:
        return layer_of(self.above)

    def to_library(self) -> HttpResponse:
        return redirect(reverse(self.index_url_name))


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


class BackView(QuestionView):
    """Everything back to the national version, after seeing what would go."""

    def said(self) -> dict[str, Any]:
        losses = self.losses()
        return {
            "question": _("Let “%(title)s” follow %(layer)s again?") % {**self.layer.words, "title": self.title},
            "consequences": [
                _("These words vanish from the page. They stay in the history.")
                if losses
                else _("No words of yours vanish. What you left out comes back."),
                *self.hidden_above(),
            ],
            "losses": losses,
            "answer": _("All back to the %(version)s") % self.layer.words,
            "serious": True,
        }

    def hidden_above(self) -> list[str]:
        if not self.above.is_hidden:
            return []
        return [_("%(who)s hides this text: your companies will no longer find it.") % self.layer.words]

    def losses(self) -> list[Loss]:
        places = {"adapted": _("Adapted here"), "own": _("Paragraph of your own")}
        ours = (one for one in merged_text(self.above).blocks if one.origin in places)
        return [Loss(places[one.origin], said(one.block)) for one in ours]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        follow_again(self.key, request.user)
        done = _("“%(title)s” follows %(layer)s again.") % {**self.layer.words, "title": self.title}
        messages.success(request, done)
        return self.to_library()


class KeepView(AboveMixin, View):
    """One place that changed above: our words stay, and nobody asks again until it changes once more."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        keep_our_block(self.key, kwargs["block"], request.user)
        done = _("Your words stay. We ask again only when %(layer)s changes this place.")
        messages.success(request, done % self.layer.words)
        return redirect(reverse("wissen:adapt", args=[self.key]))
