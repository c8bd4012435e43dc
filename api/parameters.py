"""What may stand behind the question mark. An unknown word is refused: a misspelt filter lets everything through."""

import re
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext as _
from rest_framework import serializers

from regions import topics

LONGEST_QUESTION = 200
WORD = re.compile(r"[A-Za-z0-9_-]{1,40}")


class Parameters(serializers.Serializer[Any]):
    def to_internal_value(self, data: QueryDict) -> Any:
        unknown = [name for name in data if name not in self.fields]
        if unknown:
            message = _("There is no such parameter here. Possible are: %(names)s.")
            name = unknown[0] if WORD.fullmatch(unknown[0]) else "?"
            raise serializers.ValidationError({name: [message % {"names": ", ".join(self.fields) or "–"}]})
        if twice := next((name for name, values in data.lists() if len(values) > 1), None):
            raise serializers.ValidationError({twice: [_("Please name this parameter once only.")]})
        return super().to_internal_value(data)


class PageParameters(Parameters):
    limit = serializers.IntegerField(min_value=1, max_value=500, default=100, help_text="How many rows at most.")
    offset = serializers.IntegerField(
        min_value=0, max_value=100_000, default=0, help_text="How many rows to leave out at the start."
    )


def known_topic(slug: str) -> None:
    if topics.topic(slug) is None:
        raise serializers.ValidationError(_("We do not know this topic."))


class TopicParameters(PageParameters):
    topic = serializers.SlugField(
        required=False,
        max_length=60,
        validators=[known_topic],
        help_text="Only what carries this topic, for example foerderung.",
    )


class SearchParameters(Parameters):
    q = serializers.CharField(max_length=LONGEST_QUESTION, allow_blank=True, help_text="What to look for, in German.")
    limit = serializers.IntegerField(min_value=1, max_value=100, default=30, help_text="How many results at most.")
    kind = serializers.SlugField(max_length=20, default="", help_text="Only results of this kind, for example event.")
    topic = serializers.SlugField(max_length=120, default="", help_text="Only what carries this topic.")
    category = serializers.SlugField(max_length=120, default="", help_text="Only entries of this category.")
