"""The library screen: what every text is to this chamber."""

from django.test import Client


def test_a_new_chamber_sees_that_all_texts_follow(nora_at_work: Client) -> None:
    page = nora_at_work.get("/admin/wissen/")
    assert page.status_code == 200
    text = page.content.decode()
    assert "Probezeit nutzen" in text
    assert "Auswahl &amp; Vertrag" in text
