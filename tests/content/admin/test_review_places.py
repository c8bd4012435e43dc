"""Places of another kind: small corrections, what is gone above, what has become law, what is no text."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from content.models import Adaptation, Entry, Guide
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.admin.browser import Browser, paragraph, said, words_of
from tests.content.admin.conftest import MINIMUM, WEEKS, changed
from tests.content.admin.reviewing import OUR_MINIMUM, OURS, Screen, address_of, publish_all
from tests.content.admin.test_adapting import row, text_of
from tests.content.paths.walks import step

STEP = "44444444-4444-4444-8444-444444444444"


def test_a_small_correction_can_be_looked_at(
    nora_at_work: Client, north: Chamber, adapted: Any, publish_national: Callable[..., Entry], national: Chamber
) -> None:
    with in_chamber(national):
        Entry.objects.filter(slug="probezeit").update(change_substantial=False)
    publish_national(changed(WEEKS, "<h2>Nutzen</h2><ul><li>Woche 1: Einführung!</li></ul>"))
    assert "Bundesfassung neu" not in row(nora_at_work, "Probezeit nutzen")
    form = words_of(nora_at_work.get(address_of(adapted), follow=True).content.decode())
    assert "Bund hat Kleines korrigiert. Sie müssen nichts tun." in form
    screen = Screen(nora_at_work, adapted, WEEKS)
    assert "Der Bund hat Kleines korrigiert, wo Sie angepasst haben" in screen.words
    assert "Bitte bis" not in screen.words
    screen.choose("above")
    publish_all(nora_at_work, adapted)
    assert "Einführung!" in text_of(north)


def test_a_removed_paragraph_can_be_kept_as_our_own(
    nora_at_work: Client, north: Chamber, adapted: Any, publish_national: Callable[..., Entry]
) -> None:
    publish_national(changed(WEEKS, None))
    screen = Screen(nora_at_work, adapted, WEEKS)
    assert "Diesen Absatz gibt es beim Bund nicht mehr." in screen.words
    screen.choose("ours")
    publish_all(nora_at_work, adapted)
    with in_chamber(north):
        operations = Adaptation.objects.get().patch["operations"]
    assert {one["op"] for one in operations if one.get("block", {}).get("id") == WEEKS} == {"insert"}
    assert OURS in text_of(north)


def test_a_removed_paragraph_can_be_let_go(
    nora_at_work: Client, north: Chamber, adapted: Any, publish_national: Callable[..., Entry]
) -> None:
    publish_national(changed(WEEKS, None))
    Screen(nora_at_work, adapted, WEEKS).choose("above")
    publish_all(nora_at_work, adapted)
    assert OURS not in text_of(north)


def test_what_has_become_law_stands_again_and_ours_after_it(
    nora_at_work: Client, north: Chamber, adapted: Any, publish_national: Callable[..., Entry]
) -> None:
    content = changed()
    for block in content["blocks"]:
        if block["id"] == MINIMUM:
            block["binding"] = True
    publish_national(content)
    screen = Screen(nora_at_work, adapted, MINIMUM)
    assert "Hier steht jetzt Gesetz" in screen.words
    assert screen.choose("both", joint=paragraph("Bei uns nicht")).status_code == 422
    screen.choose("ours")
    publish_all(nora_at_work, adapted)
    read = text_of(north)
    assert read.index("mindestens einen Monat</b>") < read.index(OUR_MINIMUM)
    assert "Bundesfassung neu" not in row(nora_at_work, "Probezeit nutzen")


def test_a_step_of_a_guide_is_decided_in_the_same_way(
    nora_at_work: Client, north: Chamber, publish_national: Callable[..., Any], shelf: Any
) -> None:
    def guide(text: str) -> dict[str, Any]:
        lines = [{"id": "title", "type": "line", "value": "Fahrplan"}, {"id": "lead", "type": "line", "value": "Los."}]
        return {"slug": "plan", "blocks": [*lines, *[step(STEP, "Kennenlernen", "probezeit", text=text)]]}

    source = publish_national(guide("<p>Zeigen Sie sich der Klasse.</p>"), "guide")
    form = Browser(nora_at_work, f"/admin/fahrplaene/anpassen/{source.key}/")
    form.blocks["steps"][0]["value"]["text"] = paragraph("Zeigen Sie sich der Klasse in Hagen.")
    form.press()
    publish_national(guide("<p>Bitte zeigen Sie sich der Klasse.</p>"), "guide")
    assert f"/admin/wissen/pruefen/{source.key}/" in nora_at_work.get("/admin/fahrplaene/").content.decode()
    screen = Screen(nora_at_work, source.key, STEP)
    assert "Kennenlernen" in screen.words
    joint = {"joint-title": "Kennenlernen", "joint-text": paragraph("Gemeinsam"), "joint-entries-count": "0"}
    assert screen.choose("both", **joint).status_code == 302
    answer = publish_all(nora_at_work, source.key)
    assert "Fertig." in said(answer)
    assert answer.redirect_chain[-1][0].startswith("/admin/fahrplaene/")
    with in_chamber(north):
        assert "Gemeinsam" in str(Adaptation.objects.get().patch)
        assert "Gemeinsam" in str(Guide.objects.get().steps.get_prep_value())
