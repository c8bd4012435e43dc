"""One place: was, now, ours, three answers with their consequences, and one button."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from content.actions import decide
from content.actions.decide import decisions_on, open_places
from content.admin.library.rows import library_of
from content.admin.review.base import ReviewMixin
from content.admin.review.joint import JointForm
from content.admin.review.shown import Shown
from content.admin.review.words import due_in_words, then_in_words
from content.errors import BindingBlock, ContentError, PlaceSettled, ReleaseWithdrawn
from content.inheritance import Block, same
from content.kinds import model_of
from content.models import Decision
from content.reviews import Place


class ReviewPlaceView(ReviewMixin, WagtailAdminTemplateMixin, TemplateView):
    template_name = "content/admin/review/place.html"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        found = self.review.place(kwargs["block"])
        if found is None and self.review.asked:
            messages.info(request, str(PlaceSettled(self.title)))
            return redirect(reverse("wissen:review", args=[self.key]))
        if found is not None:
            self.place = found
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def on_screen(self) -> Shown:
        return self.shown(self.place)

    @property
    def made(self) -> Decision | None:
        return self.holds.get(self.place.id) or self.outdated.get(self.place.id)

    def start(self, begin: str = "") -> Block | None:
        """What the joint form begins with: what somebody wrote, what fits together, or our own words."""
        shown = self.on_screen
        known = {"above": shown.theirs, "ours": shown.ours, "proposal": shown.proposal}
        written = self.made.value if self.made else None
        start = known.get(begin) or written or shown.proposal or shown.ours or shown.theirs
        return start if shown.choice(Decision.Choice.BOTH) else None

    def joint_form(self, data: Any = None, begin: str = "") -> JointForm | None:
        start = self.start(begin)
        return JointForm(model_of(self.above.release.kind), start, data) if start else None

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = list(self.review.asked)
        number = asked.index(self.place) + 1 if self.place in asked else 1
        form = kwargs.pop("form", None) or self.joint_form()
        holds = self.holds.get(self.place.id)
        context: dict[str, Any] = super().get_context_data(
            **{
                "shown": self.on_screen,
                "words": self.on_screen.words,
                "number": number,
                "total": len(asked),
                "steps": self.steps(self.place),
                "form": form,
                "media": form.media if form else "",
                "chosen": holds.choice if holds else "",
                "outdated": self.place.id in self.outdated,
                "due": due_in_words(self.review.due),
                "stored": self.stored,
                "then": then_in_words(self.next_number(asked)),
                "skip_url": self.after(self.place),
                "library_url": library_of(self.above.release.kind),
                "can_begin_above": self.can_begin_above(),
                **kwargs,
            }
        )
        return context

    def can_begin_above(self) -> bool:
        shown = self.on_screen
        return bool(shown.theirs and shown.ours and shown.theirs["type"] == shown.ours["type"])

    def next_number(self, asked: list[Place]) -> int | None:
        waiting = [one for one in open_places(self.review, self.holds) if one != self.place]
        here = asked.index(self.place) if self.place in asked else -1
        ahead = [one for one in waiting if asked.index(one) > here]
        return asked.index((ahead or waiting)[0]) + 1 if waiting else None

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if begin := request.POST.get("begin"):
            return self.render_to_response(self.get_context_data(form=self.joint_form(begin=begin), chosen="both"))
        choice = self.on_screen.choice(request.POST.get("choice", ""))
        if choice is None:
            return self.again(_("Please choose."))
        form = self.joint_form(request.POST) if choice.value == Decision.Choice.BOTH else None
        if form and not form.is_valid():
            return self.again("", form=form, chosen=choice.value)
        answer, value = self.meant(choice.value, form.joint() if form else None)
        try:
            decide(self.key, self.place.id, answer, request.POST.get("against", ""), value, request.user)
        except (PlaceSettled, BindingBlock, ReleaseWithdrawn) as error:
            messages.warning(request, str(error))
            return redirect(reverse("wissen:review", args=[self.key]))
        except ContentError as error:
            return self.again(str(error), form=form, chosen=choice.value)
        self.holds, self.outdated = decisions_on(self.above, self.review)
        return redirect(self.after(self.place))

    def meant(self, choice: str, value: Block | None) -> tuple[str, Block | None]:
        """Who ends up with the words of one side has chosen that side."""
        shown = self.on_screen
        if value and shown.theirs and same(value, shown.theirs):
            return Decision.Choice.ABOVE, None
        if value and shown.ours and same(value, shown.ours):
            return Decision.Choice.OURS, None
        return choice, value

    def again(self, error: str, **kwargs: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(error=error, **kwargs), status=422)
