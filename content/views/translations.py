"""/wissen/<text>/<language>/: a text in another language, with the words around it in German or English."""

from dataclasses import replace
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import translation
from django.utils.html import format_html
from django.views.decorators.http import require_safe

from content import queries
from content.reading import Card, EntryView
from content.translations.languages import Language, by_address
from content.translations.reading import Translated, translated_entry
from content.translations.versions import titles_in
from content.views.entries import beside
from content.views.gone import gone, hidden_in


@require_safe
def entry(request: HttpRequest, slug: str, language: str) -> HttpResponse:
    """A language we know, but not this text in it: the German text, which says so. Any other is not found."""
    wanted = by_address(language)
    if wanted is None:
        raise Http404
    german = queries.entry(slug)
    if german is None:
        place = hidden_in("entry", slug)
        return redirect(place) if place is not None else gone(request, "entry", slug)
    found = translated_entry(slug, wanted)
    with translation.override(wanted.interface):
        context = {"section": "wissen", **_shown(german, found, wanted)}
        return render(request, "site/entries/entry.html", context)


def _shown(german: EntryView, found: Translated | None, language: Language) -> dict[str, Any]:
    shown = found.entry if found else german
    context = beside(shown)
    here = format_html(' lang="{}" dir="{}"', *((language.code, language.direction) if found else ("de", "ltr")))
    return {
        **context,
        "related": _in(language, context["related"]),
        "language": language,
        "translated": found,
        "tongue": here,
        "german_url": german.url,
        "ticks_key": f"{shown.slug}/{language.address}" if found else shown.slug,
    }


def _in(language: Language, cards: list[Card]) -> list[Card]:
    """On from here in the same language; where there is no such version, that page says so."""
    titles = titles_in(language)
    return [
        replace(
            card,
            url=f"{card.url}{language.address}/",
            title=titles.get(str(card.release_key), (card.title, ""))[0],
            summary=titles.get(str(card.release_key), ("", card.summary))[1],
        )
        for card in cards
    ]
