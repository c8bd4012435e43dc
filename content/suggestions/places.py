"""A suggestion beside the layer's own text, place by place: what it was, what it is now, what is suggested."""

from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from uuid import UUID

from content.above import stacked, text_above
from content.adapting import merged_text
from content.errors import ReleaseUnknown
from content.inheritance import Block, Patch, block_id, diff, same
from content.library.models import Release, Suggestion
from content.library.queries import version_of
from content.suggestions.proposal import BASE_LAYERS
from tenants.context import current_chamber


@dataclass(frozen=True)
class Place:
    id: str
    was: Block | None  # what the chamber wrote against
    now: Block | None
    suggested: Block | None  # None: to be left out

    @property
    def moved(self) -> bool:
        """Our text has changed here since."""
        if self.was is None or self.now is None:
            return self.was is not self.now
        return not same(self.was, self.now)

    @property
    def says_so_already(self) -> bool:
        return self.now is not None and self.suggested is not None and same(self.now, self.suggested)


def places_of(suggestion: Suggestion) -> list[Place]:
    was, now = base_of(suggestion), text_now(suggestion)
    suggested = {block["id"]: block for block in suggestion.body["blocks"]}
    by_id = [{block["id"]: block for block in text} for text in (was, now)]
    changed = set(suggestion.changed)
    order = [id_ for id_ in [*suggested, *by_id[0]] if id_ in changed]
    return [Place(id_, by_id[0].get(id_), by_id[1].get(id_), suggested.get(id_)) for id_ in dict.fromkeys(order)]


def base_of(suggestion: Suggestion) -> list[Block]:
    """The text the chamber wrote against, as this layer had it then."""
    if suggestion.release is None or suggestion.base_version is None:
        return []
    root = version_of(suggestion.release, suggestion.base_version)
    if root is None:
        return []
    named = suggestion.body.get(BASE_LAYERS, {}) if root.release.layer != current_chamber().key else {}
    ours = [version_of(UUID(key), number) for key, number in named.items()]
    blocks: list[Block] = root.body["blocks"]
    return stacked(blocks, [one.body for one in ours if one])


def text_now(suggestion: Suggestion) -> list[Block]:
    """What this layer's readers read of it today; nothing of a text that is new to the layer."""
    release = Release.objects.filter(pk=suggestion.release).first() if suggestion.release else None
    if release is None:
        return []
    if release.layer == current_chamber().key:
        newest = version_of(release.pk, release.version)
        return newest.body["blocks"] if newest else []
    try:
        return merged_text(text_above(release.pk)).plain()
    except ReleaseUnknown:
        return []


def patch_of(suggestion: Suggestion, ids: Sequence[str]) -> Patch:
    """What the chamber changed in these places, to be put into any later state of the layer's text."""
    patch = diff(base_of(suggestion), suggestion.body["blocks"])
    wanted = set(ids).intersection(suggestion.changed)
    return Patch(patch.order, tuple(one for one in patch.operations if block_id(one) in wanted))


def digest(suggestion: Suggestion) -> str:
    """Says whether the suggestion on the screen is still the one that is stored."""
    return sha256(f"{suggestion.body}{suggestion.changed}".encode(errors="surrogatepass")).hexdigest()[:24]
