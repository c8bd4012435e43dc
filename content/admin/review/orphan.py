"""A text that was withdrawn above: it becomes the chamber's own as a whole, or is let go."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from content import queries
from content.actions import follow_again, make_local
from content.actions.make_local import first_check
from content.admin.library.rows import library_of
from content.admin.review.back import with_undo
from content.admin.review.base import path_to
from content.admin.review.shown import Choice
from content.admin.review.words import due_in_words
from content.admin.views.above import AboveMixin
from content.comparison import draw, marked, outline, unmarked
from content.errors import ContentError
from content.inheritance import Block
from content.models import Adaptation
from content.reviews import review_of


class OrphanView(AboveMixin, WagtailAdminTemplateMixin, TemplateView):
    template_name = "content/admin/review/orphan.html"
    page_title = gettext_lazy("Decide")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.stored = Adaptation.objects.filter(release_key=self.key).select_related("updated_by").first()

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if self.stored is None:
            messages.info(
                request, _("There is nothing to decide for “%(title)s” at the moment.") % {"title": self.title}
            )
            return self.to_library()
        if not self.above.is_withdrawn:
            return redirect(reverse("wissen:review", args=[self.key]))
        return super().dispatch(request, *args, **kwargs)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return path_to(self.above, self.page_title)

    def to_library(self) -> HttpResponse:
        return redirect(library_of(self.above.release.kind))

    def choices(self) -> list[Choice]:
        named = {"date": date_format(first_check(), "d.m.Y"), "category": self.category(), **self.layer.words}
        kept = (
            _("The whole text is yours then, the paragraphs of %(layer)s too."),
            _("You check it yourselves from now on, for the first time on %(date)s."),
        )
        gone = (
            _("The text vanishes from the page. Old links lead to “%(category)s”."),
            _("Your own words stay in the history; you can bring them back."),
        )
        local, go = _("Keep as a text of our own"), _("Let go")
        return [
            Choice("local", local, " ".join(kept) % named, local),
            Choice("go", go, " ".join(gone) % named, go),
        ]

    def category(self) -> str:
        found = queries.category(self.above.body.get("category", ""))
        return found.title if found else _("Knowledge")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        review = review_of(self.above, self.stored)
        theirs = {block["id"]: block for block in self.above.blocks}
        own = sum(one.origin == "own" for one in review.merged.blocks)
        context: dict[str, Any] = super().get_context_data(
            **{
                "words": self.layer,
                "above": self.above,
                "stored": self.stored,
                "choices": self.choices(),
                "due": due_in_words(review.due),
                "theirs": draw([line for block in self.above.blocks for line in unmarked(outline(_shown(block)))]),
                "ours": draw(
                    [
                        line
                        for one in review.merged.blocks
                        for line in marked(
                            outline(_shown(theirs.get(one.id))), outline(_shown(one.block)), "own", gone=False
                        )
                    ]
                ),
                "paragraphs": len(review.merged.blocks),
                "own": own,
                "library_url": library_of(self.above.release.kind),
                **kwargs,
            }
        )
        return context

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        answer, title = request.POST.get("choice"), self.title
        try:
            if answer == "local":
                make_local(self.key, request.user)
                done = _("“%(title)s” is a text of your own now.") % {"title": title}
            elif answer == "go":
                follow_again(self.key, request.user)
                done = _("“%(title)s” is no longer on the page.") % {"title": title}
            else:
                return self.render_to_response(self.get_context_data(error=_("Please choose.")), status=422)
        except ContentError as error:
            messages.error(request, str(error))
            return redirect(request.path)
        messages.success(request, with_undo(done, self.key))
        return self.to_library()


def _shown(block: Block | None) -> Block | None:
    """Search words are nothing a reader sees."""
    return None if block and block["id"] == "keywords" else block
