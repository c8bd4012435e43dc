"""Walk 1: a small company in Hagen reads on its phone, with and without a network."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.product import Product
from tests.journeys.visitors import Visitor


def opened(page: Page, path: str, title: str) -> None:
    """Whoever tapped is where they wanted to be, on a page of Hagen."""
    page.wait_for_url(f"**{path}")
    expect(page).to_have_title(re.compile(rf"^{re.escape(title)}.*Ausbilden in Hagen$"))
    expect(page.locator("main h1")).to_be_visible()


def test_from_the_question_to_the_answer_the_person_the_date_and_the_money(reader: Visitor) -> None:
    page = reader.go("/")
    expect(page.locator("header .name")).to_contain_text("Ausbilden in Hagen")
    assert page.locator("header .name img").evaluate("image => image.complete && image.naturalWidth > 0")

    # The way a company goes: a station, a text, the person who helps here.
    page.locator("ol.way a", has_text="Auswahl & Vertrag").tap()
    opened(page, "/wissen/rubrik/auswahl-vertrag/", "Auswahl & Vertrag")
    page.locator("main a", has_text="Probezeit: vier Monate").first.tap()
    opened(page, "/wissen/probezeit/", "Probezeit: vier Monate gut nutzen")
    expect(page.locator(".brief")).to_contain_text("Kurz gesagt")
    expect(page.locator(".sources")).to_contain_text("BBiG")
    expect(page.locator(".sources")).to_contain_text(re.compile(r"Stand|vom"))
    helper = page.locator("section.help").first
    expect(helper.locator("a[href^='tel:']")).to_be_visible()
    helper.locator("a[href^='/ansprechpartner/']").first.tap()
    page.wait_for_url("**/ansprechpartner/*/")
    expect(page.locator("main a[href^='tel:']").first).to_be_visible()

    # The bar at the thumb: dates.
    page.locator("nav.bar a", has_text="Termine").tap()
    opened(page, "/termine/", "Termine")
    page.locator("main a[href^='/termine/']:not([href$='.ics'], [href='/termine/'])").first.tap()
    page.wait_for_url("**/termine/*/")
    expect(page.locator("main")).to_contain_text("Beispiel")  # invented events say that they are examples

    # Money: the Federation's and North Rhine-Westphalia's, nobody else's.
    page.locator("nav.bar a", has_text="Start").tap()
    page.wait_for_url(re.compile(r"localhost:\d+/$"))
    page.locator("main a[href='/foerderung/']").last.tap()
    opened(page, "/foerderung/", "Förderung")
    addresses = page.locator("main a[href^='/foerderung/']").evaluate_all("links => links.map(a => a.pathname)")
    assert "/foerderung/nrw-verbundausbildung/" in addresses
    assert not [path for path in addresses if path.startswith(("/foerderung/sn-", "/foerderung/ni-"))]
    page.locator("main a[href='/foerderung/nrw-verbundausbildung/']").tap()
    page.wait_for_url("**/foerderung/nrw-verbundausbildung/")
    expect(page.locator(".sources")).to_be_visible()


def test_search_in_german_finds_other_forms_of_a_word(reader: Visitor) -> None:
    page = reader.go("/")
    page.locator("main input[type=search]").fill("Probezeiten")
    page.locator("main form[role=search] button").tap()
    page.wait_for_url("**/suche/?q=Probezeiten")
    page.locator("main a[href='/wissen/probezeit/']").first.tap()
    opened(page, "/wissen/probezeit/", "Probezeit")


def test_what_was_read_is_read_again_without_a_network(reader: Visitor) -> None:
    page = reader.go("/")
    reader.wait_for_service_worker()
    reader.go("/wissen/probezeit/")
    reader.wait_for("caches.match('/wissen/probezeit/').then(Boolean)")
    text = page.locator(".entry-text .blocks").inner_text()

    reader.context.set_offline(True)
    page.reload()
    expect(page.locator(".entry-text .blocks")).to_have_text(re.compile(re.escape(text[:60])))
    assert page.locator("body").evaluate("body => getComputedStyle(body).margin") == "0px"  # its style is there too
    reader.go("/wissen/schlichtung/")
    expect(page.locator("main h1")).to_have_text("Kein Netz")
    expect(page.locator("[data-read-list]")).to_contain_text("Probezeit")

    reader.context.set_offline(False)
    reader.go("/wissen/schlichtung/")
    opened(page, "/wissen/schlichtung/", "")


def test_the_installed_app_opens_without_a_network_though_its_home_page_was_never_read(reader: Visitor) -> None:
    page = reader.go("/wissen/probezeit/")
    reader.wait_for_service_worker()
    reader.context.set_offline(True)

    reader.go("/?quelle=app")
    expect(page.locator("ol.way")).to_contain_text("Auswahl & Vertrag")
    expect(page.locator("[data-netbar]")).to_contain_text(re.compile(r"heute, \d+:\d\d Uhr"))
    assert page.locator("header .name img").evaluate("image => image.complete && image.naturalWidth > 0")
    for place in ("/wissen/", "/ansprechpartner/", "/termine/", "/merkliste/"):
        page.locator(f"nav.bar a[href='{place}']").tap()
        page.wait_for_url(f"**{place}")
        expect(page.locator("main h1")).not_to_have_text("Kein Netz")
    reader.go("/foerderung/")
    expect(page.locator("main h1")).to_have_text("Kein Netz")


def test_it_can_be_installed(reader: Visitor, product: Product) -> None:
    reader.go("/")
    reader.wait_for_service_worker()
    devtools = reader.devtools()
    assert devtools.send("Page.getInstallabilityErrors")["installabilityErrors"] == []
    manifest = devtools.send("Page.getAppManifest")
    assert manifest["errors"] == []
    assert '"Hagen"' in manifest["data"]
    assert manifest["url"] == product.url("hagen", "/manifest.webmanifest")


@pytest.fixture(autouse=True)
def nothing_leaves_and_nothing_breaks(reader: Visitor, product: Product, request: pytest.FixtureRequest):
    """On none of these walks does the browser ask anybody else, or complain."""
    yield
    assert reader.hosts == {f"hagen.localhost:{product.port}"}
    complaints = [one for one in reader.complaints if "ERR_INTERNET_DISCONNECTED" not in one]
    assert complaints == []
