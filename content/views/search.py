"""/suche/ and what it offers to who is still typing."""

import re
from dataclasses import replace
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control
from django.views.decorators.http import require_safe

from content.models import HomePage
from content.search import Answer, Wanted, answer, note_miss, offers

LONGEST = 200
PAGE_SIZE = 20
MOST_PAGES = 50
_PROGRAM = re.compile(r"bot|crawl|spider|slurp|preview|monitor|curl|wget|python|java/|go-http", re.IGNORECASE)


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    query = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:LONGEST]
    wanted = Wanted(*(request.GET.get(name, "").replace("\x00", "")[:120] for name in ("art", "thema", "rubrik")))
    number = _page_number(request)
    found = answer(query, wanted, limit=PAGE_SIZE, offset=(number - 1) * PAGE_SIZE) if query else Answer()
    if found.missed and wanted == Wanted() and _is_a_reader(request):
        note_miss(query)
    home = None if query else HomePage.objects.live().first()
    context = {
        "section": "",
        "query": query,
        "found": found,
        "wanted": wanted,
        "narrowed": wanted != Wanted(),
        "suggestions": found.suggestions if query else home.frequent_searches if home else [],
        "page": Paginator(range(min(found.total, MOST_PAGES * PAGE_SIZE)), PAGE_SIZE).get_page(number),
        "address": _address(query, wanted),
        "without_kind": _address(query, replace(wanted, kind="")),
    }
    return render(request, "site/search.html", context)


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Not a search: nothing is counted."""
    response = JsonResponse({"suggestions": offers(request.GET.get("q", "")[:LONGEST])})
    patch_cache_control(response, max_age=60)
    return response


def _page_number(request: HttpRequest) -> int:
    asked = request.GET.get("seite", "")
    return min(max(1, int(asked)), MOST_PAGES) if re.fullmatch(r"[0-9]{1,4}", asked) else 1


def _address(query: str, wanted: Wanted) -> str:
    """Of this search on another page of its results."""
    chosen = {"q": query, "art": wanted.kind, "thema": wanted.topic, "rubrik": wanted.category}
    return urlencode({name: value for name, value in chosen.items() if value})


def _is_a_reader(request: HttpRequest) -> bool:
    """Programs, browsers that look ahead, and the chamber's own people do not tell what readers miss."""
    ahead = request.headers.get("Sec-Purpose") or request.headers.get("Purpose")
    agent = request.headers.get("User-Agent", "")
    return request.method == "GET" and not ahead and not _PROGRAM.search(agent) and not request.user.is_authenticated
