"""/suche/"""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from content.models import HomePage
from content.search import Hit, search, suggestions

LONGEST = 200
SHOWN = 30


@require_safe
def results(request: HttpRequest) -> HttpResponse:
    query = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:LONGEST]
    hits = search(query, SHOWN + 1) if query else []
    meant = ""
    if query:
        words = suggestions(query)
        if not hits:
            meant, hits = _meant(words)
    else:
        home = HomePage.objects.live().first()
        words = home.frequent_searches if home else []
    context: dict[str, object] = {"section": "", "query": query, "suggestions": words, "meant": meant}
    context |= {"hits": hits[:SHOWN], "is_cut": len(hits) > SHOWN}
    return render(request, "site/search.html", context)


def _meant(words: list[str]) -> tuple[str, list[Hit]]:
    """The first suggestion that finds something, and what it finds."""
    for word in words:
        if hits := search(word, SHOWN + 1):
            return word, hits
    return "", []
