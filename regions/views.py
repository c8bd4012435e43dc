"""The directory's public pages: who helps, what is on offer, what happens when."""

from itertools import groupby

from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from regions import calendar_file, queries
from regions.filters import chosen
from regions.models import Actor, Event, Offer
from regions.models.actor import KIND_PLURALS
from regions.models.event import EVENT_KIND_PLURALS
from regions.models.offer import OFFER_KIND_PLURALS

PAGE_SIZE = 60


@require_safe
def actors(request: HttpRequest) -> HttpResponse:
    choice = chosen(request, Actor.objects.live(), KIND_PLURALS)
    found = Paginator(queries.actors(choice.topic_slug, choice.kind), PAGE_SIZE)
    page = found.get_page(request.GET.get("seite"))
    choice.label(page.object_list)
    context = {"section": "ansprechpartner", "actors": page, "count": found.count, **choice.context()}
    return render(request, "site/actors/index.html", context)


@require_safe
def actor(request: HttpRequest, slug: str) -> HttpResponse:
    return _page(request, queries.actor(slug))


@require_safe
def offers(request: HttpRequest) -> HttpResponse:
    choice = chosen(request, Offer.objects.live(), OFFER_KIND_PLURALS)
    found = Paginator(queries.offers(choice.topic_slug, choice.kind), PAGE_SIZE)
    page = found.get_page(request.GET.get("seite"))
    choice.label(page.object_list)
    context = {"section": "ansprechpartner", "offers": page, "count": found.count, **choice.context()}
    return render(request, "site/offers/index.html", context)


@require_safe
def offer(request: HttpRequest, slug: str) -> HttpResponse:
    return _page(request, queries.offer(slug))


@require_safe
def events(request: HttpRequest) -> HttpResponse:
    choice = chosen(request, Event.objects.upcoming(), EVENT_KIND_PLURALS)
    found = list(queries.events(choice.topic_slug, choice.kind))
    choice.label(found)
    months = [(label, list(group)) for label, group in groupby(found, _month)]
    context = {"section": "termine", "months": months, "count": len(found), **choice.context()}
    return render(request, "site/events/index.html", context)


@require_safe
def event(request: HttpRequest, slug: str) -> HttpResponse:
    return _page(request, queries.event(slug))


@require_safe
def event_file(request: HttpRequest, slug: str) -> HttpResponse:
    found = queries.event(slug)
    if found is None or not found.has_date:
        raise Http404
    answer = HttpResponse(calendar_file.event_file(found), content_type="text/calendar; charset=utf-8")
    answer["Content-Disposition"] = f'attachment; filename="{found.slug}.ics"'
    return answer


def _page(request: HttpRequest, row: Actor | Offer | Event | None) -> HttpResponse:
    if row is None:
        raise Http404
    row.name_topics()
    return render(request, row.page_template, row.page_context())


def _month(event: Event) -> str:
    return date_format(event.local_start, "F Y") if event.local_start and event.has_date else _("Date still open")
