"""What the marks on the blocks of an inherited text are made of. The counterpart is static/content/admin/origin.js."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.above import TextAbove, blocks_at, text_above
from content.admin.layers import layer_name
from content.admin.moved import Moved, moved_places
from content.admin.views.base import write_base
from content.conversion import fill, plain_text
from content.models import Releasable
from tenants.context import current_chamber

WORDS_SHOWN = 90


@dataclass(frozen=True)
class Origin:
    intro: str
    promise: str
    base: str
    moved: list[Moved]
    words: dict[str, Any]
    data: dict[str, Any]


def origin_of(instance: Releasable) -> Origin:
    """Raises ReleaseUnknown when the text is not above this chamber."""
    assert instance.release_key is not None  # noqa: S101  (asked only of shadows)
    above = text_above(instance.release_key)
    words = _words(above, layer_name(current_chamber(), above.release.layer))
    return Origin(
        intro=words.pop("intro"),
        promise=_("Only these paragraphs become your own. All the others stay up to date by themselves."),
        base=write_base(instance),
        moved=moved_places(instance, above),
        words=words,
        data={"words": words, **_values(instance, above)},
    )


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
    for name in ("figures", "checklist"):
        if hasattr(theirs, name):
            fields[name] = _form_state(theirs, name)
    said = {block["id"]: plain_text([block])[:WORDS_SHOWN] for block in blocks}
    body = _form_state(theirs, "body")
    return {
        "fields": {name: {"value": value, "binding": name in binding} for name, value in fields.items()},
        "body": {
            "name": "body",
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


def _words(above: TextAbove, layer: str) -> dict[str, Any]:
    law = ", ".join(above.body.get("law_refs") or [])
    names = {"layer": layer, "law": law}
    binding = (
        _(
            "Here stands the law (%(law)s). Only %(layer)s changes this paragraph. "
            "You can add something before or after it."
        )
        if law
        else _("Here stands the law. Only %(layer)s changes this paragraph. You can add something before or after it.")
    )
    return {
        "intro": _("This text comes from %(layer)s. Write into it where things are different with you.") % names,
        "tags": {
            "follow": _("from %(layer)s") % names,
            "adapted": _("adapted here"),
            "own": _("paragraph of your own"),
            "binding": _("binding"),
        },
        "became": {
            "follow": _("This paragraph follows again."),
            "adapted": _("This paragraph is now your own. Back to the national version."),
            "own": "",
            "binding": "",
        },
        "binding": binding % names,
        "back": _("Back to the national version"),
        "undo": _("Undo"),
        "cancel": _("Cancel"),
        "lost": _("These words vanish from the page:"),
        "kept": _("They stay in the history."),
        "remove": _("Delete paragraph of your own"),
        "leaveOut": _("Leave out here"),
        "leftOut": _("Left out here: “%(text)s …”"),
        "show": _("Show again"),
        "stored": {
            "nothing": _("Nothing differs yet. The text follows."),
            "one": _("%(stored)s paragraph is stored. The rest goes on following."),
            "last": _("%(stored)s paragraph are stored. The rest goes on following."),
            "many": _("%(stored)s paragraphs are stored. The rest goes on following."),
            "parts": {
                "adapted": [ngettext("%(n)s adapted", "%(n)s adapted", number) for number in (1, 2)],
                "own": [ngettext("%(n)s of your own", "%(n)s of your own", number) for number in (1, 2)],
            },
            "and": _(" and "),
        },
    }
