"""The directory, seen by programs."""

from tenants.context import in_chamber


def slugs(answer):
    assert answer.status_code == 200, answer.text
    return [row["slug"] for row in answer.json()["results"]]


def test_actors_come_with_what_their_page_shows_and_no_more(north, directory, client_for):
    answer = client_for(north).get("/api/v1/actors/")
    assert slugs(answer) == ["schule", "kammer-nord"]
    row = answer.json()["results"][1]
    assert row["url"] == "http://north.example/ansprechpartner/kammer-nord/"
    assert (row["name"], row["city"], row["kind"], row["kind_title"]) == (
        "Kammer Nord",
        "Nordstadt",
        "kammer",
        "Kammer",
    )
    assert "GEHEIM" not in answer.text
    assert "geheim.example" not in answer.text


def test_one_actor_by_its_slug(north, directory, client_for):
    ask = client_for(north).get
    assert ask("/api/v1/actors/kammer-nord/").json()["name"] == "Kammer Nord"
    assert ask("/api/v1/actors/entwurf/").status_code == 404


def test_filters(north, directory, client_for):
    ask = client_for(north).get
    assert slugs(ask("/api/v1/actors/?topic=beratung")) == ["kammer-nord"]
    assert slugs(ask("/api/v1/actors/?kind=berufsschule")) == ["schule"]
    assert slugs(ask("/api/v1/offers/?topic=beratung")) == []


def test_contacts_name_their_actor(north, directory, client_for):
    row = client_for(north).get("/api/v1/contacts/").json()["results"][0]
    assert row["actor"]["slug"] == "kammer-nord"
    assert (row["role"], row["phone"], row["person"]) == ("Ausbildungsberatung", "0123 456", "")


def test_offers_and_events_to_come(north, directory, client_for):
    ask = client_for(north).get
    assert slugs(ask("/api/v1/offers/")) == ["sprechtag"]
    assert slugs(ask("/api/v1/events/")) == ["messe"]
    event = ask("/api/v1/events/vorbei/").json()  # links to past events are out in the world
    assert event["url"] == "http://north.example/termine/vorbei/"


def test_a_few_questions_for_any_number_of_rows(north, directory, client_for, at_most_questions):
    with in_chamber(north):
        directory["actor"].contacts.create(role="Zweite Stelle")
    ask = client_for(north).get
    for path in ("actors", "contacts", "offers", "events"):
        with at_most_questions(4):
            ask(f"/api/v1/{path}/")


def test_the_neighbour_has_none_of_it(south, directory, client_for):
    ask = client_for(south).get
    for path in ("actors", "contacts", "offers", "events"):
        assert ask(f"/api/v1/{path}/").json()["count"] == 0
    for path in ("actors/kammer-nord", "offers/sprechtag", "events/messe"):
        assert ask(f"/api/v1/{path}/").status_code == 404
