"""The layer looks at a suggestion place by place, takes words over into a draft, or says why not."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django import forms
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets import AdminAutoHeightTextInput

from content.actions.answer_suggestion import Accepted, accept_suggestion, decline_suggestion
from content.admin.suggestions.words import CHIPS
from content.comparison import draw, marked, outline, unmarked
from content.errors import ContentError, ReleaseUnknown
from content.library.models import Release, Suggestion
from content.suggestions.places import Place, digest, places_of
from content.suggestions.queries import names_of, suggestion_to_us

PLACES = {
    "title": gettext_lazy("Title"),
    "summary": gettext_lazy("In short"),
    "figures": gettext_lazy("Figures"),
    "checklist": gettext_lazy("What to do now"),
    "keywords": gettext_lazy("Search words"),
}


@dataclass(frozen=True)
class Shown:
    id: str
    name: Any
    was: SafeString | None  # only where our text has changed since
    now: SafeString
    suggested: SafeString
    is_new: bool
    is_gone: bool
    is_there: bool


class DeclineForm(forms.Form):
    reason = forms.CharField(
        label=gettext_lazy("Why not?"),
        max_length=2_000,
        widget=AdminAutoHeightTextInput,
        help_text=gettext_lazy("The chamber reads this sentence."),
        error_messages={"required": gettext_lazy("Please say why: the chamber has given its time.")},
    )


class AnswerView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    permission_required = "publish"
    template_name = "content/admin/suggestions/answer.html"
    page_title = gettext_lazy("Suggestions")
    header_icon = "mail"
    index_url_name = ""
    suggestion: Suggestion

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        try:
            self.suggestion = suggestion_to_us(kwargs["key"])
        except ReleaseUnknown as error:
            raise Http404(str(error)) from error

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            {"url": reverse(self.index_url_name), "label": self.page_title},
            {"url": "", "label": self.suggestion.title},
        ]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        one = self.suggestion
        places = [shown(number, place) for number, place in enumerate(places_of(one), 1)]
        return {
            **super().get_context_data(**{"form": DeclineForm(), **kwargs}),
            "suggestion": one,
            "chamber": names_of([one.chamber]).get(one.chamber, _("a chamber")),
            "chip": CHIPS[one.status],
            "is_open": one.status == Suggestion.Status.OPEN,
            "places": places,
            "moved": any(place.was is not None for place in places),
            "notice": self.notice(),
            "seen": digest(one),
            "back_url": reverse(self.index_url_name),
        }

    def notice(self) -> str:
        if self.suggestion.release is None:
            return _("This text is new. Taken over, it becomes a draft of its own.")
        release = Release.objects.filter(pk=self.suggestion.release).first()
        if release is None or release.status == Release.Status.WITHDRAWN:
            return _("You have withdrawn this text meanwhile. Taken over and published, it is online again.")
        return ""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "decline" in request.POST:
            return self.decline(request)
        try:
            done = accept_suggestion(
                self.suggestion.pk, request.POST.getlist("place"), request.POST.get("seen", ""), request.user
            )
        except ContentError as error:
            messages.error(request, str(error))
            return redirect("vorschlaege:answer", self.suggestion.pk)
        messages.success(request, accepted_in_words(done))
        return redirect(edit_url(done))

    def decline(self, request: HttpRequest) -> HttpResponse:
        form = DeclineForm(request.POST)
        if not form.is_valid():
            return self.render_to_response(self.get_context_data(form=form), status=422)
        try:
            decline_suggestion(self.suggestion.pk, form.cleaned_data["reason"], request.user)
        except ContentError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, _("Declined. The chamber reads your reason and keeps its text."))
        return redirect(self.index_url_name)


def shown(number: int, place: Place) -> Shown:
    was, now, suggested = outline(place.was), outline(place.now), outline(place.suggested)
    return Shown(
        id=place.id,
        name=PLACES.get(place.id) or _("Place %(n)s") % {"n": number},
        was=draw(unmarked(was)) if place.moved and place.was else None,
        now=draw(unmarked(now)),
        suggested=draw(marked(now, suggested)),
        is_new=place.now is None,
        is_gone=place.suggested is None,
        is_there=place.says_so_already,
    )


def accepted_in_words(done: Accepted) -> str:
    sentences = [_("Taken over into the draft, with thanks. Nothing is published yet.")]
    if done.lost_files:
        lost = ngettext(
            "%(n)s file could not be copied and is left out.",
            "%(n)s files could not be copied and are left out.",
            done.lost_files,
        )
        sentences.append(lost % {"n": done.lost_files})
    return " ".join(sentences)


def edit_url(done: Accepted) -> str:
    viewset: Any = type(done.source).snippet_viewset
    return reverse(viewset.get_url_name("edit"), args=[done.source.pk])
