"""The three demo regions: every institution kept, every topic answered, and what is invented says so."""

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from tests.starter_files import NATIONAL, PERSON, REGIONAL, REGIONS, UNWANTED, load, strings

TOPICS = {one["slug"] for one in load(NATIONAL / "topics.json") if not one["push_only"]}
RECEIPT = load(Path(__file__).with_name("starter_receipt.json"))
DATA: dict[str, dict[str, list[dict[str, Any]]]] = {
    region: {name: load(REGIONAL / region / f"{name}.json") for name in ("actors", "contacts", "offers", "events")}
    for region in REGIONS
}

each_region = pytest.mark.parametrize("region", REGIONS)


@each_region
def test_every_actor_of_the_research_is_kept(region: str) -> None:
    assert [actor["slug"] for actor in DATA[region]["actors"]] == list(RECEIPT[region])


@each_region
def test_actors_have_topics_and_a_place(region: str) -> None:
    for actor in DATA[region]["actors"]:
        assert actor["topics"]
        assert set(actor["topics"]) <= TOPICS
        assert actor["services"]
        assert not actor["is_example"]
        assert not actor["postcode"] or len(actor["postcode"]) == 5
        assert 47 < actor["latitude"] < 55.1
        assert 5.8 < actor["longitude"] < 15.1
        note = actor["editor_note"]
        assert not note or note not in actor["description"]


@each_region
def test_there_is_one_contact_for_each_role_of_an_actor(region: str) -> None:
    roles = [(contact["actor"], contact["role"]) for contact in DATA[region]["contacts"]]
    assert sorted(roles) == sorted((slug, role) for slug, known in RECEIPT[region].items() for role in known)


@each_region
def test_every_topic_has_a_preferred_contact(region: str) -> None:
    preferred = [contact for contact in DATA[region]["contacts"] if contact["preferred"]]
    assert {topic for contact in preferred for topic in contact["topics"]} == TOPICS


@each_region
def test_contacts_invent_neither_numbers_nor_names(region: str) -> None:
    actors = {actor["slug"]: actor for actor in DATA[region]["actors"]}
    for contact in DATA[region]["contacts"]:
        actor = actors[contact["actor"]]
        assert set(contact["topics"]) <= TOPICS
        assert contact["phone"] in {"", actor["phone"]}
        assert contact["email"] in {"", actor["email"]}
        assert contact["person"] == ""
        unchecked = bool(contact["phone"]) and "phone" in actor["unchecked_fields"]
        assert contact["unchecked_fields"] == (["phone"] if unchecked else [])


@each_region
def test_offers_say_that_they_are_examples(region: str) -> None:
    slugs = {actor["slug"] for actor in DATA[region]["actors"]}
    offers = DATA[region]["offers"]
    assert 6 <= len(offers) <= 8
    for offer in offers:
        assert offer["is_example"] is True
        assert "Beispielangebot" in offer["description"]
        assert offer["actor"] in slugs
        assert offer["topics"]
        assert set(offer["topics"]) <= TOPICS


@each_region
def test_events_say_that_they_are_examples_and_lie_ahead(region: str) -> None:
    slugs = {actor["slug"] for actor in DATA[region]["actors"]}
    events = DATA[region]["events"]
    assert 6 <= len(events) <= 8
    assert {"planned", "open_date", "cancelled"} == {event["status"] for event in events}
    for event in events:
        assert event["is_example"] is True
        assert "Beispieltermin" in event["description"]
        assert event["actor"] in slugs
        assert set(event["topics"]) <= TOPICS
        if event["status"] == "open_date":
            assert event["starts_at"] is None
            continue
        starts, ends = (datetime.fromisoformat(event[name]) for name in ("starts_at", "ends_at"))
        assert starts.tzinfo is not None
        assert "2026-12-01" <= event["starts_at"][:10] <= "2027-06-30"
        assert starts < ends


def test_addresses_are_unique_in_a_region() -> None:
    for data in DATA.values():
        for name in ("actors", "offers", "events"):
            slugs = [row["slug"] for row in data[name]]
            assert len(slugs) == len(set(slugs))


@each_region
def test_words_are_calm_and_name_no_person(region: str) -> None:
    for text in strings(DATA[region]):
        assert not PERSON.search(text)
        assert not UNWANTED.search(text)
