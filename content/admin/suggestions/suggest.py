"""A chamber hands a text up: what goes, to whom, with which note; and takes it back."""

from __future__ import annotations

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

from content.actions.settle import join_own_text, own_text_taken_over
from content.actions.suggest_entry import MOST_NOTE, suggest_entry, take_suggestion_back
from content.admin.layers import LayerName, name_of
from content.comparison import draw, outline, unmarked
from content.errors import ContentError, ReleaseUnknown
from content.library.models import Suggestion
from content.suggestions.proposal import Proposal, proposal_of
from content.suggestions.queries import newest_about


class SuggestForm(forms.Form):
    layer = forms.TypedChoiceField(label=gettext_lazy("To whom?"), coerce=UUID, widget=forms.RadioSelect)
    note = forms.CharField(
        label=gettext_lazy("Why is it better?"),
        max_length=MOST_NOTE,
        required=False,
        widget=AdminAutoHeightTextInput,
        help_text=gettext_lazy("A few words for the team that decides. Companies do not see them."),
    )

    def __init__(self, proposal: Proposal, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field: Any = self.fields["layer"]
        field.choices = [(str(layer.key), name_of(layer).team) for layer in proposal.layers]
        field.initial = str(proposal.layers[0].key)
        if len(proposal.layers) == 1:
            field.widget = forms.HiddenInput()


class SuggestView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    permission_required = "publish"
    template_name = "content/admin/suggestions/suggest.html"
    page_title = gettext_lazy("Suggestions")
    header_icon = "mail"
    index_url_name = ""
    proposal: Proposal

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> Any:
        try:
            self.proposal = proposal_of(kwargs["key"])
        except ReleaseUnknown as error:
            raise Http404(str(error)) from error
        except ContentError as error:
            messages.warning(request, str(error))
            return redirect("wissen:index")
        return super().dispatch(request, *args, **kwargs)

    @property
    def layer(self) -> LayerName:
        return name_of(self.proposal.layers[0])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            {"url": reverse("wissen:index"), "label": _("Knowledge")},
            {"url": "", "label": self.proposal.title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**{"form": SuggestForm(self.proposal), **kwargs})
        one = len(self.proposal.layers) == 1
        named = {**self.layer.words, "title": self.proposal.title}
        open_one = self.open_one()
        return {
            **context,
            "question": _("Suggest “%(title)s” to the %(team)s?") % named if one else _("Suggest “%(title)s”?") % named,
            "blocks": [draw(unmarked(outline(block))) for block in self.proposal.own_blocks],
            "is_whole": self.proposal.release is None,
            "left_out": self.proposal.left_out,
            "open": open_one,
            "answer": _("Renew the suggestion") if open_one else _("Suggest"),
            "back_url": reverse("wissen:index"),
        }

    def open_one(self) -> Suggestion | None:
        newest = newest_about(self.proposal.kind, release=self.proposal.release, slug=self.proposal.slug)
        return newest if newest and newest.status == Suggestion.Status.OPEN else None

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = SuggestForm(self.proposal, request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        try:
            suggestion = suggest_entry(
                kwargs["key"], form.cleaned_data["layer"], form.cleaned_data["note"], request.user
            )
        except ContentError as error:
            messages.error(request, str(error))
            return redirect("wissen:index")
        layer = next(name_of(one) for one in self.proposal.layers if one.key == suggestion.layer)
        done = _("“%(title)s” is suggested to the %(team)s. With you nothing changes.")
        undo = messages.button(reverse(self.index_url_name), _("See your suggestions"))
        messages.success(request, done % {**layer.words, "title": suggestion.title}, buttons=[undo])
        return redirect("wissen:index")


class TakeBackView(PermissionCheckedMixin, View):
    http_method_names = ["post"]
    permission_required = "publish"
    index_url_name = ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        try:
            take_suggestion_back(kwargs["key"], request.user)
        except ContentError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("The suggestion is taken back. Your text stays as it is."))
        return redirect(self.index_url_name)


class JoinView(PermissionCheckedMixin, View):
    """An own text that the layer above has taken over, but that says something else by now, becomes an adapted one."""

    http_method_names = ["post"]
    permission_required = "publish"
    index_url_name = ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        own = own_text_taken_over(kwargs["key"])
        if own is None:
            raise Http404
        join_own_text(own, kwargs["key"], request.user)
        messages.success(request, _("“%(title)s” follows now; what differs stays yours.") % {"title": own.title})
        return redirect(self.index_url_name)
