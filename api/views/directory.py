"""Who helps, what is on offer, what happens when."""

from typing import Any

from rest_framework import serializers

from api.contract import described
from api.paging import Rows, page_of
from api.parameters import TopicParameters
from api.serializers import directory as rows
from api.views.lists import ListView, OneView
from regions import queries
from regions.models import Actor, Event, Offer
from regions.models.actor import ActorKind

# An event ends by itself; so long may an answer still name it.
MINUTES = 5 * 60


class ActorParameters(TopicParameters):
    kind = serializers.ChoiceField(choices=ActorKind.values, required=False, help_text="Only actors of this kind.")


@described("actors", "Actors of the local training market", page_of(rows.Actor))
class Actors(ListView):
    row = rows.Actor
    parameters = ActorParameters

    def rows(self, **filters: Any) -> Rows:
        return queries.actors(**filters)


@described("actors_one", "One actor", rows.Actor)
class OneActor(OneView):
    row = rows.Actor

    def one(self, slug: str) -> Actor | None:
        return queries.actor(slug)


@described("contacts", "Desks a company can call, the first choice first", page_of(rows.Contact))
class Contacts(ListView):
    row = rows.Contact
    parameters = TopicParameters

    def rows(self, **filters: Any) -> Rows:
        return queries.contacts(**filters)


@described("offers", "What the actors offer to companies", page_of(rows.Offer))
class Offers(ListView):
    row = rows.Offer
    parameters = TopicParameters

    def rows(self, **filters: Any) -> Rows:
        return queries.offers(**filters)


@described("offers_one", "One offer", rows.Offer)
class OneOffer(OneView):
    row = rows.Offer

    def one(self, slug: str) -> Offer | None:
        return queries.offer(slug)


@described("events", "Events to come, the next first", page_of(rows.Event))
class Events(ListView):
    row = rows.Event
    parameters = TopicParameters
    seconds = MINUTES

    def rows(self, **filters: Any) -> Rows:
        return queries.events(**filters)


@described("events_one", "One event", rows.Event)
class OneEvent(OneView):
    row = rows.Event

    def one(self, slug: str) -> Event | None:
        return queries.event(slug)
