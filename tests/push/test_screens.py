"""The editors' screens: writing, confirming, the report; and what others find behind the same addresses."""

import pytest
from django.urls import reverse

from content.pages.news import NewsIndexPage, NewsPage
from push.models import Campaign
from push.wagtail_hooks import send_as_message
from tenants.context import in_chamber
from tenants.users.models import User
from tests.push.conftest import Reader

NEW = "/admin/nachrichten/new/"


@pytest.fixture
def editor(north, nora, client_for):
    return client_for(north, nora)


@pytest.fixture
def news(in_north):
    title = "Azubi-Speeddating im Januar: Jetzt einen Tisch für den Betrieb sichern"
    page = NewsPage(
        title=title, slug="tisch", teaser="Zwölf Minuten für jedes Gespräch.", topics=["vertrag", "foerderung"]
    )
    return NewsIndexPage.objects.get().add_child(instance=page)


@pytest.fixture
def fields(home):
    return {
        "title": "Neu: Zuschuss", "body": "Antrag bis Jahresende.", "topic": "aktuelles",
        "news_page": "", "link": "/termine/", "action-review": "review",
    }  # fmt: skip


def only(chamber):
    with in_chamber(chamber):
        return Campaign.objects.get()


def test_from_an_empty_form_to_the_report(
    north, nora, editor, devices, fields, at_once, django_capture_on_commit_callbacks
):
    reader = Reader(devices, north)
    page = editor.get(NEW).content.decode()
    assert "Aktuelles: 1 Gerät" in page
    assert "Förderung: 0 Geräte" in page
    assert "Vertrag" not in page
    answer = editor.post(NEW, fields)
    campaign = only(north)
    assert answer["Location"] == f"/admin/nachrichten/senden/{campaign.pk}/"
    assert campaign.created_by_id == nora.pk
    confirm = editor.get(answer["Location"]).content.decode()
    assert "Jetzt an 1 Gerät senden" in confirm
    with django_capture_on_commit_callbacks(execute=True):
        answer = editor.post(answer["Location"])
    assert answer["Location"] == f"/admin/nachrichten/bericht/{campaign.pk}/"
    assert [note["title"] for note in reader.heard] == ["Neu: Zuschuss"]
    report = editor.get(answer["Location"]).content.decode()
    assert "1 von 1 Geräten haben die Nachricht" in report
    assert "1 von 1" in editor.get("/admin/nachrichten/").content.decode()


def test_second_click_says_that_it_is_being_sent(north, editor, devices, draft, django_capture_on_commit_callbacks):
    Reader(devices, north)
    url = reverse("campaign:confirm", args=[draft.pk])
    with django_capture_on_commit_callbacks() as callbacks:
        editor.post(url)
        answer = editor.post(url, follow=True)
    assert len(callbacks) == 1
    assert "Diese Nachricht wird schon gesendet." in answer.content.decode()
    with in_chamber(north):
        assert draft.deliveries.count() == 1


def test_nobody_to_send_to_offers_no_button_and_refuses_the_click(north, editor, draft):
    url = reverse("campaign:confirm", args=[draft.pk])
    page = editor.get(url).content.decode()
    assert "Es ginge an 0 Geräte." in page
    assert "Jetzt an" not in page
    answer = editor.post(url, follow=True)
    assert "Niemand hat dieses Thema gewählt. Es ginge an 0 Geräte." in answer.content.decode()
    assert only(north).is_draft


@pytest.mark.parametrize(
    ("change", "says"),
    [
        ({"title": ""}, "title"),
        ({"title": "x" * 61}, "title"),
        ({"body": "x" * 161}, "body"),
        ({"topic": "vertrag"}, "topic"),
        ({"link": "https://elsewhere.example/"}, "link"),
        ({"link": "//elsewhere.example/"}, "link"),
        ({"link": "javascript:alert(1)"}, "link"),
        ({"link": "/a b"}, "link"),
        ({"link": ""}, "news_page"),
        ({"news_page": "99999"}, "news_page"),
    ],
)
def test_what_cannot_stand_is_said_at_its_field(north, editor, fields, change, says):
    answer = editor.post(NEW, fields | change)
    assert answer.status_code == 200
    assert says in answer.context["form"].errors
    with in_chamber(north):
        assert not Campaign.objects.exists()


def test_whole_address_of_this_site_is_kept_as_a_path(north, editor, fields):
    editor.post(NEW, fields | {"link": "http://north.example/termine/?monat=12"})
    assert only(north).link == "/termine/?monat=12"


def test_page_that_readers_cannot_open_is_refused(editor, fields, home, in_north):
    home.unpublish()
    answer = editor.post(NEW, fields | {"news_page": home.pk})
    assert "noch nicht zu sehen" in str(answer.context["form"].errors["news_page"])


def test_draft_can_be_kept_changed_and_discarded(north, editor, fields):
    editor.post(NEW, {**fields, "action-review": "", "action-draft": "draft"})
    campaign = only(north)
    edit = f"/admin/nachrichten/edit/{campaign.pk}/"
    assert "Antrag bis Jahresende." in editor.get(edit).content.decode()
    editor.post(edit, fields | {"title": "Anders"})
    assert only(north).title == "Anders"
    editor.post(f"/admin/nachrichten/delete/{campaign.pk}/")
    with in_chamber(north):
        assert not Campaign.objects.exists()


def test_what_was_sent_can_be_neither_changed_nor_discarded(north, editor, devices, draft, fields):
    Reader(devices, north)
    editor.post(reverse("campaign:confirm", args=[draft.pk]))
    assert editor.get(f"/admin/nachrichten/edit/{draft.pk}/").status_code == 302
    assert editor.post(f"/admin/nachrichten/edit/{draft.pk}/", fields).status_code == 302
    assert editor.post(f"/admin/nachrichten/delete/{draft.pk}/").status_code == 404
    assert only(north).title == "Grüße aus Hagen 👋"


def test_stop_and_go_on(north, editor, devices, draft, at_once, django_capture_on_commit_callbacks):
    reader = Reader(devices, north)
    editor.post(reverse("campaign:confirm", args=[draft.pk]))  # the worker is slow today
    assert "Anhalten" in editor.get(f"/admin/nachrichten/bericht/{draft.pk}/stand/").content.decode()
    editor.post(f"/admin/nachrichten/anhalten/{draft.pk}/")
    assert "Die übrigen 1 senden" in editor.get(f"/admin/nachrichten/bericht/{draft.pk}/").content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(f"/admin/nachrichten/fortsetzen/{draft.pk}/")
    assert len(reader.heard) == 1


def test_counts_are_live(north, editor, devices):
    assert editor.get("/admin/nachrichten/empfaenger/").json()["counts"]["aktuelles"] == {
        "count": 0,
        "text": "0 Geräte",
    }
    Reader(devices, north)
    assert editor.get("/admin/nachrichten/empfaenger/").json()["counts"]["aktuelles"]["text"] == "1 Gerät"


def test_page_fills_the_composer(editor, home):
    form = editor.get(f"{NEW}?page={home.pk}").context["form"]
    assert (form["title"].value(), form["news_page"].value()) == (home.title[:60], home.pk)
    for nonsense in ("x", "-1", "99999999999999999999", "²", "999"):
        assert editor.get(f"{NEW}?page={nonsense}").status_code == 200


def test_news_fill_the_composer_with_their_own_words(north, nora, news, client_for):
    editor = client_for(north, nora)
    assert f'href="{NEW}?page={news.pk}">Als Nachricht senden' in editor.get(f"/admin/pages/{news.pk}/edit/").text
    form = editor.get(f"{NEW}?page={news.pk}").context["form"]
    assert form["title"].value() == "Azubi-Speeddating im Januar: Jetzt einen Tisch für den Betr…"
    assert (form["body"].value(), form["topic"].value()) == ("Zwölf Minuten für jedes Gespräch.", "foerderung")


def test_link_that_was_sent_before_is_mentioned(north, editor, devices, draft, home):
    Reader(devices, north)
    Campaign.objects.update(news_page=home)
    editor.post(reverse("campaign:confirm", args=[draft.pk]))
    assert "schon verschickt" in editor.get(f"{NEW}?page={home.pk}").content.decode()


def test_a_news_item_says_where_it_stands(north, editor, devices, draft, news, nora):
    at_news = f"/admin/pages/{news.pk}/edit/"
    Reader(devices, north)
    Campaign.objects.update(news_page=news)
    assert "Ging am" not in editor.get(at_news).text  # a draft has not gone anywhere
    editor.post(reverse("campaign:confirm", args=[draft.pk]))
    sent = editor.get(at_news).text
    assert "Ging am" in sent
    assert reverse("campaign:report", args=[draft.pk]) in sent
    with in_chamber(north):
        news.unpublish()
    page = editor.get(at_news).text
    assert "Sobald die Meldung veröffentlicht ist" in page
    assert f"{NEW}?page=" not in page


ADDRESSES = [
    ("get", "edit/{}/"), ("post", "edit/{}/"), ("get", "delete/{}/"), ("post", "delete/{}/"), ("get", "senden/{}/"),
    ("post", "senden/{}/"), ("get", "bericht/{}/"), ("get", "bericht/{}/stand/"), ("post", "anhalten/{}/"),
    ("post", "fortsetzen/{}/"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "address"), ADDRESSES)
def test_sven_finds_nothing_of_noras(north, south, sven, draft, client_for, method, address):
    answer = getattr(client_for(south, sven), method)(f"/admin/nachrichten/{address.format(draft.pk)}")
    assert answer.status_code == 404
    assert only(north).is_draft


@pytest.mark.parametrize(("method", "address"), [*ADDRESSES, ("get", ""), ("get", "new/"), ("get", "empfaenger/")])
def test_who_is_not_signed_in_or_has_no_role_is_turned_away(north, draft, client_for, method, address):
    url = f"/admin/nachrichten/{address.format(draft.pk)}"
    assert getattr(client_for(north), method)(url)["Location"].startswith("/admin/login/")
    with in_chamber(north):
        stranger = User.objects.create_user("praktikum@north.example", "x")
    assert getattr(client_for(north, stranger), method)(url).status_code in (302, 403)
    assert only(north).is_draft


def test_title_is_not_markup(editor, draft):
    Campaign.objects.update(title="<img src=x onerror=alert(1)>", body="</p><script>alert(1)</script>")
    for address in ("edit", "senden"):
        page = editor.get(f"/admin/nachrichten/{address}/{draft.pk}/").content.decode()
        assert "<img src=x" not in page
        assert "<script>alert" not in page


def test_menu_leads_to_the_messages(editor):
    assert "/admin/nachrichten/" in editor.get("/admin/").content.decode()


def test_button_stands_at_published_news_only(nora, home, news):
    assert list(send_as_message(home, nora)) == []
    (button,) = send_as_message(news, nora)
    assert (str(button.label), button.url) == ("Als Nachricht senden", f"{NEW}?page={news.pk}")
    news.live = False
    assert list(send_as_message(news, nora)) == []
