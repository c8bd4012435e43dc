"""Guides and question paths as readers of a chamber find them."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from content.actions import adapt_entry, hide_entry
from content.errors import PathBroken
from content.models import Adaptation
from regions.models import Actor, Contact
from tenants.actions import touch_content
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.conftest import PROBATION, line, replaced, write
from tests.content.paths.walks import question, result


def shown(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html.replace("\u00ad", "")).split())


@pytest.fixture
def reader(north: Chamber, client_for: Callable[..., Client]) -> Client:
    return client_for(north)


def page(reader: Client, path: str) -> str:
    answer = reader.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def test_a_guide_leads_through_texts_step_by_step(reader: Client, plan: Any):
    html = page(reader, "/fahrplan/plan/")
    assert "Zwei Schritte." in html
    assert html.index("Kennenlernen") < html.index("Zeigen Sie sich.") < html.index('href="/wissen/urlaub/"')
    assert html.index("Probieren") < html.index('href="/wissen/probezeit/"')
    assert "Wie viel Urlaub es gibt." in html
    assert 'data-ticks="fahrplan:plan"' in html
    assert html.count('type="checkbox"') == 2


def test_a_text_the_chamber_hides_is_left_out_and_with_it_a_step_that_says_nothing_else(
    reader: Client, north: Chamber, plan: Any, texts: Any
):
    with in_chamber(north):
        hide_entry(texts["probezeit"].key, "Steht bei uns woanders.")
        hide_entry(texts["urlaub"].key, "Steht bei uns woanders.")
    html = page(reader, "/fahrplan/plan/")
    assert "/wissen/probezeit/" not in html
    assert "/wissen/urlaub/" not in html
    assert "Probieren" not in html  # nothing but the hidden text was in it
    assert "Zeigen Sie sich." in html  # this step has words of its own


def test_an_adapted_text_stands_there_in_the_chambers_words_and_only_there(
    reader: Client, north: Chamber, south: Chamber, client_for: Callable[..., Client], plan: Any, texts: Any
):
    with in_chamber(north):
        adapt_entry(texts["urlaub"].key, replaced(PROBATION, line("title", "Urlaub im Norden")))
    assert "Urlaub im Norden" in page(reader, "/fahrplan/plan/")
    assert "Urlaub im Norden" not in page(client_for(south), "/fahrplan/plan/")


def test_a_withdrawn_text_is_left_out(reader: Client, national: Chamber, plan: Any, texts: Any):
    with in_chamber(national):
        texts["urlaub"].unpublish()
    assert "/wissen/urlaub/" not in page(reader, "/fahrplan/plan/")


def test_a_chamber_adapts_a_step_hides_the_guide_and_lets_it_follow(
    reader: Client, north: Chamber, south: Chamber, client_for: Callable[..., Client], plan: Any
):
    with in_chamber(north):
        own = {"title": "Kennenlernen", "text": "<p>Auf der Messe in der Stadthalle.</p>", "entries": ["urlaub"]}
        lines: list[Any] = [line("title", "Der Plan"), line("lead", "Zwei Schritte.")]
        second: Any = {
            "id": "s2",
            "type": "step",
            "value": {"title": "Probieren", "text": "", "entries": ["probezeit"]},
        }
        first: Any = {"id": "s1", "type": "step", "value": own}
        adapt_entry(plan.key, [*lines, first, second])
        assert Adaptation.objects.get(release_key=plan.key).state == "adapt"
    assert "Stadthalle" in page(reader, "/fahrplan/plan/")
    assert "Stadthalle" not in page(client_for(south), "/fahrplan/plan/")
    with in_chamber(north):
        hide_entry(plan.key, "Wir haben einen eigenen.")
    answer = reader.get("/fahrplan/plan/")
    assert (answer.status_code, answer["Location"]) == (302, "/fragen/")
    assert "/fahrplan/plan/" not in page(reader, "/wissen/")


def test_what_was_withdrawn_says_so_and_what_never_was_is_not_found(reader: Client, national: Chamber, plan: Any):
    assert reader.get("/fahrplan/gibt-es-nicht/").status_code == 404
    assert reader.get("/fragen/plan/").status_code == 404
    with in_chamber(national):
        plan.unpublish()
    assert reader.get("/fahrplan/plan/").status_code == 410


def test_ways_are_found_from_home_and_from_the_knowledge_base(reader: Client, plan: Any, asked: Any):
    for place in ("/", "/wissen/", "/fragen/"):
        html = page(reader, place)
        assert 'href="/fahrplan/plan/"' in html
        assert 'href="/fragen/duerfen-wir/"' in html
    assert reader.get("/fahrplan/")["Location"] == "/fragen/"


def test_a_path_can_be_read_without_a_script(reader: Client, asked: Any):
    html = page(reader, "/fragen/duerfen-wir/")
    assert 'id="frage-ort"' in html
    assert html.count('href="#ergebnis-gut"') == 2  # both answers are links to where they lead
    text = shown(html)
    assert "Passt der Ort?" in text
    assert "Ergebnis gut" in text
    assert "Anrufen wegen gut" in text
    assert 'href="/wissen/probezeit/"' in html
    assert "<form" not in html.split("<main")[1].split("</main")[0]  # nothing could be sent


def test_money_is_of_the_chambers_land_open_and_brought_by_answers(
    reader: Client, south: Chamber, client_for: Callable[..., Client], asked: Any
):
    html = page(reader, "/fragen/duerfen-wir/")
    found = re.findall(r'<li data-offer="([^"]*)"( data-always)?><a class="money[^>]*href="/foerderung/([^/]*)/', html)
    offered = {slug: (tags, bool(always)) for tags, always, slug in found}
    assert offered == {
        "verbund-nw": ("verbund", False),
        "verbund-bund": ("verbund", False),
        "beratung": ("", True),
    }
    html = page(client_for(south), "/fragen/duerfen-wir/")
    assert "verbund-sn" in html
    assert "verbund-nw" not in html


def test_the_local_adviser_can_be_called_and_asked_for_a_call_back(reader: Client, north: Chamber, asked: Any):
    with in_chamber(north):
        actor = Actor.objects.create(name="Kammer Nord", slug="kammer-nord", kind="hwk", live=True)
        Contact.objects.create(actor=actor, role="Förderlotse", topics=["foerderung"], email="geld@north.example")
        Contact.objects.create(actor=actor, role="Beratung", topics=["beratung"], phone="0231 1234")
    html = page(reader, "/fragen/duerfen-wir/")
    assert "Förderlotse" in html
    assert 'href="mailto:geld@north.example?subject=Bitte%20um%20R%C3%BCckruf%3A%20D%C3%BCrfen%20wir%3F&amp;' in html
    assert "Ergebnis%3A%20Ergebnis%20gut" in html
    with in_chamber(north):
        Contact.objects.filter(role="Förderlotse").update(email="")
        touch_content()
    html = page(reader, "/fragen/duerfen-wir/")  # nobody for the topic can be reached: the adviser calls back
    assert re.search(r'href="tel:\+492311234"[^>]*>\s*<svg[^>]*>.*?</svg>Anrufen', html)


def test_a_broken_path_is_not_published_by_any_door(national: Chamber, asked: Any):
    broken = [question("ort", ("Ja", "ort"), ("Nein", "ort")), result("gut")]
    with in_chamber(national), pytest.raises(PathBroken, match="Ergebnis gut"):
        write("questions", "duerfen-wir", [line("title", "Dürfen wir?"), line("lead", ""), *broken])


def test_an_answer_whose_place_is_gone_above_still_leads_to_people(
    reader: Client, north: Chamber, national: Chamber, asked: Any
):
    """The chamber has its own words in a result, and the national team gives that result another name."""
    lines: list[Any] = [line("title", "Dürfen wir?"), line("lead", "Eine Frage.")]
    asks = question("ort", ("Ja", "gut"), ("Nein, ein Teil fehlt", "gut", ["verbund"]), asks="Passt der Ort?")
    ours = result("gut", entries=("probezeit", "urlaub"), topic="foerderung", topics=["foerderung"])
    ours["value"]["text"] = "<p>Kommen Sie zu uns nach Dortmund.</p>"
    with in_chamber(north):
        adapt_entry(asked.key, [*lines, asks, ours])
    renamed = {**result("prima"), "id": "r-gut"}
    asks = question("ort", ("Ja", "prima"), ("Nein", "prima"), asks="Passt der Ort?")
    with in_chamber(national):
        write("questions", "duerfen-wir", [*lines, {**asks, "id": "q-neu"}, renamed])
    text = shown(page(reader, "/fragen/duerfen-wir/"))
    assert "Bitte rufen Sie uns dazu an." in text
    assert "Dortmund" in text


def test_words_are_shown_as_words(reader: Client, national: Chamber, money: None):
    nasty = '<script>alert("1")</script>'
    blocks = [question("a b<", ("Ja", "e"), (nasty, "e", ["verbund"]), asks=nasty), result("e")]
    with in_chamber(national):
        write("questions", "boese", [line("title", nasty), line("lead", nasty), *blocks])
        write("guide", "boese", [line("title", nasty), line("lead", ""), step_of(nasty)])
    for path in ("/fragen/boese/", "/fahrplan/boese/"):
        assert "<script>alert" not in page(reader, path)


def step_of(words: str) -> dict[str, Any]:
    return {"id": "s", "type": "step", "value": {"title": words, "text": f"<p>{words}</p>", "entries": []}}
