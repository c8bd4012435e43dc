"""Which version a form was written against: carried by the form itself, for the text above may move meanwhile."""

from __future__ import annotations

import json
from uuid import UUID

from django.core.exceptions import BadRequest

from content.errors import ReleaseUnknown
from content.library.queries import version_of
from content.models import Releasable

BASE = "base"


def write_base(instance: Releasable) -> str:
    return json.dumps([instance.base_version, instance.base_layers])


def read_base(key: UUID, text: str) -> tuple[int, dict[str, int]]:
    try:
        version, layers = json.loads(text)
        named = {str(UUID(layer)): int(number) for layer, number in dict(layers).items()}
        if version_of(key, int(version)) is None:
            raise ReleaseUnknown
    except (ValueError, TypeError, AttributeError, ReleaseUnknown) as error:
        raise BadRequest("the form does not say which version it was written against") from error
    return int(version), named
