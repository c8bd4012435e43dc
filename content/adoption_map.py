"""Which texts of the current layer chambers adapt or hide, and where: what they have told, added up."""

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db.models import F

from content.inheritance import Block
from content.library.models import Adoption, Release, ReleaseVersion
from tenants.context import current_chamber
from tenants.models import Chamber

STATES = ("adapt", "extend", "hide")


@dataclass(frozen=True)
class Where:
    chamber: str
    land: str
    state: str


@dataclass
class Adopted:
    """One text of the layer, and what became of it."""

    key: UUID
    kind: str
    slug: str
    title: str
    where: list[Where] = field(default_factory=list)
    places: Counter[str] = field(default_factory=Counter)  # block id -> in how many chambers it is another's words

    def count(self, state: str) -> int:
        return sum(one.state == state for one in self.where)

    def names(self, state: str) -> list[str]:
        return sorted(one.chamber for one in self.where if one.state == state)

    @property
    def weight(self) -> tuple[int, int]:
        """An own paragraph beside the text says little against it."""
        return self.count("adapt") + self.count("hide"), self.count("extend")


def adopted_texts() -> list[Adopted]:
    """Most adapted or hidden first. Three queries, whatever the number of chambers."""
    ours = ReleaseVersion.objects.filter(
        release__layer=current_chamber().key, release__of=None, release__status=Release.Status.LIVE
    ).filter(version=F("release__version"))
    texts = {row[0]: Adopted(*row) for row in ours.values_list("release_id", "release__kind", "release__slug", "title")}
    active = Chamber.objects.filter(status=Chamber.Status.ACTIVE)
    people = {key: (name, land) for key, name, land in active.values_list("key", "name", "land")}
    told = Adoption.objects.filter(release__in=list(texts), state__in=STATES)
    for release, chamber, state, blocks in told.values_list("release", "chamber", "state", "blocks"):
        if chamber in people:
            texts[release].where.append(Where(*people[chamber], state))
            texts[release].places.update(blocks)
    found = [text for text in texts.values() if text.where]
    return sorted(found, key=lambda text: (*(-number for number in text.weight), text.title.lower()))


def blocks_of(keys: Iterable[UUID]) -> dict[UUID, dict[str, Block]]:
    """The blocks of these texts by their ids, as all chambers read them."""
    rows = ReleaseVersion.objects.filter(release__in=list(keys), version=F("release__version"))
    found: dict[UUID, dict[str, Block]] = defaultdict(dict)
    for key, body in rows.values_list("release_id", "body"):
        found[key] = {block["id"]: block for block in body.get("blocks", ())}
    return found
