"""A text from above goes into Wagtail's form and comes out the same: nothing an editor did not touch is a change."""

import json
from pathlib import Path

import pytest
from django.core.exceptions import ValidationError
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter

from content import seed
from content.blocks import NOTE_FEATURES, TEXT_FEATURES, check_address
from content.conversion import fill, to_blocks, to_body
from content.inheritance import diff
from content.kinds import model_of

FILES = [file for name in ("entries", "programmes") for file in sorted((seed.STARTER / name).glob("*.json"))]
KEY = "44444444-4444-4444-8444-444444444444"
EVERY_KIND = [
    {"id": "t", "type": "rich_text", "value": '<h2>Titel</h2><p>Text mit <a href="/wissen/x/">Link</a> &amp; mehr</p>'},
    {"id": "n", "type": "callout", "value": {"tone": "warn", "title": "Achtung", "text": "<p>So nicht.</p>"}},
    {"id": "l", "type": "checklist", "value": {"title": "Jetzt", "items": [{"text": "Rufen Sie an", "hint": "früh"}]}},
    {
        "id": "r",
        "type": "table",
        "value": {"caption": "Lohn", "header": True, "rows": [["Jahr", "Euro"], ["1", "700"]]},
    },
    {"id": "s", "type": "table", "value": {"caption": "", "header": False, "rows": [["a", "b"], ["c", ""]]}},
    {
        "id": "d",
        "type": "downloads",
        "value": [{"title": "Muster", "url": "/medien/x/released/1.pdf", "size": 12, "file_type": "pdf"}],
    },
    {"id": "k", "type": "links", "value": [{"label": "BBiG", "url": "https://example.org/bbig"}]},
    {"id": "c", "type": "contact", "value": {"topic": "vertrag", "text": ""}},
    {
        "id": "i",
        "type": "image",
        "value": {
            "src": "/medien/x/released/1.jpg",
            "width": 4,
            "height": 3,
            "alt": "Werkbank",
            "caption": "",
            "credit": "HWK",
        },
    },
    {"id": "w", "type": "steps", "value": [{"when": "Woche 1", "text": "Begrüßen"}]},
]


def through_the_form(kind, body, blocks):
    """Fill an object as the edit view does and read it back through JSON, as a revision does."""
    model = model_of(kind)
    source = model()
    fill(source, body, blocks)
    return model.from_serializable_data(json.loads(json.dumps(source.serializable_data(), default=str)))


STEPS = [
    {"id": "a", "type": "step", "value": {"title": "Zeigen", "text": "<p>Wer sind wir?</p>", "entries": ["probezeit"]}},
    {"id": "b", "type": "step", "value": {"title": "Finden", "text": "", "entries": []}},
]
QUESTIONS = [
    {
        "id": "q",
        "type": "question",
        "value": {
            "name": "ort",
            "question": "Passt der Ort?",
            "hint": "§ 27 BBiG",
            "answers": [
                {"label": "Ja", "goto": "gut", "tags": []},
                {"label": "Nein", "goto": "verbund", "tags": ["verbund", "lehrgang"]},
            ],
        },
    },
    {
        "id": "r",
        "type": "result",
        "value": {
            "name": "gut",
            "title": "Sie dürfen",
            "text": "<p>Rufen Sie an.</p>",
            "checklist": [{"text": "Kammer anrufen", "hint": ""}],
            "entries": ["probezeit", "urlaub"],
            "money": {"topics": ["foerderung"], "tags": ["verbund"], "level": "bund"},
            "topic": "beratung",
        },
    },
]


@pytest.mark.parametrize(("kind", "blocks"), [("guide", STEPS), ("questions", QUESTIONS)])
def test_a_guide_and_a_question_path_come_back_unchanged(kind, blocks, in_north):
    above = [{"id": "title", "type": "line", "value": "Weg"}, {"id": "lead", "type": "line", "value": ""}, *blocks]
    back = through_the_form(kind, {"slug": "weg"}, above)
    assert to_blocks(back) == above
    assert not diff(above, to_blocks(back)).operations


def test_a_translation_keeps_the_ids_of_the_german_text(in_north):
    fixed = [
        {"id": "title", "type": "line", "value": "Trial period"},
        {"id": "summary", "type": "line", "value": "One to four months."},
        {"id": "checklist", "type": "checklist", "value": [{"text": "Note the end", "hint": ""}]},
    ]
    body = {"slug": "probezeit-en", "language": "en", "of_slug": "probezeit", "of_version": 3, "of_key": KEY}
    back = through_the_form("translation", body, [*fixed, *EVERY_KIND])
    assert to_blocks(back) == [*fixed, *EVERY_KIND]
    assert {name: to_body(back)[name] for name in body} == body


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_starter_text_comes_back_unchanged(file: Path, in_north):
    body = json.loads(file.read_text())
    source = through_the_form(body["kind"], body, body["blocks"])
    assert not diff(body["blocks"], to_blocks(source)).operations
    released = to_body(source)
    for name in ("category", "topics", "law_refs", "sources", "checked_on", "confidence", "binding", "level", "status"):
        assert released.get(name) == body.get(name)


def test_every_kind_of_block_comes_back_unchanged(in_north):
    source = through_the_form("entry", {"slug": "x"}, EVERY_KIND)
    assert to_blocks(source)[-len(EVERY_KIND) :] == EVERY_KIND


def test_a_binding_block_stays_binding(in_north):
    law = {**EVERY_KIND[0], "binding": True}
    assert to_blocks(through_the_form("entry", {"slug": "x"}, [law, EVERY_KIND[1]]))[-2:] == [law, EVERY_KIND[1]]


def test_the_editors_field_for_rich_text_changes_no_fingerprint(in_north):
    changed = []
    for file in FILES:
        for block in json.loads(file.read_text())["blocks"]:
            if block["type"] == "rich_text":
                html, features = block["value"], TEXT_FEATURES
            elif block["type"] == "callout":
                html, features = block["value"]["text"], NOTE_FEATURES
            else:
                continue
            converter = ContentstateConverter(features)
            back = converter.to_database_format(converter.from_database_format(html))
            old, new = ({"id": "x", "type": "rich_text", "value": one} for one in (html, back))
            if diff([old], [new]).operations:
                changed.append((file.stem, html, back))
    assert changed == []


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "https://tracker.example/1.gif", "/medien/x/released/../1.pdf", 7, ["/"]]
)
def test_a_released_file_from_elsewhere_does_not_leave_the_house(address, in_north):
    blocks = [
        {"id": "d", "type": "downloads", "value": [{"title": "x", "url": address, "size": 1, "file_type": "pdf"}]},
        {"id": "i", "type": "image", "value": {"src": address, "width": 4, "height": 3, "alt": "Bild"}},
    ]
    downloads, image = to_blocks(through_the_form("entry", {"slug": "x"}, blocks))[-2:]
    assert downloads["value"] == []
    assert image["value"]["src"] == ""


@pytest.mark.parametrize(
    "address", ["/\\evil.example/", "/\t/evil.example", "//evil.example", "/a b", "https://a.de/\n"]
)
def test_an_address_that_browsers_read_otherwise_is_refused(address):
    with pytest.raises(ValidationError):
        check_address(address)


@pytest.mark.parametrize("address", ["/wissen/x/", "https://example.org/a?b=c#d", "mailto:a@example.org", "tel:+49123"])
def test_usual_addresses_are_taken(address):
    check_address(address)


def test_what_could_run_in_a_readers_browser_does_not_leave_the_house(in_north):
    evil = '<p onclick="x()">A<script>alert(1)</script><a href="javascript:alert(1)">b</a><img src=x onerror=x></p>'
    blocks = [{"id": "e", "type": "rich_text", "value": evil}]
    (released,) = to_blocks(through_the_form("entry", {"slug": "x"}, blocks))[-1:]
    assert released["value"] == "<p>A<a>b</a></p>"
