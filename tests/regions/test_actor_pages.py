"""A reader looks for somebody who helps."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from regions.models import Actor, Contact
from tenants.context import in_chamber
from tenants.models import Chamber

ClientFor = Callable[..., Client]


def names(answer: Any) -> list[str]:
    return [actor.slug for actor in answer.context["actors"]]


@pytest.fixture
def three_actors(north: Chamber, make_actor: Callable[..., Actor]) -> None:
    with in_chamber(north):
        make_actor("schule", kind="berufsschule", topics=["konflikte"])
        make_actor("kammer", kind="kammer", topics=["beratung", "foerderung"])
        make_actor("entwurf", kind="kammer", live=False)


def test_the_list_shows_who_is_live_chambers_first(client_for: ClientFor, north: Chamber, three_actors: None):
    answer = client_for(north).get("/ansprechpartner/")
    assert answer.status_code == 200
    assert names(answer) == ["kammer", "schule"]
    assert "2 Stellen" in answer.content.decode()
    assert answer.context["actors"][0].topic_titles == ["Beratung", "Förderung"]


def test_filters_come_from_the_address_and_offer_only_what_leads_somewhere(
    client_for: ClientFor, north: Chamber, three_actors: None
):
    reader = client_for(north)
    assert names(reader.get("/ansprechpartner/?art=berufsschule")) == ["schule"]
    answer = reader.get("/ansprechpartner/?thema=foerderung")
    assert names(answer) == ["kammer"]
    assert answer.context["topic"].title == "Förderung"
    assert [topic.slug for topic in answer.context["topics"]] == ["beratung", "foerderung", "konflikte"]
    assert [value for value, _ in answer.context["kinds"]] == ["kammer", "berufsschule"]
    assert names(reader.get("/ansprechpartner/?art=kammer&thema=konflikte")) == []


@pytest.mark.parametrize(
    "query", ["art=hexenzirkel", "thema=quantenmechanik", "art=%00", "thema=%27%20OR%201=1", "seite=minus"]
)
def test_a_filter_nobody_knows_filters_nothing(client_for: ClientFor, north: Chamber, three_actors: None, query: str):
    answer = client_for(north).get(f"/ansprechpartner/?{query}")
    assert answer.status_code == 200
    assert len(names(answer)) == 2


def test_an_actor_shows_contacts_offers_and_what_is_still_to_come(
    client_for: ClientFor, north: Chamber, make_actor: Any, make_offer: Any, make_event: Any
):
    with in_chamber(north):
        actor = make_actor("kammer", phone="02331 390-0", editor_note="Nur für uns: bitte nachfragen")
        Contact.objects.create(actor=actor, role="Ausbildungsberatung", topics=["beratung"])
        make_offer("sprechstunde", actor=actor)
        make_offer("entwurf", actor=actor, live=False)
        make_event("messe", actor=actor)
    answer = client_for(north).get("/ansprechpartner/kammer/")
    assert [contact.role for contact in answer.context["contacts"]] == ["Ausbildungsberatung"]
    assert [offer.slug for offer in answer.context["offers"]] == ["sprechstunde"]
    assert [event.slug for event in answer.context["events"]] == ["messe"]
    page = answer.content.decode()
    assert "02331 390-0" in page
    assert "Nur für uns" not in page


@pytest.mark.parametrize(
    "path", ["/ansprechpartner/niemand/", "/ansprechpartner/entwurf/", "/angebote/keins/", "/termine/nie/"]
)
def test_an_unknown_address_and_a_draft_are_not_found(
    client_for: ClientFor, north: Chamber, three_actors: None, path: str
):
    assert client_for(north).get(path).status_code == 404


def test_south_never_sees_what_north_entered(client_for: ClientFor, north: Chamber, south: Chamber, three_actors: None):
    assert client_for(south).get("/ansprechpartner/kammer/").status_code == 404
    assert names(client_for(south).get("/ansprechpartner/")) == []
    assert client_for(north).get("/ansprechpartner/kammer/").status_code == 200


def queries_for(reader: Client, path: str) -> int:
    """Without the switches of the search path: they depend on where the connection stood before."""
    with CaptureQueriesContext(connection) as captured:
        assert reader.get(path).status_code == 200
    return len([query for query in captured.captured_queries if not query["sql"].startswith("SET ")])


def test_five_thousand_actors_cost_no_more_queries_than_two(client_for: ClientFor, north: Chamber, three_actors: None):
    reader = client_for(north)
    few = queries_for(reader, "/ansprechpartner/?thema=beratung")
    with in_chamber(north):
        Actor.objects.bulk_create(
            Actor(slug=f"a-{n}", name=f"Stelle {n}", kind="kammer", topics=["beratung"]) for n in range(5000)
        )
    answer = reader.get("/ansprechpartner/?thema=beratung")
    assert answer.context["count"] == 5001
    assert len(names(answer)) == 60
    assert queries_for(reader, "/ansprechpartner/?thema=beratung&seite=40") <= few


def test_a_page_of_an_actor_asks_few_questions(client_for: ClientFor, north: Chamber, make_actor: Any, make_event: Any):
    with in_chamber(north):
        actor = make_actor("kammer")
        for n in range(5):
            Contact.objects.create(actor=actor, role=f"Stelle {n}")
            make_event(f"messe-{n}", actor=actor)
    # The host, the actor, its contacts, offers, events.
    assert queries_for(client_for(north), "/ansprechpartner/kammer/") <= 8
