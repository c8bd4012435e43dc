"""News, the brand, and what a search finds."""

from typing import Any

from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers

from api.serializers.addresses import Address
from themes.icons import SIZES
from themes.look import Look


class NewsItem(serializers.Serializer[Any]):
    slug = serializers.SlugField()
    title = serializers.CharField()
    url = Address()
    date = serializers.DateField()
    teaser = serializers.CharField()
    topics = serializers.ListField(child=serializers.SlugField())
    is_example = serializers.BooleanField()


class Icon(serializers.Serializer[Any]):
    url = Address()
    size = serializers.IntegerField(help_text="Width and height in pixels.")
    purpose = serializers.CharField(help_text="any or maskable")


class Brand(serializers.Serializer[Any]):
    name = serializers.CharField()
    short_name = serializers.CharField()
    operator = serializers.CharField()
    region = serializers.CharField()
    url = serializers.SerializerMethodField(help_text="The site itself.")
    logo_url = Address()
    icons = serializers.SerializerMethodField()
    color_1 = serializers.CharField()
    color_2 = serializers.CharField()
    font = serializers.CharField()
    roundness = serializers.IntegerField(help_text="0 is angular, 16 very round.")

    def get_url(self, look: Look) -> str:
        return f"{self.context['base_url']}/"

    @extend_schema_field(Icon(many=True))
    def get_icons(self, look: Look) -> Any:
        """In every size there is."""
        icons = [
            {"url": look.icon_url(purpose, size), "size": size, "purpose": purpose}
            for purpose, sizes in SIZES.items()
            for size in sizes
        ]
        return Icon(icons, many=True, context=self.context).data


class Hit(serializers.Serializer[Any]):
    kind = serializers.CharField(help_text="entry, programme, actor, contact, offer, event, news ...")
    slug = serializers.SlugField()
    title = serializers.CharField()
    url = Address()
    snippet = serializers.CharField(help_text="Where it was found, as plain text.")
    topics = serializers.ListField(child=serializers.CharField(), help_text="Titles of its topics.")


class SearchAnswer(serializers.Serializer[Any]):
    query = serializers.CharField()
    meant = serializers.CharField(help_text="What was searched instead, when nothing holds the words as typed.")
    total = serializers.IntegerField(help_text="How many there are, also beyond the limit.")
    results = Hit(many=True, help_text="Best first.")
