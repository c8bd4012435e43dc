"""The page about the app: how to install it, and which news it shall bring."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from push.topics import subscribable


@require_safe
def app(request: HttpRequest) -> HttpResponse:
    return render(request, "site/app.html", {"section": "", "push_topics": subscribable()})
