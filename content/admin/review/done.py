"""The summary of a review: everything at a glance, and the button that publishes."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from content.actions import publish_decisions
from content.actions.decide import open_places
from content.admin.library.rows import library_of
from content.admin.library.standing import standings
from content.admin.review.back import with_undo
from content.admin.review.base import ReviewMixin, Step
from content.admin.review.words import done_in_words, due_in_words
from content.errors import ContentError
from content.models import Decision
from content.reviews import Place


class ReviewDoneView(ReviewMixin, WagtailAdminTemplateMixin, TemplateView):
    """Everything at a glance, and the button that publishes."""

    template_name = "content/admin/review/done.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        steps = self.steps()
        context: dict[str, Any] = super().get_context_data(
            **{
                "decided": [self.decided(step, place) for step, place in self.paired(steps) if step.open_url],
                "open": [step for step in steps if not step.open_url],
                "due": due_in_words(self.review.due),
                "library_url": library_of(self.above.release.kind),
                **kwargs,
            }
        )
        return context

    def paired(self, steps: list[Step]) -> list[tuple[Step, Place]]:
        return list(zip(steps, self.review.asked, strict=True))

    def decided(self, step: Step, place: Place) -> dict[str, Any]:
        shown, decision = self.shown(place), self.holds[place.id]
        then = {
            Decision.Choice.ABOVE: shown.theirs,
            Decision.Choice.OURS: shown.ours,
            Decision.Choice.BOTH: decision.value,
        }
        return {"step": step, "drawn": shown.changed_to(then[Decision.Choice(decision.choice)])}

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        title = self.title
        try:
            count = publish_decisions(self.key, request.user)
        except ContentError as error:
            messages.warning(request, str(error))
            return self.to_library()
        left = len(open_places(self.review, self.holds))
        waiting = sum(one.state in {"behind", "orphaned"} for one in standings(self.above.release.kind))
        done = done_in_words(title, self.above.newest.published_at, count, left, waiting)
        messages.success(request, with_undo(done, self.key))
        if left:
            return redirect(reverse("wissen:review", args=[self.key]))
        return redirect(library_of(self.above.release.kind) + ("?zustand=wartet" if waiting else ""))
