"""Pictures and documents in a release: addresses that last, in the folder of whoever published them."""

import io

import pytest
from django.core.files.base import ContentFile
from django.core.files.images import ImageFile
from PIL import Image as Pillow
from wagtail.documents import get_document_model
from wagtail.images import get_image_model

from content import queries
from content.actions import publish_entry
from content.adapting import instance_for_adapting
from content.models import Adaptation, Entry
from tenants.context import in_chamber
from tests.content.conftest import PROBATION


def picture(title="Werkbank", colour="red"):
    file = io.BytesIO()
    Pillow.new("RGB", (2400, 1200), colour).save(file, "JPEG")
    return get_image_model().objects.create(title=title, file=ImageFile(file, name="werkbank.jpg"))


@pytest.fixture
def illustrated(publish, national):
    """A national text with a picture and a form to download."""
    key = publish().key
    with in_chamber(national):
        form = get_document_model().objects.create(title="Muster", file=ContentFile(b"%PDF-1.4 x", name="muster.pdf"))
        entry = Entry.objects.get(key=key)
        stored = entry.body.get_prep_value()
        stored.append({"id": "img", "type": "image", "value": {"image": picture().pk, "alt": "Eine Werkbank"}})
        files = [{"type": "item", "id": "f1", "value": {"title": "", "document": form.pk}}]
        stored.append({"id": "dl", "type": "downloads", "value": files})
        entry.body = entry._meta.get_field("body").stream_block.to_python(stored)
        publish_entry(entry)
    return key


def block(entry, id_):
    return next(one for one in entry.blocks if one.id == id_).value


def test_a_picture_of_the_national_team_is_served_on_every_chambers_host(illustrated, national, north, client_for):
    with in_chamber(north):
        shown = block(queries.entry("probezeit"), "img")
        form = block(queries.entry("probezeit"), "dl")[0]
    assert shown["src"].startswith(f"/medien/{national.media_folder}/released/")
    assert (shown["width"], shown["height"], shown["alt"]) == (1600, 800, "Eine Werkbank")
    assert client_for(north).get(shown["src"])["Content-Type"] == "image/jpeg"
    assert (form["title"], form["file_type"], form["size"]) == ("Muster", "pdf", 10)
    assert client_for(north).get(form["url"]).status_code == 200


def test_what_was_released_outlives_the_original(illustrated, national, north, client_for):
    with in_chamber(national):
        get_image_model().objects.get().delete()
        get_document_model().objects.get().delete()
    with in_chamber(north):
        shown = block(queries.entry("probezeit"), "img")
    assert client_for(north).get(shown["src"]).status_code == 200


def test_the_same_picture_is_kept_once(illustrated, national, north):
    with in_chamber(north):
        before = block(queries.entry("probezeit"), "img")["src"]
    with in_chamber(national):
        entry = Entry.objects.get()
        entry.title = "Neu"
        publish_entry(entry)
    with in_chamber(north):
        assert block(queries.entry("probezeit"), "img")["src"] == before


def test_an_inherited_picture_in_the_form_is_no_change_and_never_the_chambers_image_with_that_id(illustrated, north):
    with in_chamber(north):
        picture("Unsere eigene", "blue")
        shadow = instance_for_adapting(illustrated)
        stored = next(one for one in shadow.body.get_prep_value() if one["id"] == "img")["value"]
        assert stored["image"] is None and stored["released"]["width"] == 1600
        shadow.full_clean()
        publish_entry(shadow)
        assert not Adaptation.objects.exists()


def test_a_chamber_puts_its_own_picture_instead_and_finds_it_in_the_form_again(illustrated, north):
    with in_chamber(north):
        own = picture("Unsere eigene", "blue")
        shadow = instance_for_adapting(illustrated)
        stored = shadow.body.get_prep_value()
        next(one for one in stored if one["id"] == "img")["value"]["image"] = own.pk
        shadow.body = shadow._meta.get_field("body").stream_block.to_python(stored)
        publish_entry(shadow)
        assert block(queries.entry("probezeit"), "img")["src"].startswith(f"/medien/{north.media_folder}/released/")
        again = instance_for_adapting(illustrated)
        assert next(one for one in again.body.get_prep_value() if one["id"] == "img")["value"]["image"] == own.pk


def test_a_link_to_a_page_of_the_national_site_is_absolute(publish, national, north):
    from content.models import HomePage

    with in_chamber(national):
        home = HomePage.objects.get()
    link = f'<p><a linktype="page" id="{home.pk}">Start</a> <a href="/wissen/x/">hier</a></p>'
    publish([*PROBATION, {"id": "ln", "type": "rich_text", "value": link}])
    with in_chamber(north):
        html = block(queries.entry("probezeit"), "ln")
    assert html == f'<p><a href="{national.base_url}/">Start</a> <a href="/wissen/x/">hier</a></p>'
