"""Both together in one form: a block of any kind, edited as in the form of the whole text."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from content.admin.broken import CarefulBlockField
from content.admin.forms.fields import WordsField
from content.conversion import STREAMS, fill, to_blocks
from content.inheritance import Block
from content.models import Releasable

NAME = "joint"


class JointForm(forms.Form):
    """Begins with `block`. `joint()` is what was written, in the shape readers get it."""

    def __init__(self, model: type[Releasable], block: Block, data: Any = None) -> None:
        super().__init__(data)
        self.model, self.block = model, block
        field, self.initial[NAME] = _field_for(model, block)
        field.label = _("Joint version")
        self.fields[NAME] = field

    def joint(self) -> Block:
        target: Any = self.model()
        id_, value = self.block["id"], self.cleaned_data[NAME]
        if self.block["type"] in {"line", "words"} or id_ in {"figures", "checklist"}:
            setattr(target, id_, value)
        else:
            name, kind = _stream_of(target, self.block), self.block["type"]
            stream = target._meta.get_field(name).stream_block
            prepared = stream.child_blocks[kind].get_prep_value(value)
            setattr(target, name, stream.to_python([{"id": id_, "type": kind, "value": prepared}]))
        return next(block for block in to_blocks(target) if block["id"] == id_)


def _field_for(model: type[Releasable], block: Block) -> tuple[forms.Field, Any]:
    source: Any = model()
    fill(source, {"slug": ""}, [block])
    id_ = block["id"]
    if block["type"] == "line":
        return forms.CharField(max_length=_length(model, id_), widget=AdminAutoHeightTextInput), block["value"]
    if block["type"] == "words":
        return WordsField(), block["value"]
    if id_ in {"figures", "checklist"}:
        stream: Any = model._meta.get_field(id_)
        return CarefulBlockField(block=stream.stream_block, required=id_ == "checklist"), getattr(source, id_)
    child = getattr(source, _stream_of(source, block))[0]
    return CarefulBlockField(block=child.block), child.value


def _stream_of(source: Any, block: Block) -> str:
    """The field that holds blocks of this kind."""
    names = [name for name in STREAMS if hasattr(source, name)]
    return next(name for name in names if block["type"] in source._meta.get_field(name).stream_block.child_blocks)


def _length(model: type[Releasable], name: str) -> int | None:
    length: int | None = getattr(model._meta.get_field(name), "max_length", None)
    return length
