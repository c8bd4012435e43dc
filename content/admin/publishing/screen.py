"""The page before a layer publishes."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import unquote
from django.core.exceptions import ValidationError
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from content.above import text_above
from content.actions.ask_for_approval import ask_for_approval
from content.actions.publish_answered import publish_answered
from content.admin.publishing.asked import APPROVAL, is_asked
from content.admin.publishing.bar import bar_of
from content.admin.publishing.checks import checks_of
from content.admin.publishing.difference import Difference
from content.admin.publishing.form import AnswersForm, initial_answers
from content.admin.publishing.numbers import named_in, typed_by_hand
from content.admin.publishing.plan import chosen_of, plan_of
from content.admin.publishing.words import published_sentence, reach_sentence
from content.admin.views.shadow import published_in_words
from content.errors import ContentError, DraftMoved, ReleaseUnknown
from content.reach import Reach, reach_of
from content.rollouts import running


class AskView(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    """
    GET shows whom the draft reaches, `?plan` what follows from what is chosen at the moment. POST publishes, or hands
    it in for approval with these answers.
    """

    permission_required = "publish"
    template_name = "content/admin/publishing/ask.html"
    page_title = gettext_lazy("Before publishing")
    header_icon = "upload"
    model: Any = None
    index_url_name = ""
    edit_url_name = ""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.for_approval = APPROVAL in request.GET
        self.permission_required = "change" if self.for_approval else "publish"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if not is_asked(self.model):
            raise Http404
        self.row = get_object_or_404(self.model, pk=unquote(str(kwargs["pk"])))
        if self.row.latest_revision is None:
            return redirect(self.edit_url)
        return super().dispatch(request, *args, **kwargs)

    @cached_property
    def draft(self) -> Any:
        return self.row.latest_revision.as_object()

    @cached_property
    def difference(self) -> Difference:
        try:
            return Difference(self.draft)
        except ReleaseUnknown as error:
            raise Http404(str(error)) from error

    @cached_property
    def laender(self) -> list[str]:
        if self.draft.is_shadow:
            found: list[str] = text_above(self.draft.release_key).release.laender
            return found
        return list(getattr(self.draft, "laender", ()))

    @cached_property
    def reach(self) -> Reach:
        release = self.difference.release
        key = self.draft.release_key or (release.pk if release else self.draft.key)
        return reach_of(key, self.draft.kind, self.draft.slug, self.laender, self.difference.changed)

    @property
    def edit_url(self) -> str:
        return reverse(self.edit_url_name, args=[self.row.pk])

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return [
            {"url": reverse(self.index_url_name), "label": self.model._meta.verbose_name_plural},
            {"url": self.edit_url, "label": str(self.draft)},
            {"url": "", "label": self.page_title},
        ]

    def form(self, data: Any = None) -> AnswersForm:
        below = list(self.reach.everyone)
        initial = initial_answers(self.draft, below)
        if self.is_empty:
            return AnswersForm(data, initial=initial, below=[], has_changed=False)
        return AnswersForm(data, initial=initial, below=below, has_changed=not self.difference.is_first)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if "plan" in request.GET:
            return self.response_class(
                request, ["content/admin/publishing/plan.html"], {"plan": self.plan(request.GET)}
            )
        if self.row.approved_schedule or self.is_out:
            messages.info(request, _("“%(title)s” is published already.") % {"title": self.row})
            return redirect(self.edit_url)
        return super().get(request, *args, **kwargs)

    @property
    def is_out(self) -> bool:
        return bool(self.row.live and not self.row.has_unpublished_changes)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        form = self.form(request.POST)
        if not form.is_valid():
            return self.again(form)
        change = ask_for_approval if self.for_approval else publish_answered
        said = {"seen": form.cleaned_data["seen"], "answers": form.answers, "go_live_at": form.go_live_at}
        try:
            done = change(self.model, self.row.pk, user=request.user, **said)
        except DraftMoved as error:
            messages.warning(request, str(error))
            return redirect(request.get_full_path())
        except (ContentError, ValidationError) as error:
            why = str(error) if isinstance(error, ContentError) else " ".join(error.messages)
            messages.error(request, _("Not published. %(why)s Your text is kept as a draft.") % {"why": why})
            return redirect(self.edit_url)
        if done is None:
            messages.info(request, _("“%(title)s” is published already.") % {"title": self.row})
        else:
            messages.success(request, self.said(form))
        return redirect(reverse(self.index_url_name))

    def said(self, form: AnswersForm) -> str:
        if self.for_approval:
            return _("“%(title)s” waits for approval.") % {"title": self.draft}
        said = published_sentence(self.draft, form.answers, form.go_live_at, self.reach, same=self.is_empty)
        # Of a Land: what of the text is its own now.
        return " ".join([said, *published_in_words(self.draft)]) if self.draft.is_shadow else said

    def again(self, form: AnswersForm) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form), status=422)

    def plan(self, said: Any) -> Any:
        difference = self.difference
        chosen = chosen_of(said, self.reach, is_first=difference.is_first)
        return plan_of(
            chosen,
            self.reach,
            is_first=difference.is_first,
            is_empty=self.is_empty,
            for_approval=self.for_approval,
        )

    @cached_property
    def is_empty(self) -> bool:
        """While test chambers read something else, the old text again is a change for them."""
        return self.difference.is_empty and not self.running

    @cached_property
    def running(self) -> Any:
        release = self.difference.release
        return running(release.pk) if release else []

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(**kwargs)
        form = context.setdefault("form", self.form())
        difference, reach = self.difference, self.reach
        checks = checks_of(difference, reach, self.laender)
        named = named_in(difference.after)
        return {
            **context,
            "numbers": named,
            "typed": typed_by_hand(named),
            "difference": difference,
            "is_empty": self.is_empty,
            "reach": reach,
            "sentence": reach_sentence(reach, is_first=difference.is_first),
            "bar": bar_of(reach),
            "plan": self.plan(form.data if form.is_bound else form.initial),
            "checks": checks,
            "stopped": any(check.kind == "stop" for check in checks),
            "running": self.running,
            "edit_url": self.edit_url,
            "row": self.row,
        }
