"""What North writes, South never sees: whatever South is asked, as whomever, with caches warmed by North."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client

from tenants.context import in_chamber
from tests.content.conftest import order, probation, publish
from tests.house.canaries import Filled, fill_chamber
from tests.house.resolving import CONVERTER, Route, routes
from tests.house.routes import Guard

__all__ = ["order", "probation", "publish"]  # fixtures
NORTH, SOUTH = "Kanarienord", "Kanariesued"
OURS = ("content_", "regions_", "push_", "themes_", "users_user")
# Columns of text that no reader's or editor's words go into.
WITHOUT_WORDS = re.compile(
    r"\.(slug|kind|state|status|level|land|laender|category|confidence|format|font|skyline|color_\d|logo|app_icon|postcode"
    r"|geo_precision|topics|related|binding_blocks|base_layers|patch|words|reason|password|key|claim|indexed_version"
    r"|public|sealed_private|endpoint_hash|search_words|page_ptr_id"
    r"|pilots|change_reason|decided|language|of_slug|choice|against|block_id|content_hash|accepted_hash)$"
)


@pytest.fixture
def north_filled(north: Any, probation: Any, settings: Any) -> Filled:
    settings.API_REQUESTS_PER_VISITOR = settings.API_REQUESTS_PER_CHAMBER = 100_000
    return fill_chamber(north, NORTH, probation.key)


@pytest.fixture
def both(north_filled: Filled, south: Any, probation: Any) -> tuple[Filled, Filled]:
    return north_filled, fill_chamber(south, SOUTH, probation.key)


def addresses(filled: Filled) -> Iterator[str]:
    """Every public address, its variable part filled with everything that the chamber has."""
    for route in routes():
        if route.guard in {Guard.READER, Guard.MACHINE} and not route.pattern.startswith(("^medien", "push/")):
            yield from with_names(route, filled)
    for query in ("Probezeit", "Beratung"):
        yield f"/suche/?{urlencode({'q': query})}"
        yield f"/api/v1/search/?{urlencode({'q': query})}"
    yield from ("/aktuelles/", "/impressum/", "/datenschutz/")
    yield from (f"/aktuelles/{slug}/" for slug in filled.slugs)
    yield from (f"/{slug}/" for slug in filled.slugs)


def with_names(route: Route, filled: Filled) -> Iterator[str]:
    if "<slug:slug>" in route.pattern:
        yield from (f"/{CONVERTER.sub(slug, route.pattern)}" for slug in filled.slugs)
    else:
        yield route.address


def whole(answer: Any) -> str:
    body = answer.getvalue() if answer.streaming else answer.content
    return f"{answer.headers}{body.decode(errors='replace')}".lower()


def test_every_column_of_words_carries_the_canary(north_filled: Filled) -> None:
    """Or the walks below would not notice what leaks out of it."""
    with in_chamber(north_filled.chamber), connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = %s"
            " AND data_type IN ('text', 'character varying', 'jsonb')",
            [north_filled.chamber.schema_name],
        )
        columns = [row for row in cursor.fetchall() if row[0].startswith(OURS)]
        bare = []
        for table, column in columns:
            if WITHOUT_WORDS.search(f"{table}.{column}"):
                continue
            cursor.execute(f'SELECT count(*) FROM "{table}" WHERE "{column}"::text ILIKE %s', [f"%{NORTH}%"])  # noqa: S608
            if cursor.fetchone() == (0,):
                bare.append(f"{table}.{column}")
    assert bare == []


def test_readers_of_south_see_nothing_of_north(both: tuple[Filled, Filled], client_for: Any) -> None:
    north, south = both
    at_north, at_south = client_for(north.chamber), client_for(south.chamber)
    seen = 0
    again = [address for address in addresses(north) if not address.startswith("/api/")]
    for address in [*addresses(north), *again]:  # the second time from the cache
        seen += NORTH.lower() in whole(at_north.get(address))
        answer = at_south.get(address)
        assert NORTH.lower() not in whole(answer), address
        if any(slug in address for slug in north.slugs):
            assert answer.status_code == 404, address
    assert seen > 60  # the walk finds what is there to find


def test_south_reads_its_own_at_the_same_addresses(both: tuple[Filled, Filled], client_for: Any) -> None:
    north, south = both
    for filled, other in ((north, SOUTH), (south, NORTH)):
        client = client_for(filled.chamber)
        for path in ("/", "/wissen/", "/ansprechpartner/", "/aktuelles/", "/api/v1/entries/", "/api/v1/brand/"):
            text = whole(client.get(path))
            assert filled.word.lower() in text, path
            assert other.lower() not in text, path


def test_an_editor_of_south_sees_nothing_of_north(north_filled: Filled, south: Any, sven: Any, client_for: Any) -> None:
    client: Client = client_for(south, sven)
    client.raise_request_exception = False
    checked = 0
    for route in routes():
        if route.guard not in {Guard.EDITOR, Guard.MANAGER} or "failwhale" in route.pattern:
            continue
        address = route.address.replace("999999", str(max(north_filled.numbers)))
        assert NORTH.lower() not in whole(client.get(address)), address
        checked += 1
    assert checked > 200


def test_everything_in_the_cache_says_whose_it_is(both: tuple[Filled, Filled], client_for: Any) -> None:
    north, south = both
    for filled in both:
        for path in ("/", "/wissen/", "/api/v1/actors/", f"/wissen/{filled.slugs[-1]}/"):
            client_for(filled.chamber).get(path)
    store = cache.client.get_client()  # type: ignore[attr-defined]
    keys = [key.decode() for key in store.scan_iter("*")]
    schemas = {north.chamber.schema_name, south.chamber.schema_name, "public"}
    assert keys
    assert [key for key in keys if key.partition(":")[0] not in schemas] == []
    for key in keys:
        value = cache.client.decode(store.get(key)) if store.type(key) == b"string" else ""  # type: ignore[attr-defined]
        text = str(value).lower()
        assert NORTH.lower() not in text or key.startswith(north.chamber.schema_name), key
        assert SOUTH.lower() not in text or key.startswith(south.chamber.schema_name), key
