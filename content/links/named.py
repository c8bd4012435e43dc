"""Which addresses outside this chamber's own words name: sources, links in texts, pages of programmes."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import unescape
from typing import Any
from uuid import UUID

from django.db.models import F, QuerySet

from content.library.models import ReleaseVersion
from content.models import Adaptation, LinkCheck, LocalRelease
from tenants.context import current_chamber

LONGEST = LinkCheck._meta.get_field("url").max_length
HREF = re.compile(r'href="(https?://[^"]+)"')


@dataclass(frozen=True)
class Naming:
    """A text with an address in it."""

    kind: str
    key: UUID
    title: str
    slug: str
    is_own: bool  # or the chamber's words in a text from above


def named_links() -> dict[str, list[Naming]]:
    """By address. What a chamber follows is looked after by who wrote it."""
    found: dict[str, list[Naming]] = {}
    for naming, words in [*_own(), *_adapted()]:
        for address in dict.fromkeys(addresses_in(words)):
            found.setdefault(address, []).append(naming)
    return found


def addresses_in(words: Any) -> Iterator[str]:
    if isinstance(words, str):
        yield from (address for raw in HREF.findall(words) if len(address := _plain(raw)) <= (LONGEST or 0))
    elif isinstance(words, dict):
        url = words.get("url")
        if isinstance(url, str) and url.startswith(("https://", "http://")) and len(url) <= (LONGEST or 0):
            yield _plain(url)
        for inner in words.values():
            yield from addresses_in(inner)
    elif isinstance(words, list):
        for inner in words:
            yield from addresses_in(inner)


def _plain(address: str) -> str:
    """The part after # is nothing a server hears of."""
    return unescape(address).partition("#")[0]


def _own() -> Iterable[tuple[Naming, Any]]:
    chamber = current_chamber()
    if chamber.is_layer:
        newest = ReleaseVersion.objects.filter(release__layer=chamber.key, release__status="live", release__of=None)
        rows: QuerySet[Any, tuple[str, UUID, str, str, Any]] = newest.filter(version=F("release__version")).values_list(
            "release__kind", "release_id", "title", "release__slug", "body"
        )
    else:
        rows = LocalRelease.objects.filter(status="live").values_list("kind", "key", "title", "slug", "body")
    for kind, key, title, slug, body in rows:
        yield Naming(kind, key, title, slug, is_own=True), body


def _adapted() -> Iterable[tuple[Naming, Any]]:
    ours = dict(Adaptation.objects.exclude(state="hide").values_list("release_key", "patch"))
    newest = ReleaseVersion.objects.filter(release__in=ours, version=F("release__version"))
    for key, kind, title, slug in newest.values_list("release_id", "release__kind", "title", "release__slug"):
        yield Naming(kind, key, title, slug, is_own=False), ours[key]
