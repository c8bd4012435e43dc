"""What the demo's four sites say of their own, and how Hagen and Leipzig change national entries."""

import uuid
from typing import Any

import pytest

from tests.starter_files import NATIONAL, PERSON, REGIONS, UNWANTED, folder, load, markup_of, strings, tag_faults

ENTRIES = folder("entries")
TOPICS = {one["slug"] for one in load(NATIONAL / "topics.json")}
SITES = {name: load(NATIONAL / "sites" / f"{name}.json") for name in ("national", *REGIONS)}

each_site = pytest.mark.parametrize("site", SITES.values(), ids=SITES)


def own_blocks(site: dict[str, Any]) -> list[dict[str, Any]]:
    """Every block a site brings along, wherever it stands."""
    pages = [*site["legal"], *site["news"], *site["local_entries"]]
    changed = [one for change in site["adaptations"] for one in change["replace"].values()]
    added = [one["block"] for change in site["adaptations"] for one in change["insert"]]
    return [block for page in pages for block in page["blocks"]] + changed + added


@each_site
def test_home_has_one_sentence_and_three_words(site: dict[str, Any]) -> None:
    assert set(site["home"]) == {"lead", "search_words"}
    assert len(site["home"]["lead"]) <= 240
    assert len(site["home"]["search_words"].split(", ")) == 3


@each_site
def test_legal_pages_say_that_this_is_a_demonstration(site: dict[str, Any]) -> None:
    assert [page["kind"] for page in site["legal"]] == ["imprint", "privacy", "accessibility"]
    for page in site["legal"]:
        assert "Dies ist eine Demonstration" in " ".join(strings(page["blocks"]))


@each_site
def test_news_are_marked_as_examples(site: dict[str, Any]) -> None:
    assert 2 <= len(site["news"]) <= 3
    for item in site["news"]:
        assert item["is_example"] is True
        assert "Beispielmeldung" in item["blocks"][-1]["value"]
        assert len(item["teaser"]) <= 160
        assert set(item["topics"]) <= TOPICS


@each_site
def test_blocks_have_ids_of_their_own_and_plain_tags(site: dict[str, Any]) -> None:
    blocks = own_blocks(site)
    replaced = {id for change in site["adaptations"] for id in change["replace"]}
    fresh = [one["id"] for one in blocks if "-" in one["id"] and one["id"] not in replaced]
    national = {one["id"] for entry in ENTRIES.values() for one in entry["blocks"]}
    assert len(fresh) == len(set(fresh))
    assert not set(fresh) & national
    assert all(str(uuid.UUID(id)) == id for id in fresh)
    assert not [fault for one in blocks for markup in markup_of(one) for fault in tag_faults(markup)]


@each_site
def test_words_are_calm_and_name_no_person(site: dict[str, Any]) -> None:
    for text in strings(site):
        assert not PERSON.search(text)
        assert not UNWANTED.search(text)


@pytest.mark.parametrize("name", REGIONS)
def test_region_has_one_local_entry_with_a_checklist(name: str) -> None:
    (entry,) = SITES[name]["local_entries"]
    assert entry["slug"] not in ENTRIES
    assert entry["laender"] == [SITES[name]["land"]]
    assert set(entry["related"]) <= set(ENTRIES)
    fixed = {one["id"]: one["value"] for one in entry["blocks"][:5]}
    assert list(fixed) == ["title", "summary", "figures", "checklist", "keywords"]
    assert 3 <= len(fixed["checklist"]) <= 5
    assert len(fixed["summary"]) <= 160


@each_site
def test_adaptations_point_at_blocks_that_exist(site: dict[str, Any]) -> None:
    for change in site["adaptations"]:
        entry = ENTRIES[change["slug"]]
        known = {one["id"]: one for one in entry["blocks"]}
        assert change["reason"]
        assert not entry["binding"] or not change["replace"]
        for id, block in change["replace"].items():
            assert (block["id"], block["type"]) == (id, known[id]["type"])
            assert block["value"] != known[id]["value"]
        assert all(one["after"] in known for one in change["insert"])


def test_hagen_shows_every_state_and_leipzig_one() -> None:
    states = {change["slug"]: change["state"] for change in SITES["hagen"]["adaptations"]}
    assert states["probezeit"] == "adapt"
    assert sorted(states.values()) == ["adapt", "extend", "hide"]
    assert [change["state"] for change in SITES["leipzig"]["adaptations"]] == ["extend"]
