"""Entries and funding programmes, from the frozen values that the site's own pages show."""

from typing import Any

from rest_framework import serializers

from api.serializers.addresses import Address, absolute
from content.conversion.bodies import plain_text
from content.inheritance import Block
from content.reading import EntryView, ReaderBlock


class Source(serializers.Serializer[Any]):
    label = serializers.CharField()  # type: ignore[assignment]
    url = Address()


class Figure(serializers.Serializer[Any]):
    value = serializers.CharField()
    label = serializers.CharField()  # type: ignore[assignment]


class ToDo(serializers.Serializer[Any]):
    text = serializers.CharField()
    hint = serializers.CharField()


class Value(serializers.JSONField):
    """A block's value in the form that its type has; addresses in it are absolute."""

    def to_representation(self, value: Any) -> Any:
        return absolute(value, self.context["base_url"])


class ContentBlock(serializers.Serializer[Any]):
    id = serializers.CharField(help_text="Stays the same as long as the block is there.")
    type = serializers.CharField(
        help_text="rich_text, callout, checklist, table, downloads, links, contact, image or steps."
    )
    value = Value(help_text="HTML for rich_text, otherwise an object or a list.")


class EntryCard(serializers.Serializer[Any]):
    slug = serializers.SlugField()
    title = serializers.CharField()
    summary = serializers.CharField()
    url = Address()
    category = serializers.SlugField()
    topics = serializers.ListField(child=serializers.SlugField())
    checked_on = serializers.DateField(allow_null=True)
    confidence = serializers.CharField(help_text="checked or unchecked")


class InLanguage(serializers.Serializer[Any]):
    language = serializers.CharField(source="code", help_text="en, ar, … or de-x-ls for Leichte Sprache")
    title = serializers.CharField()
    url = Address()


class Entry(EntryCard):
    audience = serializers.CharField()
    figures = Figure(many=True)
    checklist = ToDo(many=True)
    keywords = serializers.ListField(child=serializers.CharField())
    law_refs = serializers.ListField(child=serializers.CharField())
    sources = Source(many=True)
    reading_minutes = serializers.IntegerField()
    languages = InLanguage(many=True, help_text="The same text in other languages; empty when there is German only.")
    blocks = ContentBlock(many=True)
    text = serializers.SerializerMethodField(help_text="The blocks as plain text.")

    def get_text(self, entry: EntryView) -> str:
        return plain_text(map(as_block, entry.blocks))


class Programme(serializers.Serializer[Any]):
    slug = serializers.SlugField()
    title = serializers.CharField()
    summary = serializers.CharField()
    url = Address()
    topics = serializers.ListField(child=serializers.SlugField())
    level = serializers.CharField(help_text="bund or land")
    land = serializers.CharField(help_text="ISO 3166-2 code; empty for what holds everywhere.")
    status = serializers.CharField(help_text="active, ended or unknown")
    amount = serializers.CharField()
    provider = serializers.CharField()
    target = serializers.CharField()
    benefit = serializers.CharField()
    conditions = serializers.CharField()
    deadline = serializers.CharField()
    source_url = Address(help_text="The provider's own page.")
    checked_on = serializers.DateField(allow_null=True)
    confidence = serializers.CharField(help_text="checked or unchecked")


def as_block(block: ReaderBlock) -> Block:
    return {"id": block.id, "type": block.type, "value": block.value}
