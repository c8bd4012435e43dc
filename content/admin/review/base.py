"""What the screens of a review share: the text, its places, and the way from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail.admin import messages

from content.above import TextAbove
from content.actions import undecide
from content.actions.decide import decisions_on
from content.admin.library.rows import adapting_of, library_of
from content.admin.review.shown import Shown
from content.admin.views.above import AboveMixin
from content.kinds import model_of
from content.models import Adaptation
from content.reviews import Place, review_of


@dataclass(frozen=True)
class Step:
    """A place in the row of places above, or in the summary below."""

    number: int
    name: str
    said: str
    url: str
    open_url: str = ""
    is_current: bool = False


def path_to(above: TextAbove, last: Any) -> list[dict[str, Any]]:
    kind = above.release.kind
    label = _("Knowledge") if kind == "entry" else str(model_of(kind)._meta.verbose_name_plural)
    return [
        {"url": library_of(kind), "label": label},
        {"url": adapting_of(kind, above.release.pk), "label": above.newest.title},
        {"url": "", "label": last},
    ]


class ReviewMixin(AboveMixin):
    """About a text with places to decide. One that was withdrawn meanwhile is another question."""

    page_title = gettext_lazy("Check")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.stored = Adaptation.objects.filter(release_key=self.key).select_related("updated_by").first()
        self.review = review_of(self.above, self.stored)
        self.holds, self.outdated = decisions_on(self.above, self.review)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.above.is_withdrawn and self.stored:
            return redirect(reverse("wissen:orphan", args=[self.key]))
        if not self.review.asked:
            messages.info(
                request, _("There is nothing to decide for “%(title)s” at the moment.") % {"title": self.title}
            )
            return self.to_library()
        answer: HttpResponse = super().dispatch(request, *args, **kwargs)
        return answer

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return path_to(self.above, self.page_title)

    def to_library(self) -> HttpResponse:
        return redirect(library_of(self.above.release.kind))

    def place_url(self, place: Place) -> str:
        return reverse("wissen:review_place", args=[self.key, place.id])

    def shown(self, place: Place) -> Shown:
        return Shown(self.above, self.review, place)

    def steps(self, current: Place | None = None) -> list[Step]:
        return [self._step(number, place, current) for number, place in enumerate(self.review.asked, 1)]

    def _step(self, number: int, place: Place, current: Place | None) -> Step:
        shown, decision = self.shown(place), self.holds.get(place.id)
        open_url = ""
        if decision:
            choice = shown.choice(decision.choice)
            said = choice.label if choice else ""
            if decision.made_by and decision.made_by != self.request.user:
                said = f"{said} ({decision.made_by})"
            open_url = reverse("wissen:review_open", args=[self.key, place.id])
        else:
            said = _("Your decision is missing") if place == current else _("still open")
        return Step(number, shown.name, said, self.place_url(place), open_url, place == current)

    def after(self, place: Place | None) -> str:
        """The next place without an answer, round the circle; the summary when there is none."""
        asked = list(self.review.asked)
        start = asked.index(place) + 1 if place in asked else 0
        waiting = [one for one in (*asked[start:], *asked[:start]) if one.id not in self.holds and one != place]
        return self.place_url(waiting[0]) if waiting else reverse("wissen:review_done", args=[self.key])


class ReviewView(ReviewMixin, View):
    """To where somebody stopped the last time."""

    http_method_names = ["get"]

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        return redirect(self.after(None))


class ReviewOpenView(ReviewMixin, View):
    """An answer is taken back: the place is open again."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        undecide(self.key, kwargs["block"])
        place = self.review.place(kwargs["block"])
        return redirect(self.place_url(place) if place else reverse("wissen:review", args=[self.key]))
