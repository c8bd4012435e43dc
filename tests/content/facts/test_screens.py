"""Numbers as editors meet them: the list, the form, one number, the choice beside a text."""

import datetime
import time
from collections.abc import Callable
from typing import Any

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.test import Client

from content.actions import adapt_entry
from content.library.models import Release
from content.models import Adaptation, Entry, Fact, LocalRelease
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User
from tenants.users.roles import EDITORS
from tests.content.admin.browser import Browser, shown, words_of
from tests.content.conftest import PROBATION, replaced, rich
from tests.content.facts.conftest import number

LIST, ADD, CHOICES = "/admin/zahlen/", "/admin/zahlen/schreiben/add/", "/admin/zahlen/auswahl/"
TO_DO = "/admin/zu-tun/"
UNKNOWN = "Die Zahl „erfunden“ kennen wir nicht. Bitte aus der Liste wählen."


@pytest.fixture
def nina(national: Chamber, client_for: Callable[..., Client]) -> Client:
    """Edits for the national team."""
    with in_chamber(national):
        user = User.objects.create_user("nina@national.example", "x", first_name="Nina")
        user.groups.add(Group.objects.get(name=EDITORS))
    return client_for(national, user)


@pytest.fixture
def at_north(north: Chamber, nora: User, client_for: Callable[..., Client]) -> Client:
    return client_for(north, nora)


def values(*rows: tuple[str, str]) -> list[dict[str, Any]]:
    return [{"type": "value", "id": "", "value": {"valid_from": day, "value": value}} for day, value in rows]


def filled(client: Client, **fields: str) -> Browser:
    form = Browser(client, ADD)
    form.fields |= {"title": "Mindestvergütung", "slug": "lohn", "note": "Im ersten Jahr.", **fields}
    form.blocks["values"] = values(("2026-01-01", "724 Euro"))
    return form


def read(client: Client, address: str = LIST) -> str:
    answer = client.get(address)
    assert answer.status_code == 200, answer.status_code
    return words_of(answer.content.decode())


def test_the_national_team_writes_a_number_and_chambers_see_it_in_their_list(nina, at_north):
    form = filled(nina)
    form.blocks["values"] = values(("2025-01-01", "682 Euro"), ("2026-01-01", "724 Euro"))
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12), tick=False):
        form.press()
        seen = read(nina)
        assert "Mindestvergütung {lohn} Im ersten Jahr." in seen and "724 Euro seit 01.01.2026" in seen
        assert "Für 2027 ist noch nichts eingetragen" in seen and "Bearbeiten" in seen
        followed = read(at_north)
        assert "724 Euro seit 01.01.2026" in followed and "Der Bund pflegt sie." in followed
        assert "folgt" in followed and "Ansehen" in followed and "Neue eigene Zahl" in followed
    assert "Bearbeiten" not in followed.split("Nächster Schritt")[1]


def test_a_value_to_come_is_announced(nina):
    form = filled(nina)
    form.blocks["values"] = values(("2026-01-01", "724 Euro"), ("2027-01-01", "750 Euro"))
    with time_machine.travel(datetime.datetime(2026, 11, 22, 12), tick=False):
        form.press()
        assert "750 Euro ab 01.01.2027" in read(nina)


@pytest.mark.parametrize(
    ("fields", "rows", "sentence"),
    [
        ({}, [], "Eine Zahl braucht mindestens einen Wert und den Tag, ab dem er gilt."),
        ({}, [("2026-01-01", "1"), ("2026-01-01", "2")], "Ab 01.01.2026 gelten zwei Werte."),
        ({}, [("2026-01-01", "{anders}")], "Eine Zahl kann keine andere Zahl enthalten"),
        ({"title": "Wie {lohn}"}, [("2026-01-01", "1")], "Eine Zahl kann keine andere Zahl enthalten"),
        ({"slug": "Mein_Lohn"}, [("2026-01-01", "1")], "Der Name „Mein_Lohn“ kann in keinem Text stehen"),
    ],
)
def test_what_is_no_number_is_said_in_the_form(fields, rows, sentence, nina):
    form = filled(nina, **fields)
    form.blocks["values"] = values(*rows)
    answer = form.press()
    assert answer.status_code == 422
    assert sentence in shown(answer.content.decode())
    assert not Release.objects.filter(kind="fact").exists()


def test_the_name_of_a_published_number_cannot_be_typed_over(nina, national):
    filled(nina).press()
    with in_chamber(national):
        pk = Fact.objects.get().pk
    form = Browser(nina, f"/admin/zahlen/schreiben/edit/{pk}/")
    form.fields |= {"slug": "entgelt", "title": "Neuer Titel"}
    form.press()
    with in_chamber(national):
        assert (Fact.objects.get().slug, Fact.objects.get().title) == ("lohn", "Neuer Titel")
    assert Release.objects.get(kind="fact").slug == "lohn"


def test_a_chamber_keeps_numbers_of_its_own_and_cannot_touch_those_above(
    tell, at_north, north, south, sven, client_for
):
    fact = tell()
    answer = filled(at_north).press()
    assert "Diese Adresse hat schon ein Text vom Bund oder vom Land." in shown(answer.content.decode())
    own = filled(at_north, title="Bürozeit", slug="buerozeit")
    own.press()
    assert "Bürozeit {buerozeit}" in read(at_north)
    assert "Bürozeit" not in read(client_for(south, sven))
    with in_chamber(north):
        key, pk = LocalRelease.objects.get().key, Fact.objects.get().pk
    assert read(at_north, f"{LIST}ansehen/{key}/")
    for address in (f"{LIST}ansehen/{key}/", f"/admin/zahlen/schreiben/edit/{pk}/"):
        assert client_for(south, sven).get(address).status_code == 404
    hidden = at_north.post(f"/admin/wissen/ausblenden/{fact.key}/", {"reason": "Passt nicht."}, follow=True)
    assert "Eine Zahl von oben ist überall dieselbe." in hidden.content.decode()
    with in_chamber(north):
        assert not Adaptation.objects.exists()


def test_strangers_are_sent_to_sign_in(tell, north, client_for):
    fact = tell()
    for address in (LIST, f"{LIST}results/", CHOICES, f"{LIST}ansehen/{fact.key}/", ADD):
        assert client_for(north).get(address).status_code == 302


def test_an_unknown_number_is_said_at_its_field_and_a_draft_keeps_it(tell, probation, at_north, north):
    tell()
    form = Browser(at_north, f"/admin/wissen/anpassen/{probation.key}/")
    form.fields["summary"] = "Das sind {erfunden}."
    assert form.autosave().json()["success"]
    answer = form.press()
    assert answer.status_code == 422
    assert UNKNOWN in shown(answer.content.decode())
    with in_chamber(north):
        assert not Adaptation.objects.exists()
        assert Entry.objects.get().get_latest_revision_as_object().summary == "Das sind {erfunden}."
    form.fields["summary"] = "Das sind {lohn}."
    form.press()
    with in_chamber(north):
        assert Adaptation.objects.get().words == {"summary": "Das sind {lohn}."}


def test_a_withdrawn_number_above_does_not_lock_the_form(tell, publish, national, at_north, north):
    fact = tell()
    entry = publish(replaced(PROBATION, rich("a", "<p>{lohn}</p>")))
    with in_chamber(national):
        Fact.objects.get(pk=fact.pk).unpublish()
    form = Browser(at_north, f"/admin/wissen/anpassen/{entry.key}/")
    form.fields["summary"] = "Unsere Worte."
    assert form.press().status_code == 200
    with in_chamber(north):
        assert Adaptation.objects.get().words == {"summary": "Unsere Worte."}


def test_the_choice_stands_beside_every_form_of_a_text(tell, probation, at_north):
    tell()
    html = at_north.get(f"/admin/wissen/anpassen/{probation.key}/").content.decode()
    assert 'data-lw-number="{lohn}"' in html and "content/admin/numbers" in html
    assert 'data-lw-number="{lohn}"' in at_north.get("/admin/foerderung/programme/add/").content.decode()
    assert "data-lw-numbers" not in at_north.get(ADD).content.decode()
    assert "724 Euro" in read(at_north, f"{CHOICES}?q=mindest+verg")
    assert "Keine Zahl passt zu „<x>“." in read(at_north, f"{CHOICES}?q=%3Cx%3E")


def test_one_number_shows_where_it_stands(tell, publish, nina, at_north, national, north):
    fact = tell()
    publish(replaced(PROBATION, rich("a", "<p>{lohn} und 682 €</p>")))
    entry = publish(slug="anders")
    with in_chamber(north):
        adapt_entry(entry.key, replaced(PROBATION, rich("a", "<p>Bei uns 724,00 EUR</p>")))
    page = read(nina, f"{LIST}ansehen/{fact.key}/")
    assert "Heute sehen Leser 724 Euro , wo im Text dies steht: {lohn}" in page
    assert "In unseren Texten 1 Probezeit 1 Stelle" in page
    assert "Nordkammer : Probezeit anders 1 Stelle" in page
    assert "Bei uns" not in page
    ours = read(at_north, f"{LIST}ansehen/{fact.key}/")
    assert "Der Bund pflegt diese Zahl." in ours and "Nordkammer :" not in ours
    assert "In Ihren eigenen Worten 1 Probezeit 1 Stelle" in ours.split("Von Hand getippt")[1]


def test_the_to_do_list_says_which_numbers_need_somebody(tell, publish, nina, at_north, national, north):
    fact = tell("lohn", [("2026-01-01", "724 Euro")])
    entry = publish(replaced(PROBATION, rich("a", "<p>{lohn}</p>")))
    assert "Die Zahl" not in read(nina, TO_DO) + read(at_north, TO_DO)
    with in_chamber(north):
        adapt_entry(entry.key, replaced(PROBATION, rich("a", "<p>Unsere {lohn}</p>")))
    with in_chamber(national):
        Fact.objects.get(pk=fact.pk).unpublish()
        number("spaeter", [("2999-01-01", "9")], "Kommt erst")
        number("alt", [("2020-01-01", "9")], "Lange her", check_by="2020-12-31")
    withdrawn = "Die Zahl „Mindestvergütung“ ist zurückgezogen, steht aber noch in „Probezeit“."
    seen = read(nina, TO_DO)
    assert withdrawn in seen and "Die Zahl „Kommt erst“ hat keinen Wert, der heute gilt." in seen
    assert "„Lange her“ hätte bis 31.12.2020 noch einmal geprüft werden sollen." in seen
    ours = read(at_north, TO_DO)
    assert withdrawn in ours and "Kommt erst" not in ours and "Lange her" not in ours


def test_five_thousand_numbers(tell, publish, national, at_north, north, client_for):
    fact = tell()
    publish(replaced(PROBATION, rich("a", "<p>{lohn}</p>")))
    template = Release.objects.get(pk=fact.key)
    version = template.versions.get()
    releases, versions = [], []
    for n in range(5000):
        release = Release(
            layer=national.key, kind="fact", slug=f"zahl-{n}", version=1, published_at=version.published_at
        )
        releases.append(release)
        card = {**version.card, "title": f"Zahl {n}"}
        versions.append(
            type(version)(
                release=release,
                version=1,
                title=f"Zahl {n}",
                body=version.body,
                card=card,
                published_at=version.published_at,
            )
        )
    Release.objects.bulk_create(releases)
    type(version).objects.bulk_create(versions)
    began = time.process_time()
    page = client_for(north).get("/wissen/probezeit/").content.decode()
    assert "724 Euro" in page
    assert "5001 Zahlen" in read(at_north)
    found = at_north.get(CHOICES)
    assert found.content.decode().count("data-lw-number=") == 40
    assert "Zu sehen sind die ersten 40." in words_of(found.content.decode())
    assert "Zahl 4999" in read(at_north, f"{CHOICES}?q=zahl+4999")
    assert time.process_time() - began < 8
