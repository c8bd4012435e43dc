"""Who adapts what: the layer sees where, and which paragraphs, most adapted first."""

import csv
import io
from collections.abc import Callable

import pytest
from django.test import Client

from content.library.models import Adoption
from content.models import Entry
from tenants.models import Chamber
from tests.content.admin.browser import words_of
from tests.content.admin.conftest import MINIMUM, WEEKS
from tests.content.admin.publishing.conftest import Desk

MAP = "/admin/anpassungen/"


@pytest.fixture
def told(
    shelf: dict[str, Entry], many: list[Chamber], north: Chamber, south: Chamber, adapts: Callable[..., None]
) -> None:
    """Two adapt the trial period (one of them hides it), five the holidays."""
    adapts(north, MINIMUM)
    adapts(south)
    holidays = shelf["urlaub"]
    Adoption.objects.bulk_create(
        Adoption(
            chamber=chamber.key, release=holidays.key, kind="entry", slug="urlaub", state="adapt",
            blocks=[WEEKS, "gone"] if number else [WEEKS],
        )
        for number, chamber in enumerate(many[:5])
    )  # fmt: skip


def test_most_adapted_first_with_places_and_paragraphs(desk: Desk, told: None) -> None:
    html = desk.client.get(MAP).content.decode()
    page = words_of(html)
    assert page.index("Urlaub für Azubis") < page.index("Probezeit nutzen")
    assert "Kammer 0, Kammer 1, Kammer 2, Kammer 3, Kammer 4" in page
    assert "Nutzen (5), nicht mehr im Text (4)" in page
    assert "Nordkammer" in page and "Südkammer" in page
    assert "Was im Vertrag steht" not in page, "nobody changes it"
    assert desk.form_url in html, "leads to the text"


def test_filtered_by_what_they_do_and_where(desk: Desk, told: None) -> None:
    hidden = words_of(desk.client.get(MAP, {"state": "hide"}).content.decode())
    assert "Probezeit nutzen" in hidden and "Urlaub für Azubis" not in hidden
    westphalia = words_of(desk.client.get(MAP, {"land": "DE-NW"}).content.decode())
    assert "Probezeit nutzen" in westphalia and "Urlaub für Azubis" not in westphalia
    assert "Probezeit nutzen" not in words_of(desk.client.get(MAP, {"kind": "programme"}).content.decode())


def test_taken_away_as_a_table(desk: Desk, told: None) -> None:
    answer = desk.client.get(MAP, {"export": "csv"})
    rows = list(csv.DictReader(io.StringIO(b"".join(answer).decode())))
    assert [row["Text"] for row in rows] == ["Urlaub für Azubis", "Probezeit nutzen"]
    assert (rows[1]["Angepasst"], rows[1]["Ausgeblendet"]) == ("1", "1")
    assert rows[1]["Wo"] == "Angepasst: Nordkammer; Ausgeblendet: Südkammer"


def test_many_chambers_cost_no_more_queries(
    desk: Desk, told: None, shelf: dict[str, Entry], django_assert_max_num_queries: Callable[..., object]
) -> None:
    chambers = Chamber.objects.bulk_create(Chamber(slug=f"v-{n}", name=f"Viel {n}", land="DE-BY") for n in range(500))
    Adoption.objects.bulk_create(
        Adoption(chamber=one.key, release=shelf["gesetz"].key, kind="entry", slug="gesetz", state="extend")
        for one in chambers
    )
    with django_assert_max_num_queries(30):  # type: ignore[attr-defined]
        page = words_of(desk.client.get(MAP).content.decode())
    assert "500" in page


def test_a_suspended_chamber_is_not_counted(desk: Desk, told: None, north: Chamber) -> None:
    Chamber.objects.filter(pk=north.pk).update(status="suspended")
    assert "Nordkammer" not in words_of(desk.client.get(MAP).content.decode())


def test_a_chamber_sees_no_map(nora_at_work: Client, told: None) -> None:
    assert nora_at_work.get(MAP).status_code == 404
    assert nora_at_work.get(MAP, {"export": "csv"}).status_code == 404
    assert "Wer passt was an" not in nora_at_work.get("/admin/").content.decode()
