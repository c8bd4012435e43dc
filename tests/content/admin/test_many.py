"""Many texts at once: hide, follow again, checked today; each only where it fits."""

import datetime
import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import Group, Permission
from django.test import Client
from django.utils.timezone import localdate

from content.actions import hide_entry
from content.models import Adaptation, Entry, LocalRelease
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User
from tests.content.admin.browser import Browser, said, words_of
from tests.content.admin.conftest import body
from tests.content.admin.test_adapting import row
from tests.content.admin.test_library import LIBRARY, adapt, hide, tabs

HIDE, FOLLOW, CHECKED = (f"{LIBRARY}auswahl/{word}/" for word in ("ausblenden", "folgen", "geprueft"))
SURE = {"sure": "1"}


def keys(*texts: Any) -> dict[str, Any]:
    return {"key": [str(getattr(text, "key", text)) for text in texts]}


def states(chamber: Chamber) -> dict[str, str]:
    with in_chamber(chamber):
        return {str(one.release_key): one.reason for one in Adaptation.objects.all()}


def write_own(client: Client, title: str, slug: str) -> None:
    form = Browser(client, "/admin/wissen/texte/add/")
    form.fields |= {"title": title, "slug": slug, "summary": "Kurz.", "category": "auswahl-vertrag"}
    form.blocks["checklist"] = [{"type": "item", "id": "c1", "value": {"text": "Antrag stellen", "hint": ""}}]
    form.add(None, "Das gilt hier.")
    assert form.press().status_code == 200


def test_each_row_says_what_can_be_done_to_it(nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]) -> None:
    adapt(nora_at_work, shelf["probezeit"])
    html = nora_at_work.get(LIBRARY).content.decode()
    can = {
        key: html.split(f'value="{text.key}"')[1].split('data-lw-can="')[1].split('"')[0] for key, text in shelf.items()
    }
    assert can == {"probezeit": "hide follow", "urlaub": "hide", "gesetz": "law"}


def test_hiding_many_asks_once_and_leaves_law_out(
    nora_at_work: Client, north: Chamber, south: Chamber, shelf: dict[str, Entry]
) -> None:
    chosen = keys(*shelf.values())
    asked = words_of(nora_at_work.post(HIDE, chosen).content.decode())
    assert "2 Texte ausblenden?" in asked and "1 Text ist verbindlich und bleibt sichtbar." in asked
    assert "Probezeit nutzen" in asked and "Was im Vertrag steht" not in asked
    assert states(north) == {}, "asking changes nothing"
    refused = nora_at_work.post(HIDE, {**chosen, **SURE, "reason": "  "})
    assert refused.status_code == 422 and "Bitte sagen Sie in einem Satz, warum." in refused.content.decode()
    done = nora_at_work.post(HIDE, {**chosen, **SURE, "reason": "Gilt hier nicht"}, follow=True)
    assert "2 Texte sind ausgeblendet." in said(done)
    assert tabs(nora_at_work)["Ausgeblendet"] == 2
    assert set(states(north).values()) == {"Gilt hier nicht"} and states(south) == {}
    assert Client(HTTP_HOST=north.host).get("/wissen/urlaub/").status_code != 200


def test_a_second_window_hides_nothing_twice(nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]) -> None:
    chosen = {**keys(shelf["urlaub"]), **SURE}
    nora_at_work.post(HIDE, {**chosen, "reason": "Der erste Grund"})
    answer = nora_at_work.post(HIDE, {**chosen, "reason": "Der zweite Grund"}, follow=True)
    assert "Es wurde nichts geändert" in said(answer)
    assert list(states(north).values()) == ["Der erste Grund"]


def test_following_again_lists_what_each_text_loses(
    nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]
) -> None:
    adapt(nora_at_work, shelf["probezeit"])
    hide(north, shelf["urlaub"])
    asked = words_of(nora_at_work.post(FOLLOW, keys(*shelf.values())).content.decode())
    assert "2 Texte wieder dem Bund folgen lassen?" in asked
    assert "Bei uns ist das anders." in asked and "Betriebe sehen ihn wieder." in asked
    assert len(states(north)) == 2
    done = nora_at_work.post(FOLLOW, {**keys(*shelf.values()), **SURE}, follow=True)
    assert "2 Texte folgen wieder dem Bund." in said(done)
    assert tabs(nora_at_work)["Folgt"] == 3


def test_checked_today_moves_only_the_date_of_own_texts(
    nora_at_work: Client, north: Chamber, shelf: dict[str, Entry]
) -> None:
    write_own(nora_at_work, "Nur in Hagen", "nur-in-hagen")
    with in_chamber(north):
        own = Entry.objects.get(slug="nur-in-hagen")
        edit = f"/admin/wissen/texte/edit/{own.pk}/"
    form = Browser(nora_at_work, edit)
    form.fields["title"] = "Noch nicht fertig"
    form.press("action-save")
    done = nora_at_work.post(CHECKED, keys(own, shelf["probezeit"]), follow=True)
    assert "1 Text: heute geprüft." in said(done)
    with in_chamber(north):
        published = LocalRelease.objects.get(slug="nur-in-hagen")
        assert published.body["checked_on"] == localdate().isoformat()
        assert published.body["check_by"] == (localdate() + datetime.timedelta(days=365)).isoformat()
        assert published.title == "Nur in Hagen", "the draft is not published along"
    assert Browser(nora_at_work, edit).fields["title"] == "Noch nicht fertig"
    assert localdate().strftime("%d.%m.%Y") in row(nora_at_work, "Nur in Hagen")
    assert states(north) == {}


def test_the_national_teams_date_asks_nobody_below(
    national: Chamber, olga: User, nora_at_work: Client, client_for: Callable[..., Client], shelf: dict[str, Entry]
) -> None:
    adapt(nora_at_work, shelf["probezeit"])
    at_work = client_for(national, olga)
    assert "ausblenden" not in at_work.get(LIBRARY).content.decode().split('id="lw-many"')[1]
    assert "1 Text: heute geprüft." in said(at_work.post(CHECKED, keys(shelf["probezeit"]), follow=True))
    assert tabs(nora_at_work)["Wartet auf Sie"] == 0


@pytest.mark.parametrize("address", [HIDE, FOLLOW, CHECKED])
def test_keys_of_others_and_nonsense_change_nothing(
    address: str, nora_at_work: Client, north: Chamber, south: Chamber, shelf: dict[str, Entry]
) -> None:
    with in_chamber(south):
        hide_entry(shelf["urlaub"].key, "Im Süden nicht")
    for chosen in ([], ["x' OR 1=1"], [str(uuid.uuid4())], ["\x00"], [str(shelf["urlaub"].key)] * 3):
        answer = nora_at_work.post(address, {"key": chosen}, follow=True)
        assert answer.status_code == 200
    assert states(north) == {} and list(states(south).values()) == ["Im Süden nicht"]
    assert nora_at_work.get(address).status_code == 405


def test_five_thousand_keys_are_refused_with_a_sentence(nora_at_work: Client, north: Chamber, shelf: Any) -> None:
    chosen = {"key": [str(uuid.uuid4()) for _ in range(5000)], **SURE, "reason": "Alle"}
    assert "höchstens 200 Texte auf einmal" in said(nora_at_work.post(HIDE, chosen, follow=True))
    assert states(north) == {}


def test_who_may_not_publish_gets_no_boxes_and_no_way_around(
    north: Chamber, client_for: Callable[..., Client], shelf: dict[str, Entry]
) -> None:
    with in_chamber(north):
        guest = User.objects.create_user("gast@north.example", "a-long-password")
        group = Group.objects.create(name="Nur lesen")
        group.permissions.set(Permission.objects.filter(codename__in=["access_admin", "view_entry"]))
        guest.groups.add(group)
    reads = client_for(north, guest)
    html = reads.get(LIBRARY).content.decode()
    assert "Probezeit nutzen" in html and "data-lw-choose-all" not in html
    for address in (HIDE, FOLLOW, CHECKED):
        reads.post(address, {**keys(shelf["urlaub"]), **SURE, "reason": "Nein"})
    assert states(north) == {}


def test_filters_for_topic_marks_people_and_dates(
    nora_at_work: Client, nora: User, publish_national: Callable[..., Entry], shelf: dict[str, Entry]
) -> None:
    def found(query: str) -> int:
        return tabs(nora_at_work, query)["Alle"]

    publish_national(body("alt", "Ein alter Text", checked_on="2025-01-31", topics=["beratung"]))
    adapt(nora_at_work, shelf["probezeit"])
    assert found("?topic=beratung") == 1
    assert found("?mark=binding") == 1
    assert found(f"?who={nora}") == 1
    assert found("?checked_before=01.02.2025") == 1
    assert found("?checked=old") == 1
    assert found("?topic=beratung&mark=binding") == 0
    assert found("?mark=nonsense") == 4


def test_a_text_that_names_nobody_says_so(
    nora_at_work: Client, north: Chamber, publish_national: Callable[..., Entry], shelf: Any
) -> None:
    from regions.models import Actor, Contact

    content = body("mit-kontakt", "Mit Kontakt")
    content["blocks"].append({"id": "k", "type": "contact", "value": {"topic": "vertrag", "text": "Fragen Sie uns."}})
    publish_national(content)
    assert "Für „Vertrag“ fehlt ein Eintrag im Verzeichnis." in row(nora_at_work, "Mit Kontakt")
    assert tabs(nora_at_work, "?mark=slot")["Alle"] == 1
    with in_chamber(north):
        actor = Actor.objects.create(name="Kammer", slug="kammer", kind="chamber", live=True)
        Contact.objects.create(actor=actor, role="Beratung", topics=["vertrag"])
    assert tabs(nora_at_work, "?mark=slot")["Alle"] == 0
