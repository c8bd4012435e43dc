"""How a layer is called in a sentence: "vom Bundesteam", "Der Bund hat …", "die Fassung vom Land Sachsen"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from content.above import TextAbove
from content.laender import land_title
from tenants.models import Chamber
from tenants.queries import layers_above


@dataclass(frozen=True)
class LayerName:
    """Its field names are the placeholders of the sentences; German bends them, so there are four."""

    team: str  # who wrote it: "vom Bundesteam"
    layer: str  # after "dem", "beim", "vom"
    who: str  # at the beginning of a sentence
    version: str

    @property
    def words(self) -> dict[str, str]:
        return {**asdict(self), "they": self.they}

    @property
    def they(self) -> str:
        """`who` within a sentence."""
        return self.who[:1].lower() + self.who[1:]


def national_name() -> LayerName:
    return LayerName(
        team=_("the national team"),
        layer=pgettext("after to, with, by", "the national team"),
        who=_("The national team"),
        version=_("national version"),
    )


def land_name(layer: Chamber) -> LayerName:
    named = {"land": land_title(layer.land) or layer.name}
    name = _("the Land %(land)s") % named
    return LayerName(name, name, _("The Land %(land)s") % named, _("version of the Land %(land)s") % named)


def either_name() -> LayerName:
    """Where a sentence is about several texts, or it may have been the one or the other."""
    name = _("the national team or the Land")
    return LayerName(name, name, _("The national team or the Land"), _("version of the national team or the Land"))


def name_of(layer: Chamber) -> LayerName:
    return land_name(layer) if layer.kind == Chamber.Kind.LAND else national_name()


def layer_names() -> dict[UUID, LayerName]:
    """All layers there ever were: a text may come from one that is suspended, or of another Land."""
    layers = Chamber.objects.exclude(kind=Chamber.Kind.CHAMBER)
    return {layer.key: name_of(layer) for layer in layers}


def above_name(chamber: Chamber) -> LayerName:
    """What stands above the chamber as a whole."""
    return common_name(name_of(layer) for layer in layers_above(chamber))


def common_name(names: Iterable[LayerName]) -> LayerName:
    different = set(names)
    if len(different) > 1:
        return either_name()
    return different.pop() if different else national_name()


def layer_of(above: TextAbove) -> LayerName:
    """Whose text it is that a chamber adapts: the Land's, as soon as it has changed something in it."""
    layers = [above.release.layer, *(one.release.layer for one in above.patches)]
    return layer_names()[layers[-1]]
