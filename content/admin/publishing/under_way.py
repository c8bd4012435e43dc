"""What a layer has under way: on its dashboard, beside the form, and the two buttons that end it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import path, reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.generic import View
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.side_panels import BaseSidePanel
from wagtail.admin.viewsets.base import ViewSet
from wagtail.permissions import policy_registry

from content.actions.end_rollout import finish_rollout, stop_rollout
from content.admin.publishing.words import ended_sentence, moment, names, others_follow, stop_means
from content.errors import ContentError
from content.kinds import model_of
from content.library.models import Release
from content.models import Releasable
from content.rollouts import Ended, Planned, Rollout, ended_lately, planned, running
from content.writing import release_of
from tenants.context import current_chamber


@dataclass(frozen=True)
class Card:
    """One version that test chambers read first."""

    rollout: Rollout

    @property
    def lines(self) -> list[str]:
        rollout = self.rollout
        named = {"names": names(rollout.chambers), "moment": moment(rollout.since)}
        return [_("In %(names)s since %(moment)s.") % named, others_follow(rollout)]

    @property
    def stop_means(self) -> str:
        return stop_means(self.rollout)

    @property
    def stop_url(self) -> str:
        return reverse("testlauf:stop", args=[self.rollout.key])

    @property
    def for_all_url(self) -> str:
        return reverse("testlauf:for_all", args=[self.rollout.key])


def cards(rollouts: list[Rollout]) -> list[Card]:
    return [Card(rollout) for rollout in rollouts]


def planned_lines(found: list[Planned]) -> list[tuple[str, str, str]]:
    return [
        (one.title, moment(one.at), reverse(one.source.snippet_viewset.get_url_name("edit"), args=[one.source.pk]))
        for one in found
    ]


def ended_lines(found: list[Ended]) -> list[tuple[str, str]]:
    return [(one.title, ended_sentence(one)) for one in found]


class UnderWayPanel(Component):
    """Below what waits today; nothing at all where nothing runs."""

    name = "under-way"
    template_name = "content/admin/publishing/under_way.html"
    order = 20

    def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
        return {
            "cards": cards(running()),
            "planned": planned_lines(planned()),
            "ended": ended_lines(ended_lately()),
        }


class UnderWaySidePanel(BaseSidePanel):
    """Beside the form: what runs with this text, and what happened to it lately."""

    class SidePanelToggle(BaseSidePanel.SidePanelToggle):
        aria_label = gettext_lazy("Toggle what runs in test chambers")
        icon_name = "time"

        def get_context_data(self, parent_context: Any) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            return {**context, "count": len(self.panel.running)}

    name = "under-way"
    title = gettext_lazy("Running in test chambers")
    template_name = "content/admin/publishing/side_panel.html"
    order = 150

    def __init__(self, source: Any, request: HttpRequest) -> None:
        super().__init__(source, request)
        release = release_of(source) if source.pk else None
        self.running = running(release.pk) if release else []

    def get_context_data(self, parent_context: Any) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context_data(parent_context)
        ended = ended_lately(self.object) if self.object.pk else []
        return {**context, "cards": cards(self.running), "ended": ended_lines(ended)}


class EndView(View):
    """POST alone, and only of the layer that published it."""

    http_method_names = ["post"]
    end: Callable[[UUID, Any], bool] = staticmethod(stop_rollout)
    done: Any = ""

    def post(self, request: HttpRequest, key: UUID) -> HttpResponse:
        release = Release.objects.filter(pk=key, layer=current_chamber().key).first()
        if release is None or not current_chamber().is_layer:
            raise Http404
        model: type[Releasable] = model_of(release.kind)
        if not policy_registry.get_by_type(model).user_has_permission(request.user, "publish"):
            raise PermissionDenied
        before = running(key)
        try:
            ended = self.end(key, request.user)
        except ContentError as error:
            messages.error(request, str(error))
        else:
            messages.success(request, self.said(before[0])) if ended else messages.info(
                request, _("This has ended already.")
            )
        came_from = request.META.get("HTTP_REFERER", "")
        safe = url_has_allowed_host_and_scheme(came_from, {request.get_host()}, require_https=request.is_secure())
        return redirect(came_from if safe else reverse("wagtailadmin_home"))

    def said(self, rollout: Rollout) -> str:
        raise NotImplementedError


class StopView(EndView):
    end = staticmethod(stop_rollout)

    def said(self, rollout: Rollout) -> str:
        return _("Stopped. %(means)s") % {"means": stop_means(rollout)}


class ForAllView(EndView):
    end = staticmethod(finish_rollout)

    def said(self, rollout: Rollout) -> str:
        return _("All chambers read version %(n)s of “%(title)s”.") % {"n": rollout.version, "title": rollout.title}


class RolloutViewSet(ViewSet):
    name = "testlauf"

    def get_urlpatterns(self) -> list[Any]:
        return [
            path("<uuid:key>/anhalten/", StopView.as_view(), name="stop"),
            path("<uuid:key>/fuer-alle/", ForAllView.as_view(), name="for_all"),
        ]


rollouts = RolloutViewSet()


@hooks.register("construct_homepage_panels")
def what_runs(request: HttpRequest, panels: list[Any]) -> None:
    if current_chamber().is_layer and request.user.has_perm("content.publish_entry"):
        panels.append(UnderWayPanel())
