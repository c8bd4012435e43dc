"""A brand, from the editor's form to what a reader's browser gets."""

import json
import re

import pytest
from django.core.files.base import ContentFile
from django.core.files.uploadedfile import SimpleUploadedFile

from tenants.context import in_chamber
from tenants.users.models import User
from tests.themes.pictures import SQUARE_SVG, nested_uses
from themes.look import current_look
from themes.models import Brand

FORM = {
    "name": "Ausbilden im Norden",
    "short_name": "Norden",
    "operator": "Ein Angebot für Betriebe der Region",
    "region": "Norden",
    "color_1": "#FFE600",
    "color_2": "#333333",
    "font": "lato",
    "roundness": "12",
    "skyline": "none",
}


@pytest.fixture
def brand(in_north):
    brand = Brand.objects.first() or Brand()
    for field, value in FORM.items():
        setattr(brand, field, int(value) if field == "roundness" else value.lower() if field == "color_1" else value)
    brand.save()
    in_north.refresh_from_db()
    return brand


@pytest.fixture
def manager(north):
    with in_chamber(north):
        return User.objects.get(email="olga@operator.example")


def address(brand):
    return f"/admin/settings/themes/brand/{brand.pk}/"


def test_the_form_saves_and_says_what_was_adjusted(client_for, north, manager, brand):
    client = client_for(north, manager)
    answer = client.post(address(brand), FORM, follow=True)
    page = answer.content.decode()
    with in_chamber(north):
        assert Brand.objects.get().color_1 == "#ffe600"
    assert answer.status_code == 200
    assert "#ffe600" in page and derived(page)
    top = page[page.index('data-w-messages-target="container"') : page.index('id="id_name"')]
    assert "auf Weiß nicht lesbar" in top  # and not only further down, where the button may lie over it


def derived(page):
    from themes.palette import derive

    return derive("#ffe600", "#333333").light["action"] in page


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("color_1", "rot"),
        ("color_1", "#fff"),
        ("color_2", "#14746f; } body { display: none"),
        ("roundness", "40"),
        ("font", "comic"),
        ("logo", SimpleUploadedFile("logo.svg", SQUARE_SVG.replace(b"<rect", b"<script>1</script><rect"))),
        ("logo", SimpleUploadedFile("logo.png", b"\x89PNG" + b"0" * 3_000_000)),
    ],
)
def test_the_form_refuses_and_loses_nothing(client_for, north, manager, brand, field, value):
    answer = client_for(north, manager).post(address(brand), {**FORM, "name": "Ganz neu", field: value})
    assert answer.status_code == 200
    assert "Ganz neu" in answer.content.decode()
    with in_chamber(north):
        assert Brand.objects.get().name == "Ausbilden im Norden"


def test_editors_may_not_change_the_look(client_for, north, nora, brand):
    assert client_for(north, nora).post(address(brand), FORM).status_code in {302, 403}


def test_a_new_look_is_a_new_address(client_for, north, brand):
    with in_chamber(north):
        before = current_look()
        brand.color_1 = "#0b3d8c"
        brand.save()
        north.refresh_from_db()
    with in_chamber(north):
        after = current_look()
    assert before.css_url != after.css_url
    assert before.icon_url("any", 192) != after.icon_url("any", 192)


def test_style_is_kept_forever_and_an_old_address_leads_to_todays(client_for, north, brand):
    client = client_for(north)
    with in_chamber(north):
        url = current_look().css_url
    answer = client.get(url)
    css = answer.content.decode()
    assert "immutable" in answer["Cache-Control"]
    assert "prefers-color-scheme: dark" in css and "--action: #" in css and "--round: 12px" in css
    assert "House Lato" in css and "oklch" not in css
    old = client.get("/brand/000000000000.css")
    assert (old.status_code, old["Location"]) == (302, url)


def test_manifest(client_for, north, brand):
    answer = client_for(north).get("/manifest.webmanifest")
    found = json.loads(answer.content)
    assert answer["Content-Type"] == "application/manifest+json"
    expected = {"id": "/", "name": "Ausbilden im Norden", "short_name": "Norden", "scope": "/", "lang": "de"}
    assert {field: found[field] for field in expected} == expected
    assert (found["start_url"], found["display"]) == ("/?quelle=app", "standalone")
    assert {(icon["sizes"], icon["purpose"]) for icon in found["icons"]} == {
        (size, purpose) for size in ("192x192", "512x512") for purpose in ("any", "maskable")
    }
    for icon in found["icons"]:
        png = client_for(north).get(icon["src"])
        assert png["Content-Type"] == "image/png" and png.content.startswith(b"\x89PNG")


def test_icons_of_sizes_nobody_needs_are_not_made(client_for, north, brand):
    with in_chamber(north):
        url = current_look().icon_url("any", 192)
    assert client_for(north).get(url.replace("192", "777")).status_code == 404
    assert client_for(north).get(url.replace("any", "maskable").replace("192", "16")).status_code == 404


def test_the_service_worker_knows_what_it_must_not_keep(client_for, north, brand):
    answer = client_for(north).get("/sw.js")
    script = answer.content.decode()
    assert answer["Cache-Control"] == "no-cache"
    assert answer["Content-Type"].startswith("text/javascript")
    for path in ("/admin/", "/api/", "/push/", "/offline/"):
        assert f'"{path}"' in script
    assert "demo-push" not in script
    assert re.search(r'"/brand/[0-9a-f]{12}\.css"', script)


def test_south_sees_nothing_of_norths_look(client_for, south, brand):
    page = client_for(south).get("/offline/").content.decode()
    manifest = client_for(south).get("/manifest.webmanifest").content.decode()
    assert "Norden" not in page + manifest


@pytest.mark.parametrize("gone", [False, True])
def test_letters_stand_in_for_an_icon_that_cannot_be_drawn(client_for, north, brand, gone, caplog):
    with in_chamber(north):
        brand.app_icon.save("drawing.svg", ContentFile(nested_uses()))
        if gone:
            brand.app_icon.storage.delete(brand.app_icon.name)
    north.refresh_from_db()
    with in_chamber(north):
        url = current_look().icon_url("any", 192)
    for _time in range(2):
        answer = client_for(north).get(url)
        assert (answer.status_code, answer["Content-Type"]) == (200, "image/png")
        assert "immutable" not in answer["Cache-Control"]
    assert caplog.text.count("cannot be drawn; its letters stand in") == 1


def test_an_old_icon_address_leads_to_the_icon_of_today(client_for, north, brand):
    with in_chamber(north):
        url = current_look().icon_url("any", 192)
    answer = client_for(north).get("/icons/any-192-000000000000.png")
    assert (answer.status_code, answer["Location"], answer["Cache-Control"]) == (302, url, "no-cache")
