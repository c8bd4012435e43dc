"""What is to be done: each thing one sentence, and a link to the screen that mends it."""

import datetime
import re
from collections.abc import Callable
from typing import Any

from django.test import Client
from django.utils.timezone import localdate

from content.models import Entry, LegalPage, LocalRelease, Programme
from regions.models import Actor, Contact
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User
from tests.content.admin.browser import Browser, words_of
from tests.content.admin.conftest import body
from tests.content.admin.test_many import write_own
from tests.content.conftest import line, write

SCREEN = "/admin/zu-tun/"


def things(client: Client) -> dict[str, str]:
    html = client.get(SCREEN).content.decode()
    part = html[html.index('class="lw-todo"') :].split("</ul>")[0]
    return {words_of(words): url for url, words in re.findall(r'<li><a href="([^"]+)">(.*?)</a>', part)}


def test_a_new_chamber_is_told_of_its_legal_pages(nora_at_work: Client, north: Chamber) -> None:
    found = things(nora_at_work)
    imprint = "Die Seite „Impressum“ ist noch ein Platzhalter."
    assert nora_at_work.get(found[imprint]).status_code == 200
    with in_chamber(north):
        page = LegalPage.objects.get(kind="imprint")
        page.body = [("rich_text", "<p>Nordkammer, Markt 1</p>")]
        page.save_revision().publish()
    assert imprint not in things(nora_at_work)
    assert "ist zu tun" in words_of(nora_at_work.get("/admin/").content.decode()).replace("sind", "ist")


def test_a_text_past_its_day_leads_to_its_form_until_it_is_checked(nora_at_work: Client, north: Chamber) -> None:
    write_own(nora_at_work, "Nur in Hagen", "nur-in-hagen")
    with in_chamber(north):
        own = Entry.objects.get(slug="nur-in-hagen")
    form = Browser(nora_at_work, f"/admin/wissen/texte/edit/{own.pk}/")
    form.fields |= {"checked_on": "01.02.2025", "check_by": ""}
    form.press()
    with in_chamber(north):
        assert LocalRelease.objects.get(slug="nur-in-hagen").body["check_by"] == "2026-02-01"
    sentence = "„Nur in Hagen“ hätte bis 01.02.2026 noch einmal geprüft werden sollen."
    assert things(nora_at_work)[sentence] == f"/admin/wissen/texte/edit/{own.pk}/"
    nora_at_work.post("/admin/wissen/auswahl/geprueft/", {"key": [str(own.key)]})
    assert sentence not in things(nora_at_work)


def test_money_that_is_over_and_still_called_open(nora_at_work: Client, north: Chamber) -> None:
    yesterday = localdate() - datetime.timedelta(days=1)
    with in_chamber(north):
        for slug, day in (("vorbei", yesterday), ("heute", localdate())):
            lines = [line("title", slug.title()), line("summary", "Geld.")]
            write("programme", slug, lines, status="active", deadline_on=day.isoformat())
        over = Programme.objects.get(slug="vorbei")
    found = [(sentence, url) for sentence, url in things(nora_at_work).items() if "letzter Tag" in sentence]
    assert [url for _sentence, url in found] == [f"/admin/foerderung/programme/edit/{over.pk}/"]
    assert yesterday.strftime("%d.%m.%Y") in found[0][0]


def test_contacts_nobody_can_reach_and_slots_nobody_fills(
    nora_at_work: Client, north: Chamber, publish_national: Callable[..., Entry], shelf: Any
) -> None:
    content = body("mit-kontakt", "Mit Kontakt")
    content["blocks"].append({"id": "k", "type": "contact", "value": {"topic": "vertrag", "text": "Fragen Sie uns."}})
    publish_national(content)
    empty = "Für „Vertrag“ gibt es keinen Ansprechpartner: 1 Text nennt einen."
    assert things(nora_at_work)[empty] == "/admin/directory/contacts/"
    with in_chamber(north):
        actor = Actor.objects.create(name="Kammer", slug="kammer", kind="kammer", live=True)
        Contact.objects.create(actor=actor, role="Beratung", topics=["vertrag"])
    found = things(nora_at_work)
    assert empty not in found
    reach = "„Beratung“ bei Kammer ist weder am Telefon noch per Mail zu erreichen."
    assert f"/{actor.pk}/" in found[reach]
    with in_chamber(north):
        actor.phone = "02331 390-0"
        actor.save()
    assert reach not in things(nora_at_work)


def test_what_is_to_do_elsewhere_stays_there(
    north: Chamber, south: Chamber, sven: User, nora_at_work: Client, client_for: Callable[..., Client]
) -> None:
    with in_chamber(north):
        actor = Actor.objects.create(name="Kammer", slug="kammer", kind="kammer", live=True)
        Contact.objects.create(actor=actor, role="Beratung im Norden", topics=["vertrag"])
    assert any("Norden" in sentence for sentence in things(nora_at_work))
    assert not any("Norden" in sentence for sentence in things(client_for(south, sven)))
