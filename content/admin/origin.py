"""What the marks on the blocks of an inherited text are made of. The counterpart is static/content/admin/origin.js."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.above import TextAbove, blocks_at, readable_patch, text_above
from content.admin.layers import LayerName, either_name, layer_names, layer_of
from content.admin.review.words import due_in_words
from content.admin.views.base import write_base
from content.conversion import STREAMS, fill, plain_text
from content.models import Adaptation, Releasable
from content.reviews import review_of

WORDS_SHOWN = 90


@dataclass(frozen=True)
class Origin:
    intro: str
    promise: str
    base: str
    waits: dict[str, str]
    words: dict[str, Any]
    data: dict[str, Any]


def origin_of(instance: Releasable) -> Origin:
    """Raises ReleaseUnknown when the text is not above this chamber."""
    assert instance.release_key is not None  # noqa: S101  (asked only of shadows)
    above = text_above(instance.release_key)
    layer = layer_of(above)
    words = _words(above, layer)
    return Origin(
        intro=words.pop("intro"),
        promise=_("Only these paragraphs become your own. All the others stay up to date by themselves."),
        base=write_base(instance),
        waits=_waits(above, layer),
        words=words,
        data={"words": words, "from": _written_by(above), **_values(instance, above)},
    )


def _waits(above: TextAbove, layer: LayerName) -> dict[str, str]:
    """Where the text above has moved on under the chamber's own words: the way to the screen that decides."""
    review = review_of(above, Adaptation.objects.filter(release_key=above.release.pk).first())
    said = {
        "url": reverse("wissen:review", args=[above.release.pk]),
        "due": due_in_words(review.due),
        "step": _("Check"),
    }
    if above.is_withdrawn:
        sentence = _("The original of this text is gone. Your version stays online until you decide.")
        return {
            **said, "sentence": sentence, "url": reverse("wissen:orphan", args=[above.release.pk]), "step": _("Decide")
        }  # fmt: skip
    if number := len(review.places):
        sentence = ngettext(
            "%(who)s has changed %(n)s place you adapted.", "%(who)s has changed %(n)s places you adapted.", number
        )
        return {**said, "sentence": sentence % {**layer.words, "n": number}}
    if review.corrected:
        sentence = _("%(who)s has corrected something small. You need not do anything.") % layer.words
        return {**said, "sentence": sentence, "step": _("Look at it")}
    return {}


def _written_by(above: TextAbove) -> dict[str, str]:
    """The tag of each place in a text that a Land has changed; in all others the tag is the same everywhere."""
    names = layer_names()
    tags: dict[str, str] = {}
    for patch in above.patches:
        theirs = readable_patch(patch.body.get("patch"), above.newest.title).touched
        tags |= dict.fromkeys(theirs, _("from %(team)s") % names[patch.release.layer].words)
    if not tags:
        return {}
    national = _("from %(team)s") % names[above.release.layer].words
    return {block["id"]: tags.get(block["id"], national) for block in above.blocks}


def _values(instance: Releasable, above: TextAbove) -> dict[str, Any]:
    """Each place as the form would show it if nothing were changed. A draft hangs on the text of its day."""
    blocks = above.blocks
    if instance.base_version:
        blocks = blocks_at(above.release.pk, instance.base_version, instance.base_layers)
    theirs = type(instance)()
    fill(theirs, above.body, blocks)
    binding = {block["id"] for block in blocks if above.is_binding or block.get("binding")}
    fields: dict[str, Any] = {name: getattr(theirs, name) for name in theirs.lines}
    if hasattr(theirs, "keywords"):
        fields["keywords"] = ", ".join(theirs.keywords)
    streams = [name for name in STREAMS if hasattr(theirs, name)]
    for name in ("figures", "checklist", *streams[1:]):
        if hasattr(theirs, name):
            fields[name] = _form_state(theirs, name)
    said = {block["id"]: plain_text([block])[:WORDS_SHOWN] for block in blocks}
    body = _form_state(theirs, streams[0])
    return {
        "fields": {name: {"value": value, "binding": name in binding} for name, value in fields.items()},
        "body": {
            "name": streams[0],
            "order": [block["id"] for block in body],
            "blocks": {
                block["id"]: {
                    "type": block["type"],
                    "value": block["value"],
                    "binding": block["id"] in binding,
                    "text": said.get(block["id"], ""),
                }
                for block in body
            },
        },
    }


def _form_state(instance: Releasable, name: str) -> list[dict[str, Any]]:
    stream_block = instance._meta.get_field(name).stream_block  # type: ignore[union-attr]
    state: list[dict[str, Any]] = stream_block.get_form_state(getattr(instance, name))
    return state


def _intro(above: TextAbove) -> str:
    names = layer_names()
    wrote = names[above.release.layer]
    for patch in above.patches:
        both = {"team": wrote.team, "land": names[patch.release.layer].team}
        return _("This text comes from %(team)s, adapted by %(land)s. Write into it where things differ.") % both
    return _("This text comes from %(team)s. Write into it where things are different with you.") % wrote.words


def _words(above: TextAbove, layer: LayerName) -> dict[str, Any]:
    law = ", ".join(above.body.get("law_refs") or [])
    names = {**layer_names()[above.release.layer].words, "law": law}
    follows = either_name() if above.patches else layer
    later = {**layer.words, "stored": "%(stored)s"}  # filled in by the script
    binding = (
        _(
            "Here stands the law (%(law)s). Only %(team)s changes this paragraph. "
            "You can add something before or after it."
        )
        if law
        else _("Here stands the law. Only %(team)s changes this paragraph. You can add something before or after it.")
    )
    return {
        "intro": _intro(above),
        "tags": {
            "follow": _("from %(team)s") % follows.words,
            "adapted": _("adapted here"),
            "own": _("paragraph of your own"),
            "binding": _("binding"),
        },
        "became": {
            "follow": _("This paragraph follows again."),
            "adapted": _("This paragraph is now your own. Back to the %(version)s.") % layer.words,
            "own": "",
            "binding": "",
        },
        "binding": binding % names,
        "back": _("Back to the %(version)s") % layer.words,
        "undo": _("Undo"),
        "cancel": _("Cancel"),
        "lost": _("These words vanish from the page:"),
        "kept": _("They stay in the history."),
        "remove": _("Delete paragraph of your own"),
        "leaveOut": _("Leave out here"),
        "leftOut": _("Left out here: “%(text)s …”"),
        "show": _("Show again"),
        "stored": {
            "nothing": _("Nothing differs yet. The text follows %(layer)s.") % later,
            "one": _("%(stored)s paragraph is stored. The rest goes on following %(layer)s.") % later,
            "last": _("%(stored)s paragraph are stored. The rest goes on following %(layer)s.") % later,
            "many": _("%(stored)s paragraphs are stored. The rest goes on following %(layer)s.") % later,
            "parts": {
                "adapted": [ngettext("%(n)s adapted", "%(n)s adapted", number) for number in (1, 2)],
                "own": [ngettext("%(n)s of your own", "%(n)s of your own", number) for number in (1, 2)],
            },
            "and": _(" and "),
        },
    }
