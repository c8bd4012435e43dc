"""Where each number is used, and where somebody typed it. Between chambers go only keys and ids of blocks, no words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple
from uuid import UUID

from django.db.models import F, Q

from content.above import readable_patch
from content.facts.overview import Number, numbers
from content.facts.typed import typed_in
from content.inheritance import Block
from content.library.models import Adoption, Release, ReleaseVersion
from content.library.versions import read_by
from content.models import Adaptation, LocalRelease
from content.shelf_rows import FACT
from content.tokens import tokens_of_blocks
from tenants.context import current_chamber
from tenants.models import Chamber


class OwnText(NamedTuple):
    """Of a text from above: the chamber's own words in it."""

    key: UUID
    kind: str
    slug: str
    title: str
    blocks: list[Block]


@dataclass(frozen=True)
class Use:
    """A text of this chamber or layer."""

    key: UUID
    kind: str
    slug: str
    title: str
    uses: int  # in so many places
    typed: int


@dataclass(frozen=True)
class UseElsewhere:
    """A chamber's own words: which text they are in, not what they say."""

    chamber: str
    slug: str
    title: str  # of the text above; empty for a text of the chamber's own
    uses: int
    typed: int


def facts_in(blocks: Iterable[Block], known: Iterable[Number]) -> dict[str, dict[str, list[str]]]:
    """For Adoption.facts: the numbers from above in a chamber's own words, by key."""
    blocks, known = list(blocks), [one for one in known if one.layer is not None]
    keys = {one.slug: str(one.key) for one in reversed(known)}
    uses = {keys[token]: ids for token, ids in tokens_of_blocks(blocks).items() if token in keys}
    typed = typed_in(blocks, {str(one.key): one.told for one in known})
    return {name: found for name, found in (("uses", uses), ("typed", typed)) if found}


def facts_above() -> list[Number]:
    """Those that come from another layer: what a chamber tells that layer of."""
    return [one for one in numbers() if not one.is_own]


def used_here(number: Number) -> list[Use]:
    """Own texts, and own words in texts from above."""
    found = []
    for text in own_texts():
        if text.kind == FACT:
            continue
        uses = len(tokens_of_blocks(text.blocks).get(number.slug, ()))
        typed = len(typed_in(text.blocks, {"": number.told}).get("", ()))
        if uses or typed:
            found.append(Use(text.key, text.kind, text.slug, text.title, uses, typed))
    return sorted(found, key=lambda one: (not one.uses, one.title.lower()))


def used_elsewhere(number: Number) -> list[UseElsewhere]:
    """What chambers below have told of their own words."""
    key = str(number.key)
    rows = Adoption.objects.filter(Q(facts__uses__has_key=key) | Q(facts__typed__has_key=key)).order_by("slug")
    rows = rows.exclude(chamber=current_chamber().key)
    titles = dict(
        ReleaseVersion.objects.filter(
            release__in={row.release for row in rows}, version=F("release__version")
        ).values_list("release_id", "title")
    )
    names = dict(Chamber.objects.filter(key__in={row.chamber for row in rows}).values_list("key", "name"))
    found = [
        UseElsewhere(
            chamber=names[row.chamber],
            slug=row.slug,
            title=titles.get(row.release, ""),
            uses=len(row.facts.get("uses", {}).get(key, ())),
            typed=len(row.facts.get("typed", {}).get(key, ())),
        )
        for row in rows
        if row.chamber in names
    ]
    return sorted(found, key=lambda one: (one.chamber, one.slug))


def own_texts() -> Iterator[OwnText]:
    chamber = current_chamber()
    if chamber.is_layer:
        rows = ReleaseVersion.objects.filter(
            release__layer=chamber.key, release__status=Release.Status.LIVE, release__of=None, version=read_by(chamber)
        )
        for key, kind, slug, title, body in rows.values_list(
            "release_id", "release__kind", "release__slug", "title", "body"
        ).iterator():
            yield OwnText(key, kind, slug, title, body["blocks"])
    else:
        local = LocalRelease.objects.filter(status=LocalRelease.Status.LIVE)
        for key, kind, slug, title, body in local.values_list("key", "kind", "slug", "title", "body").iterator():
            yield OwnText(key, kind, slug, title, body["blocks"])
    patches = dict(Adaptation.objects.exclude(patch={}).values_list("release_key", "patch"))
    named = ReleaseVersion.objects.filter(release__in=patches, version=read_by(chamber))
    for key, kind, slug, title in named.values_list("release_id", "release__kind", "release__slug", "title"):
        yield OwnText(key, kind, slug, title, readable_patch(patches[key], slug).own_blocks)
