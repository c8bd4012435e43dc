"""/foerderung/: which money there is, for companies of this chamber's Land."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from content import queries
from content.laender import land_title
from content.preview import MONEY
from content.views.gone import gone, hidden_in
from regions.queries import contact_for_topic
from tenants.context import current_chamber


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    context = {
        "section": "wissen",
        "programmes": queries.programmes(),
        "land_title": land_title(current_chamber().land),
    }
    return render(request, "site/programmes/index.html", context)


@require_safe
def programme(request: HttpRequest, slug: str) -> HttpResponse:
    found = queries.programme(slug)
    if found is None:
        if (place := hidden_in("programme", slug)) is not None:
            return redirect(place)
        return gone(request, "programme", slug)
    context = {"section": "wissen", "programme": found, "contact": contact_for_topic(MONEY)}
    return render(request, "site/programmes/programme.html", context)
