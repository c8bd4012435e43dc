"""How a layer is called in a sentence: "vom Bundesteam", "vom Land Sachsen"."""

from __future__ import annotations

from uuid import UUID

from django.utils.translation import gettext as _

from content.laender import land_title
from tenants.models import Chamber
from tenants.queries import layers_above


def layer_name(chamber: Chamber, key: UUID) -> str:
    """Of the layer that wrote a release. Only layers above can have: anything else is not told apart."""
    layer = next((layer for layer in layers_above(chamber) if layer.key == key), None)
    if layer is not None and layer.kind == Chamber.Kind.LAND:
        return _("the Land %(land)s") % {"land": land_title(layer.land) or layer.name}
    return _("the national team")
