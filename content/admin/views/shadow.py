"""A text from above in Wagtail's form: what the create and the edit view do differently for it."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.above import TextAbove, readable_patch, text_above
from content.adapting import instance_for_adapting
from content.admin.layers import LayerName, common_name, layer_names, layer_of
from content.admin.library.words import confirm_saved
from content.admin.views.base import BASE, read_base
from content.inheritance import Insert, merge
from content.models import Adaptation, Releasable


def open_for_adapting(key: UUID, request: HttpRequest) -> Releasable:
    """
    The newest text with the chamber's words. A posted form says itself what it was written against: if the text
    above has changed since, that is not this editor's doing. Raises ReleaseUnknown, ReleaseWithdrawn.
    """
    instance = instance_for_adapting(key)
    if request.method == "POST" and BASE in request.POST:
        instance.base_version, instance.base_layers = read_base(key, request.POST[BASE])
    return instance


def moved_since(instance: Releasable, above: TextAbove) -> LayerName | None:
    """Who has published above since the form was opened."""
    names = layer_names()
    layers = [
        one.release.layer for one in above.patches if instance.base_layers.get(str(one.release_id)) != one.version
    ]
    if instance.base_version != above.newest.version:
        layers.append(above.release.layer)
    return common_name(names[layer] for layer in layers) if layers else None


def published_in_words(instance: Releasable) -> list[str]:
    """After publishing: how much is the chamber's own now, and whether the text above moved meanwhile."""
    assert instance.release_key is not None  # noqa: S101  (asked only of shadows)
    adaptation = Adaptation.objects.filter(release_key=instance.release_key).first()
    above = text_above(instance.release_key)
    patch = readable_patch(adaptation.patch if adaptation else None, above.newest.title)
    own = sum(isinstance(operation, Insert) for operation in patch.operations)
    sentences = [confirm_saved(layer_of(above), len(patch.operations) - own, own)]
    if moved := moved_since(instance, above):
        sentences.append(_("%(who)s changed this text while you were writing. Nothing is lost.") % moved.words)
        if behind := len(merge(above.blocks, patch).behind):
            please = ngettext("Please check %(n)s place.", "Please check %(n)s places.", behind)
            sentences.append(please % {"n": behind})
    return sentences
