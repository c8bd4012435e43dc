"""/wissen/: the list, a category, a text."""

from itertools import groupby
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from content import queries
from content.paths import queries as paths
from content.reading import Card, CategoryView, EntryView
from content.views.gone import gone, hidden_in
from regions.queries import contact_for_topic, events_for_topic, offers_for_topic

MOST_RELATED = 3


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    by_category = {slug: list(cards) for slug, cards in groupby(queries.entries(), key=lambda card: card.category)}
    groups = [(category, by_category.get(category.slug, [])) for category in queries.categories()]
    return render(request, "site/entries/index.html", {"section": "wissen", "groups": groups, "ways": paths.ways()})


@require_safe
def category(request: HttpRequest, slug: str) -> HttpResponse:
    found = queries.category(slug)
    if found is None:
        raise Http404
    context = {"section": "wissen", "category": found, "entries": queries.entries(category=slug)}
    return render(request, "site/entries/category.html", context)


@require_safe
def entry(request: HttpRequest, slug: str) -> HttpResponse:
    """A hidden text leads to its category, a withdrawn one says so; links to both are out in the world."""
    found = queries.entry(slug)
    if found is None:
        if (place := hidden_in("entry", slug)) is not None:
            return redirect(place)
        return gone(request, "entry", slug)
    return render(request, "site/entries/entry.html", {"section": "wissen", **beside(found)})


def beside(found: EntryView) -> dict[str, Any]:
    """A text and what stands around it: who helps, what happens next, what to read on."""
    topic = slot_topic(found)
    cards = queries.entries()
    categories: list[CategoryView] = queries.categories()
    return {
        "entry": found,
        "category": next((one for one in categories if one.slug == found.category), None),
        "contact": contact_for_topic(topic) if topic else None,
        "offers": offers_for_topic(topic, 3) if topic else [],
        "events": events_for_topic(topic, 3) if topic else [],
        "programmes": _money(found),
        "related": related(found, cards),
    }


def slot_topic(found: EntryView) -> str:
    """The text's own slot says whom to ask; without one its first topic does."""
    slot = next((block.value.get("topic") for block in found.blocks if block.type == "contact"), None)
    return slot or next(iter(found.topics), "")


def related(found: EntryView, cards: list[Card]) -> list[Card]:
    """What the author named, filled up with texts of the same category and topic."""
    others = {card.slug: card for card in cards if card.slug != found.slug}
    named = [others[slug] for slug in found.related if slug in others]
    near = [
        card
        for card in others.values()
        if card.category == found.category and set(card.topics) & set(found.topics) and card not in named
    ]
    return [*named, *near][:MOST_RELATED]


def _money(found: EntryView) -> list[Any]:
    topics = [topic for topic in found.topics if topic != "foerderung"] or list(found.topics)
    money = {one.slug: one for topic in topics for one in queries.programmes(topic) if one.status == "active"}
    return list(money.values())[:3]
