"""Nora keeps the directory in Wagtail; Sven, who edits South, cannot touch North's."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from regions.models import Actor, Contact, Event, Offer
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User

ClientFor = Callable[..., Client]


def screen(model: type[Any], name: str, *args: Any) -> str:
    return reverse(model.snippet_viewset.get_url_name(name), args=args)


def no_contacts() -> dict[str, str]:
    return {
        "contacts-TOTAL_FORMS": "0",
        "contacts-INITIAL_FORMS": "0",
        "contacts-MIN_NUM_FORMS": "0",
        "contacts-MAX_NUM_FORMS": "1000",
    }


def one_contact(**values: Any) -> dict[str, Any]:
    fields = {"role": "Ausbildungsberatung", "person": "", "phone": "", "email": "", "office_hours": "", "text": ""}
    fields |= {"appointment_url": "", "id": "", "ORDER": "1", "DELETE": "", **values}
    return {
        **no_contacts(),
        "contacts-TOTAL_FORMS": "1",
        **{f"contacts-0-{name}": value for name, value in fields.items()},
    }


def actor_form(**values: Any) -> dict[str, Any]:
    empty = dict.fromkeys(
        ["description", "street", "postcode", "city", "latitude", "longitude", "phone", "email", "website",
         "opening_hours", "services", "covers", "checked_on", "source_urls", "editor_note", "slug"], "",
    )  # fmt: skip
    chosen = {"name": "Kammer für Übungen", "kind": "kammer", "confidence": "checked", "geo_precision": "ort"}
    return {**empty, **chosen, **no_contacts(), **values}


def event_form(**values: Any) -> dict[str, Any]:
    empty = dict.fromkeys(
        ["summary", "description", "actor", "starts_at", "ends_at", "venue", "address", "registration_url", "slug"], ""
    )
    return {**empty, "title": "Messe", "kind": "fair", "status": "planned", "format": "onsite", **values}


@pytest.mark.parametrize("model", [Actor, Offer, Event])
def test_nora_opens_every_screen(
    client_for: ClientFor,
    north: Chamber,
    nora: User,
    make_actor: Any,
    make_offer: Any,
    make_event: Any,
    model: type[Any],
):
    with in_chamber(north):
        actor = make_actor(topics=["beratung"])
        row = {Actor: lambda: actor, Offer: lambda: make_offer(actor=actor), Event: lambda: make_event(actor=actor)}[
            model
        ]()
    editor = client_for(north, nora)
    assert "Verzeichnis" in editor.get("/admin/").content.decode()
    listing = editor.get(screen(model, "list")).content.decode()
    assert str(row) in listing
    form = editor.get(screen(model, "edit", row.pk))
    assert form.status_code == 200
    assert 'type="checkbox" name="topics" value="foerderung"' in form.content.decode()
    assert editor.get(screen(model, "add")).status_code == 200


@pytest.mark.parametrize(
    "query",
    [
        "topic=beratung",
        "gap=phone",
        "gap=old",
        "gap=contacts",
        "gap=topics",
        "gap=email",
        "q=stelle",
        "kind=kammer",
        "ordering=-checked_on",
    ],
)
def test_the_list_of_actors_is_filtered(client_for: ClientFor, north: Chamber, nora: User, make_actor: Any, query: str):
    with in_chamber(north):
        make_actor(topics=["beratung"])
    page = client_for(north, nora).get(f"{screen(Actor, 'list')}?{query}")
    assert page.status_code == 200
    assert ("Stelle kammer" in page.content.decode()) == (query != "gap=topics")


def test_the_list_shows_what_is_missing(client_for: ClientFor, north: Chamber, nora: User, make_actor: Any):
    with in_chamber(north):
        make_actor("ohne-nummer")
    assert "fehlt" in client_for(north, nora).get(screen(Actor, "list")).content.decode()


def test_nora_publishes_an_actor_with_a_contact(client_for: ClientFor, north: Chamber, nora: User):
    editor = client_for(north, nora)
    values = actor_form(topics=["beratung"], covers="Hagen\n\n Witten ", **{"action-publish": "1"}, **one_contact())
    values["contacts-0-topics"] = ["foerderung"]
    answer = editor.post(screen(Actor, "add"), values)
    assert answer.status_code == 302
    said = editor.get(answer["Location"]).text
    assert "Auf der Website ansehen" in said
    assert f"{north.base_url}/ansprechpartner/kammer-fuer-uebungen/" in said
    with in_chamber(north):
        actor = Actor.objects.get()
        assert (actor.slug, actor.live, actor.covers, actor.topics) == (
            "kammer-fuer-uebungen",
            True,
            ["Hagen", "Witten"],
            ["beratung"],
        )
        assert Contact.objects.get().topics == ["foerderung"]
    assert editor.get("/ansprechpartner/kammer-fuer-uebungen/").status_code == 200


def test_a_draft_stays_with_the_editors_until_it_is_published(
    client_for: ClientFor, north: Chamber, nora: User, make_actor: Any
):
    with in_chamber(north):
        actor = make_actor("kammer", name="Alter Name")
    editor, reader = client_for(north, nora), client_for(north)
    assert editor.post(screen(Actor, "edit", actor.pk), actor_form(name="Neuer Name", slug="kammer")).status_code == 302
    assert "Auf der Website ansehen" not in editor.get(screen(Actor, "list")).text  # nothing new to see there
    assert "Alter Name" in reader.get("/ansprechpartner/kammer/").content.decode()
    published = actor_form(name="Neuer Name", slug="kammer", **{"action-publish": "1"})
    assert editor.post(screen(Actor, "edit", actor.pk), published).status_code == 302
    assert "Neuer Name" in reader.get("/ansprechpartner/kammer/").content.decode()


def test_an_unknown_topic_is_refused_in_a_sentence(client_for: ClientFor, north: Chamber, nora: User):
    answer = client_for(north, nora).post(
        screen(Actor, "add"), actor_form(topics=["quantenmechanik"], **{"action-publish": "1"})
    )
    assert answer.status_code == 200
    assert "Das Thema „quantenmechanik“ gibt es nicht." in answer.content.decode()
    with in_chamber(north):
        assert not Actor.objects.exists()


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({"postcode": "1234"}, "Eine deutsche Postleitzahl hat fünf Ziffern."),
        ({"latitude": "0", "longitude": "0"}, "Dieser Ort liegt nicht in Deutschland"),
        ({"website": "javascript:alert(1)"}, "gültige"),
    ],
)
def test_bad_facts_are_refused_in_german(
    client_for: ClientFor, north: Chamber, nora: User, values: dict[str, str], sentence: str
):
    answer = client_for(north, nora).post(screen(Actor, "add"), actor_form(**values, **{"action-publish": "1"}))
    assert answer.status_code == 200
    assert sentence in answer.content.decode()


def test_an_event_needs_a_date_or_says_that_it_is_open(client_for: ClientFor, north: Chamber, nora: User):
    editor = client_for(north, nora)
    publish = {"action-publish": "1"}
    assert "Wann beginnt der Termin?" in editor.post(screen(Event, "add"), event_form(**publish)).content.decode()
    backwards = event_form(starts_at="2027-01-21 17:00", ends_at="2027-01-21 16:00", **publish)
    assert "endet, bevor er beginnt" in editor.post(screen(Event, "add"), backwards).content.decode()
    assert editor.post(screen(Event, "add"), event_form(status="open_date", **publish)).status_code == 302
    assert editor.post(screen(Event, "add"), event_form(title="Entwurf ohne Datum")).status_code == 302


def test_a_mistyped_date_is_refused_and_changes_nothing(
    client_for: ClientFor, north: Chamber, nora: User, make_event: Any
):
    with in_chamber(north):
        event = make_event()
    editor, door = client_for(north, nora), screen(Event, "edit", event.pk)
    wrong = event_form(starts_at="32.13.2027 99:00", slug="messe", **{"action-publish": "1"})
    answer = editor.post(door, wrong)
    assert answer.status_code == 200
    page = answer.content.decode()
    assert "Bitte ein gültiges Datum" in page and 'value="32.13.2027 99:00"' in page
    assert "content/admin/dates" in page  # without it the calendar writes the present moment into the field
    with in_chamber(north):
        assert Event.objects.get().starts_at == event.starts_at


def test_dates_are_typed_and_shown_the_german_way(client_for: ClientFor, north: Chamber, nora: User):
    editor = client_for(north, nora)
    typed = event_form(starts_at="04.02.2027 17:00", **{"action-publish": "1"})
    assert editor.post(screen(Event, "add"), typed).status_code == 302
    with in_chamber(north):
        event = Event.objects.get()
    assert event.day_label == "04.02.2027 17:00"
    assert 'value="04.02.2027 17:00"' in editor.get(screen(Event, "edit", event.pk)).content.decode()


def test_two_entries_of_one_name_get_two_addresses(client_for: ClientFor, north: Chamber, nora: User):
    for _ in range(3):
        client_for(north, nora).post(screen(Actor, "add"), actor_form(**{"action-publish": "1"}))
    with in_chamber(north):
        slugs = Actor.objects.order_by("pk").values_list("slug", flat=True)
        assert list(slugs) == ["kammer-fuer-uebungen", "kammer-fuer-uebungen-2", "kammer-fuer-uebungen-3"]


def test_the_preview_shows_the_draft_and_the_editor_stays_signed_in(
    client_for: ClientFor, north: Chamber, nora: User, make_actor: Any
):
    with in_chamber(north):
        actor = make_actor("kammer")
    editor = client_for(north, nora)
    path = screen(Actor, "preview_on_edit", actor.pk)
    draft = actor_form(name="Nur ein Entwurf", topics=["konflikte"], **one_contact())
    assert editor.post(path, draft).json()["is_valid"]
    page = editor.get(f"{path}?mode=").content.decode()
    for word in ("Nur ein Entwurf", "Konflikte", "Ausbildungsberatung"):
        assert word in page
    assert editor.get("/admin/").status_code == 200


def test_a_new_entry_has_a_preview_too(client_for: ClientFor, north: Chamber, nora: User):
    editor = client_for(north, nora)
    path = screen(Actor, "preview_on_add")
    assert editor.post(path, actor_form(name="Ganz neu")).json()["is_valid"]
    assert "Ganz neu" in editor.get(f"{path}?mode=").content.decode()


def test_contacts_are_listed_and_lead_to_their_actor(
    client_for: ClientFor, north: Chamber, nora: User, make_actor: Any
):
    with in_chamber(north):
        actor = make_actor("kammer")
        Contact.objects.create(actor=actor, role="Ausbildungsberatung", topics=["beratung"])
        Contact.objects.create(actor=actor, role="Prüfungswesen", phone="02331 390-0")
    editor = client_for(north, nora)
    page = editor.get(reverse("contacts:index")).content.decode()
    assert screen(Actor, "edit", actor.pk) in page
    assert "Ausbildungsberatung" in page
    missing = editor.get(reverse("contacts:results") + "?gap=phone").content.decode()
    assert "Ausbildungsberatung" in missing
    assert "Prüfungswesen" not in missing
    assert editor.get(reverse("contacts:index") + "?q=prüfung&topic=foerderung").status_code == 200


@pytest.mark.parametrize("name", ["edit", "delete", "history", "usage", "unpublish", "copy"])
def test_sven_finds_none_of_norths_rows(
    client_for: ClientFor, north: Chamber, south: Chamber, sven: User, make_actor: Any, name: str
):
    with in_chamber(north):
        for n in range(3):
            make_actor(f"a-{n}")
        actor = make_actor("kammer")
    editor = client_for(south, sven)
    assert editor.get(screen(Actor, name, actor.pk)).status_code == 404
    if name != "history":
        assert editor.post(screen(Actor, name, actor.pk), actor_form(name="Feindlich")).status_code == 404
    with in_chamber(north):
        assert Actor.objects.get(pk=actor.pk).name == "Stelle kammer"


def test_without_a_sign_in_there_is_no_screen(client_for: ClientFor, north: Chamber):
    for path in (screen(Actor, "list"), reverse("contacts:index"), screen(Event, "add")):
        assert client_for(north).get(path).status_code == 302


def test_somebody_without_a_role_sees_no_directory(client_for: ClientFor, north: Chamber, nora: User):
    with in_chamber(north):
        nora.groups.clear()
    for path in (screen(Actor, "list"), reverse("contacts:index")):
        assert client_for(north, nora).get(path).status_code == 302


def test_a_topic_that_rests_for_a_while_is_not_lost_on_saving(
    client_for: ClientFor, north: Chamber, nora: User, make_actor: Any
):
    with in_chamber(north):
        actor = make_actor("kammer", topics=["ruht-gerade", "beratung"])
    values = actor_form(slug="kammer", topics=["foerderung"], **{"action-publish": "1"})
    assert client_for(north, nora).post(screen(Actor, "edit", actor.pk), values).status_code == 302
    with in_chamber(north):
        assert Actor.objects.get().topics == ["foerderung", "ruht-gerade"]


def test_the_main_button_publishes(client_for: ClientFor, north: Chamber, nora: User):
    page = client_for(north, nora).get(screen(Offer, "add")).content.decode()
    assert page.index('name="action-publish"') < page.index("Entwurf speichern")
