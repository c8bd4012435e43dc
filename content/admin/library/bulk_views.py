"""One question and one step for many texts: hide, follow again, checked today."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from content.actions import follow_again, hide_entry, mark_checked
from content.admin.layers import common_name
from content.admin.library.bulk import MOST, can_check, can_follow, can_hide, stays_visible
from content.admin.library.lost import lost_words
from content.admin.library.standing import Standing, standings
from content.admin.review.back import with_undo
from content.admin.views.questions import ReasonForm
from content.errors import ContentError
from tenants.context import current_chamber


class ManyView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """
    The list posts keys. What is not on this chamber's list does not exist here, and what another window has already
    done is not done twice: only the texts a step still fits are counted, asked about and changed.
    """

    permission_required = "publish"
    http_method_names = ["post"]
    template_name = "content/admin/library/many.html"
    page_title = gettext_lazy("Knowledge")
    index_url_name = ""
    kind = "entry"

    @staticmethod
    def fits(standing: Standing) -> bool:
        raise NotImplementedError

    def say_done(self, number: int) -> str:
        raise NotImplementedError

    def do(self, standing: Standing) -> None:
        raise NotImplementedError

    @cached_property
    def chosen(self) -> list[Standing]:
        keys = set(self.request.POST.getlist("key")[: MOST + 1])
        return [one for one in standings(self.kind) if str(one.key) in keys] if len(keys) <= MOST else []

    @cached_property
    def fitting(self) -> list[Standing]:
        return [one for one in self.chosen if self.fits(one)]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if len(request.POST.getlist("key")) > MOST:
            return self.back(messages.error, _("Please choose at most %(n)s texts at a time.") % {"n": MOST})
        if not self.fitting:
            return self.back(messages.warning, _("Nothing was changed: none of the chosen texts is in that state."))
        return self.answer(request)

    def answer(self, request: HttpRequest) -> HttpResponse:
        return self.do_all()

    def do_all(self) -> HttpResponse:
        done, refused = 0, []
        with transaction.atomic():
            for standing in self.fitting:
                try:
                    self.do(standing)
                    done += 1
                except ContentError as error:
                    refused.append(str(error))
        for sentence in refused:
            messages.warning(self.request, sentence)
        return self.back(messages.success, self.say_done(done)) if done else self.to_library()

    def back(self, tell: Any, sentence: str) -> HttpResponse:
        tell(self.request, sentence)
        return self.to_library()

    def to_library(self) -> HttpResponse:
        return redirect(reverse(self.index_url_name))

    def ask(self, **said: Any) -> HttpResponse:
        status = said.pop("status", 200)
        context = self.get_context_data(**said, back_url=reverse(self.index_url_name), texts=self.fitting)
        return self.render_to_response(context, status=status)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [{"url": reverse(self.index_url_name), "label": self.page_title}, {"url": "", "label": _("Selection")}]


class HideManyView(ManyView):
    fits = staticmethod(can_hide)

    def answer(self, request: HttpRequest) -> HttpResponse:
        form = ReasonForm(request.POST if "sure" in request.POST else None)
        if form.is_valid():
            self.reason = form.cleaned_data["reason"]
            return self.do_all()
        n = len(self.fitting)
        below = _("They are hidden in all chambers of your Land, except where one has words of its own in them.")
        return self.ask(
            status=422 if form.is_bound else 200,
            form=form,
            question=ngettext("Hide %(n)s text?", "Hide %(n)s texts?", n) % {"n": n},
            consequences=[
                *([below, _("They read your reason.")] if current_chamber().is_layer else []),
                _("Your companies will no longer find these texts. Links to them lead to their category."),
                _("They go on following in the background. You can show them again at any time."),
                *self.left_out(),
            ],
            answer=ngettext("Hide %(n)s text", "Hide %(n)s texts", n) % {"n": n},
        )

    def left_out(self) -> Iterable[str]:
        if n := sum(stays_visible(one) for one in self.chosen):
            sentence = ngettext(
                "%(n)s text is binding and stays visible.", "%(n)s texts are binding and stay visible.", n
            )
            yield sentence % {"n": n}

    def do(self, standing: Standing) -> None:
        hide_entry(standing.key, self.reason, self.request.user)

    def say_done(self, number: int) -> str:
        return ngettext("%(n)s text is hidden.", "%(n)s texts are hidden.", number) % {"n": number}


class FollowManyView(ManyView):
    fits = staticmethod(can_follow)

    def answer(self, request: HttpRequest) -> HttpResponse:
        if "sure" in request.POST:
            return self.do_all()
        n, layer = len(self.fitting), common_name(one.layer for one in self.fitting)
        lost = lost_words(self.fitting)
        question = ngettext(
            "Let %(n)s text follow %(layer)s again?", "Let %(n)s texts follow %(layer)s again?", n
        ) % {**layer.words, "n": n}  # fmt: skip
        return self.ask(
            question=question,
            consequences=[
                _("These words vanish from the page. They stay in the history, and right after it you can undo this.")
                if any(one.places for one in lost)
                else _("No words of yours vanish. What you left out comes back.")
            ],
            lost=lost,
            answer=_("All back to the %(version)s") % layer.words,
            serious=True,
        )

    def do(self, standing: Standing) -> None:
        follow_again(standing.key, self.request.user)

    def say_done(self, number: int) -> str:
        layer = common_name(one.layer for one in self.fitting)
        sentence = ngettext(
            "%(n)s text follows %(layer)s again.", "%(n)s texts follow %(layer)s again.", number
        )  # fmt: skip
        return with_undo(sentence % {**layer.words, "n": number}, *(one.key for one in self.fitting))


class CheckedManyView(ManyView):
    fits = staticmethod(can_check)

    def do(self, standing: Standing) -> None:
        mark_checked(self.kind, standing.meta["slug"], self.request.user)

    def say_done(self, number: int) -> str:
        sentence = ngettext(
            "%(n)s text: checked today. Readers see the new date.",
            "%(n)s texts: checked today. Readers see the new date.",
            number,
        )
        return sentence % {"n": number}
