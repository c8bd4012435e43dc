"""The national starter set: complete, well formed, and nothing lost on the way from the researched texts."""

import hashlib
import uuid
from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from content.tokens import NAME, Told, dated, holds_on, tokens_in_stored
from tests.starter_files import NATIONAL, PERSON, UNWANTED, folder, load, markup_of, strings, tag_faults, words_of

FACTS = {one["slug"]: one for one in load(NATIONAL / "facts.json")}
WRITTEN = folder("entries")
# As readers saw them on the day of the research: with the values of the numbers they name.
RESEARCHED_ON = date(2026, 11, 22)
VALUES = {slug: holds_on(one["blocks"][-1]["value"], RESEARCHED_ON) for slug, one in FACTS.items()}
ENTRIES = {slug: Told(VALUES, VALUES).value(entry) for slug, entry in WRITTEN.items()}
PROGRAMMES = folder("programmes")
CATEGORIES = {one["slug"]: one for one in load(NATIONAL / "categories.json")}
TOPICS = {one["slug"]: one for one in load(NATIONAL / "topics.json")}
PUSH_ONLY = {"aktuelles", "termine"}
# What came from research: slugs, and for each entry the number and digest of its sorted words.
RECEIPT = load(Path(__file__).with_name("starter_receipt.json"))

ENTRY_BLOCKS = ["title", "summary", "figures", "checklist", "keywords"]
PROGRAMME_BLOCKS = ["title", "summary", "amount", "provider", "target", "benefit", "conditions", "deadline"]
BODY_TYPES = {"rich_text", "callout", "table", "steps", "links", "contact"}

each_entry = pytest.mark.parametrize("entry", ENTRIES.values(), ids=ENTRIES)
each_programme = pytest.mark.parametrize("programme", PROGRAMMES.values(), ids=PROGRAMMES)


def block(body: dict[str, Any], id: str) -> Any:
    return next(one["value"] for one in body["blocks"] if one["id"] == id)


def body_blocks(entry: dict[str, Any]) -> list[dict[str, Any]]:
    return [one for one in entry["blocks"] if one["id"] not in ENTRY_BLOCKS]


def test_every_slug_of_the_research_is_kept() -> None:
    assert set(ENTRIES) == set(RECEIPT["entries"])
    assert sorted(PROGRAMMES) == RECEIPT["programmes"]
    assert {slug: one["slug"] for slug, one in (ENTRIES | PROGRAMMES).items()} == {s: s for s in ENTRIES | PROGRAMMES}


def test_categories_and_topics_have_title_and_lead() -> None:
    assert [one["order"] for one in CATEGORIES.values()] == list(range(1, 8))
    assert len(TOPICS) == 16
    assert {slug for slug, one in TOPICS.items() if one["subscribable"]} == PUSH_ONLY | {
        "foerderung",
        "azubisuche",
        "pruefung",
    }
    for one in (*CATEGORIES.values(), *TOPICS.values()):
        assert all(block(one, id) for id in ("title", "lead"))


def test_block_ids_are_unique_and_every_category_is_used() -> None:
    ids = [one["id"] for entry in ENTRIES.values() for one in body_blocks(entry)]
    assert not [id for id, times in Counter(ids).items() if times > 1]
    assert all(str(uuid.UUID(id)) == id for id in ids)
    assert {entry["category"] for entry in ENTRIES.values()} == set(CATEGORIES)
    assert 2 <= sum(entry["binding"] for entry in ENTRIES.values()) <= 3


@each_entry
def test_entry_has_its_fixed_blocks_and_knows_its_topics(entry: dict[str, Any]) -> None:
    assert (entry["format"], entry["kind"]) == (1, "entry")
    assert [one["id"] for one in entry["blocks"][: len(ENTRY_BLOCKS)]] == ENTRY_BLOCKS
    assert entry["category"] in CATEGORIES
    assert 1 <= len(entry["topics"]) <= 2
    assert set(entry["topics"]) <= set(TOPICS) - PUSH_ONLY
    assert len(entry["related"]) <= 3
    assert set(entry["related"]) <= set(ENTRIES) - {entry["slug"]}
    assert 0 < len(block(entry, "summary")) <= 160
    assert block(entry, "keywords")


@each_entry
def test_checklist_has_three_to_five_short_lines(entry: dict[str, Any]) -> None:
    items = block(entry, "checklist")
    assert 3 <= len(items) <= 5
    assert len({item["text"] for item in items}) == len(items)
    for item in items:
        assert set(item) == {"text", "hint"}
        # "Ende der Probezeit in den Kalender eintragen": an infinitive, no full stop.
        assert item["text"][0].isupper()
        assert item["text"][-1].isalpha()
        assert len(item["text"]) <= 65
        assert len(item["hint"]) <= 65


@each_entry
def test_figures_are_few_and_fit_their_box(entry: dict[str, Any]) -> None:
    figures = block(entry, "figures")
    assert len(figures) <= 3
    assert all(0 < len(one["value"]) <= 20 and 0 < len(one["label"]) <= 60 for one in figures)


@each_entry
def test_body_uses_known_blocks_and_plain_tags(entry: dict[str, Any]) -> None:
    blocks = body_blocks(entry)
    assert blocks
    assert {one["type"] for one in blocks} <= BODY_TYPES
    assert not [fault for one in blocks for markup in markup_of(one) for fault in tag_faults(markup)]
    for one in blocks:
        if one["type"] == "callout":
            assert one["value"]["tone"] in {"info", "warn", "good", "tip"}
        if one["type"] == "contact":
            assert one["value"]["topic"] in set(TOPICS) - PUSH_ONLY
        if one["type"] == "table":
            assert len({len(row) for row in one["value"]["rows"]}) == 1


@each_entry
def test_no_word_of_the_researched_text_is_lost_or_added(entry: dict[str, Any]) -> None:
    """Whoever rewrites an entry on purpose sets its line in the receipt to null."""
    receipt = RECEIPT["entries"][entry["slug"]]
    if receipt is None:
        return
    words = sorted(word for one in body_blocks(entry) for word in words_of(one))
    assert len(words) == receipt["words"]
    assert hashlib.sha256(" ".join(words).encode()).hexdigest() == receipt["digest"]


@each_entry
def test_entry_names_its_sources_and_its_day(entry: dict[str, Any]) -> None:
    assert entry["checked_on"] == "2026-11-22"
    assert entry["confidence"] in {"checked", "unchecked"}
    assert entry["confidence"] == "unchecked" or entry["sources"]
    assert all(one["label"] and one["url"].startswith("https://") for one in entry["sources"])
    assert not [one for one in entry["sources"] if "wiki" in one["url"] or one["url"] in entry["evidence"]]


@each_programme
def test_programme_is_complete_and_keeps_its_note_out_of_sight(programme: dict[str, Any]) -> None:
    assert (programme["format"], programme["kind"]) == (1, "programme")
    assert [one["id"] for one in programme["blocks"]] == PROGRAMME_BLOCKS
    assert all(one["type"] == "line" and one["value"] for one in programme["blocks"])
    assert len(block(programme, "summary")) <= 160
    assert 1 <= len(programme["topics"]) <= 2
    assert set(programme["topics"]) <= set(TOPICS) - PUSH_ONLY
    assert programme["level"] in {"bund", "land"}
    assert programme["laender"] == ([programme["land"]] if programme["level"] == "land" else [])
    assert programme["status"] in {"active", "ended", "unknown"}
    assert programme["sources"]
    note = programme["editor_note"]
    assert not note or note not in " ".join(strings(programme["blocks"]))


@pytest.mark.parametrize("body", [*ENTRIES.values(), *PROGRAMMES.values()], ids=lambda body: body["slug"])
def test_text_is_calm_and_names_no_person(body: dict[str, Any]) -> None:
    for text in strings(body["blocks"]):
        assert not PERSON.search(text)
        assert not UNWANTED.search(text)


def test_texts_name_only_numbers_there_are_and_every_number_is_named() -> None:
    named = {token for entry in WRITTEN.values() for token in tokens_in_stored(entry["blocks"])}
    assert named <= set(FACTS)
    assert set(FACTS) - named <= {"mindestverguetung-4", "urlaub-unter-17"}  # the last of a row that is named


@pytest.mark.parametrize("fact", FACTS.values(), ids=FACTS)
def test_number_has_values_law_and_source(fact: dict[str, Any]) -> None:
    assert (fact["format"], fact["kind"], fact["confidence"], fact["checked_on"]) == (
        1,
        "fact",
        "checked",
        "2026-11-22",
    )
    assert NAME.fullmatch(fact["slug"])
    assert block(fact, "title") and block(fact, "note")
    values = block(fact, "values")
    assert values == sorted(values, key=lambda one: one["from"])
    assert len({one["from"] for one in values}) == len(values) > 0
    assert all(0 < len(one["value"]) <= 80 and not tokens_in_stored(one["value"]) for one in values)
    assert fact["law_refs"] and all(one["url"].startswith("https://") for one in fact["sources"])


def test_minimum_pay_is_that_of_the_researched_table() -> None:
    table = next(
        one["value"]["rows"] for one in ENTRIES["mindestausbildungsverguetung"]["blocks"] if one["type"] == "table"
    )
    for year, *amounts in table[1:]:
        start = date(int(year), 1, 1)
        for number, amount in enumerate(amounts, 1):
            values = dated(block(FACTS[f"mindestverguetung-{number}"], "values"))
            assert (start, amount.replace("€", "Euro")) in values
        assert (start, year) in dated(block(FACTS["mindestverguetung-beginn"], "values"))
    assert not [one for fact in FACTS.values() for one in block(fact, "values") if one["from"] > "2026-12-31"]
