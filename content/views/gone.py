"""What an old link answers."""

from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from content.addresses import url_of
from content.library.models import Release
from content.models import LocalRelease
from content.shelf import shelf
from tenants.context import current_chamber
from tenants.queries import layer_keys


def hidden_in(kind: str, slug: str) -> str | None:
    """Where to go instead of a text this chamber hides; None when it hides no such text."""
    item = shelf().find(kind, slug)
    if item is None or not item.is_hidden:
        return None
    return url_of("category", item.card["category"]) if item.card.get("category") else reverse(_listing(kind))


def gone(request: HttpRequest, kind: str, slug: str) -> HttpResponse:
    """410 with the way to its category for what was there once, 404 for what never was."""
    chamber = current_chamber()
    withdrawn = Release.Status.WITHDRAWN
    layers = Q(layer__in=layer_keys(chamber)) | Q(layer=chamber.key)
    above = Release.objects.filter(layers, kind=kind, slug=slug, of=None, status=withdrawn)
    card = above.values_list("versions__card", flat=True).order_by("-versions__version").first()
    if card is None:
        own = LocalRelease.objects.filter(kind=kind, slug=slug, status=withdrawn)
        card = own.values_list("card", flat=True).first()
    if card is None:
        raise Http404
    way = url_of("category", card["category"]) if card.get("category") else reverse(_listing(kind))
    context = {"section": "wissen", "category_url": way}
    return render(request, "410.html", context, status=410)


def _listing(kind: str) -> str:
    return {"programme": "programmes", "guide": "paths", "questions": "paths"}.get(kind, "entries")
