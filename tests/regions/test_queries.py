"""What the texts above ask the directory."""

from typing import Any

import pytest

from regions import queries, searching, topics
from regions.models import Actor, Contact
from regions.topics import Topic
from tenants.models import Chamber

pytestmark = pytest.mark.usefixtures("in_north")


def contact(actor: Actor, role: str, *slugs: str, **values: Any) -> Contact:
    return Contact.objects.create(actor=actor, role=role, topics=list(slugs), **values)


def test_the_contact_for_a_topic_is_the_one_entered_for_it(make_actor: Any):
    actor = make_actor()
    contact(actor, "Beratung", "beratung")
    contact(actor, "Förderlotse", "foerderung")
    found = queries.contact_for_topic("foerderung")
    assert found is not None
    assert found.role == "Förderlotse"


def test_without_one_the_adviser_is_named(make_actor: Any):
    contact(make_actor(), "Beratung", "beratung")
    found = queries.contact_for_topic("konflikte")
    assert found is not None
    assert found.role == "Beratung"


def test_with_neither_nobody_is_named(make_actor: Any):
    contact(make_actor(), "Buchhaltung")
    contact(make_actor("entwurf", live=False), "Beratung", "beratung")
    assert queries.contact_for_topic("konflikte") is None


def test_of_several_the_preferred_one_then_the_chamber(make_actor: Any):
    contact(make_actor("schule", kind="berufsschule", name="A"), "Schule", "beratung")
    contact(make_actor("kammer", kind="kammer", name="B"), "Kammer", "beratung")
    first = queries.contact_for_topic("beratung")
    contact(make_actor("verband", kind="verband", name="C"), "Verband", "beratung", preferred=True)
    preferred = queries.contact_for_topic("beratung")
    assert first is not None
    assert preferred is not None
    assert (first.role, preferred.role) == ("Kammer", "Verband")


def test_a_contact_comes_with_its_actor_in_one_query(make_actor: Any, django_assert_num_queries: Any):
    contact(make_actor(phone="02331 390-0"), "Beratung", "beratung")
    with django_assert_num_queries(1):
        found = queries.contact_for_topic("konflikte")
        assert found is not None
        assert found.best_phone == "02331 390-0"


def test_offers_and_events_for_a_topic_come_in_one_query_each(
    make_actor: Any, make_offer: Any, make_event: Any, django_assert_num_queries: Any
):
    actor = make_actor()
    for n in range(4):
        make_offer(f"o-{n}", actor=actor, topics=["foerderung"])
        make_event(f"e-{n}", actor=actor, topics=["foerderung"])
    with django_assert_num_queries(2):
        assert [str(offer.actor) for offer in queries.offers_for_topic("foerderung", 3)] == [actor.name] * 3
        assert len(queries.events_for_topic("foerderung", 3)) == 3
    assert queries.offers_for_topic("konflikte") == []


def test_search_finds_word_forms_in_actors_offers_and_events(make_actor: Any, make_offer: Any, make_event: Any):
    make_actor("kammer", name="Kammer", description="Hier finden Prüfungen statt.")
    make_offer("kurs", title="Prüfung vorbereiten")
    make_event("tag", title="Tag der Prüfungen", live=False)
    make_event("vorbei", title="Prüfung", starts_at="2020-01-01T10:00Z")
    found = searching.matches("prüfung", "prüfung", ["prüfung", "", ""])
    best = sorted(found, key=lambda match: -match.ranks[0])
    assert [(match.kind, match.slug) for match in best] == [("offer", "kurs"), ("actor", "kammer")]


def test_a_desk_is_found_by_its_own_words_with_those_of_its_actor(make_actor):
    actor = make_actor("kammer", name="Handwerkskammer")
    desk = Contact.objects.create(actor=actor, role="Lehrlingsrolle")
    for words, found in (
        ("lehrlingsrolle", True),
        ("lehrlingsrolle & handwerkskammer", True),
        ("handwerkskammer", False),
    ):
        any_word = words.replace("&", "|") if found else words
        desks = [match for match in searching.matches(words, any_word, []) if match.kind == "contact"]
        assert [match.pk for match in desks] == ([desk.pk] if found else [])
    actor.live = False
    actor.save()
    assert searching.matches("lehrlingsrolle", "lehrlingsrolle", []) == []


def test_two_sources_of_topics_stand_behind_each_other(monkeypatch: pytest.MonkeyPatch):
    def first() -> list[Topic]:
        return [Topic("beratung", "Beratung")]

    monkeypatch.setattr(topics, "_sources", [])
    topics.register_source(first)
    topics.register_source(first)
    topics.register_source(lambda: [Topic("beratung", "Anderswo"), Topic("neu", "Neu")])
    assert topics.choices() == [("beratung", "Beratung"), ("neu", "Neu")]


def test_every_change_makes_the_chamber_newer_and_a_draft_does_not(make_actor: Any, in_north: Chamber):
    def revision() -> int:
        return int(Chamber.objects.values_list("revision", flat=True).get(pk=in_north.pk))

    before = revision()
    actor = make_actor()
    after_create = revision()
    actor.name = "Entwurf"
    actor.save_revision()
    after_draft = revision()
    row = contact(actor, "Beratung")
    after_contact = revision()
    row.delete()
    assert before < after_create == after_draft < after_contact < revision()


def test_the_own_chamber_stands_first_then_all_as_in_a_telephone_book(make_actor: Any):
    for name in ("Zeche", "agentur mark", "Ökonomierat", "Oper", "„Robert Blum“", "Straßenbau", "Strassen", "Ämter"):
        make_actor(name.strip("„“").lower().replace(" ", "-"), name=name, kind="sonstige")
    make_actor("nachbar", name="Nachbarkammer")
    contact(make_actor("eigene", name="Wir"), "Beratung", "beratung", preferred=True)
    contact(make_actor("verband", name="Verband", kind="verband"), "Beratung", "beratung", preferred=True)
    assert [actor.name for actor in queries.actors()] == [
        *("Wir", "agentur mark", "Ämter", "Nachbarkammer", "Ökonomierat", "Oper", "„Robert Blum“"),
        *("Strassen", "Straßenbau", "Verband", "Zeche"),
    ]


def test_an_actor_with_several_preferred_contacts_is_listed_once(make_actor: Any):
    actor = make_actor()
    for role in ("Beratung", "Prüfung"):
        contact(actor, role, "beratung", preferred=True)
    assert [found.slug for found in queries.actors()] == [actor.slug]


def test_offers_stand_in_german_order(make_offer: Any):
    for title in ("Zirkel", "Übung", "Umschau"):
        make_offer(title.lower().replace("ü", "ue"), title=title)
    assert [offer.title for offer in queries.offers()] == ["Übung", "Umschau", "Zirkel"]
