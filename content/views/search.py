"""/suche/"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.models import HomePage
from content.search import search, suggestions

LONGEST = 200


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    query = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:LONGEST]
    hits = search(query) if query else []
    if query:
        words = suggestions(query)
    else:
        home = HomePage.objects.live().first()
        words = home.frequent_searches if home else []
    context = {"section": "", "query": query, "hits": hits, "suggestions": words}
    return render(request, "site/search.html", context)
