"""/fahrplan/ and /fragen/: guided ways, step by step and question by question."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from content.paths import queries
from content.views.gone import gone, hidden_in


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    return render(request, "site/paths/index.html", {"section": "wissen", "ways": queries.ways()})


@require_safe
def guide(request: HttpRequest, slug: str) -> HttpResponse:
    found = queries.guide(slug)
    if found is None:
        return _elsewhere(request, "guide", slug)
    return render(request, "site/paths/guide.html", {"section": "wissen", "guide": found, "about": found.about})


@require_safe
def questions(request: HttpRequest, slug: str) -> HttpResponse:
    found = queries.question_path(slug)
    if found is None:
        return _elsewhere(request, "questions", slug)
    return render(request, "site/paths/questions.html", {"section": "wissen", "path": found, "about": found.about})


def _elsewhere(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    place = hidden_in(kind, slug)
    return redirect(place) if place is not None else gone(request, kind, slug)
