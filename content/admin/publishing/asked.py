"""What a layer's editor is asked about before it is published. The order of texts, numbers and words go out at once."""

from __future__ import annotations

from typing import Any

from django.contrib.admin.utils import quote
from django.urls import reverse

from content.models import Entry, Programme, Releasable
from tenants.context import current_chamber

ASKED: tuple[type[Releasable], ...] = (Entry, Programme)
APPROVAL = "freigabe"


def is_asked(model: type[Any]) -> bool:
    return current_chamber().is_layer and issubclass(model, ASKED)


def ask_url(source: Any, *, for_approval: bool = False) -> str:
    address = reverse(source.snippet_viewset.get_url_name("ask"), args=[quote(source.pk)])
    return f"{address}?{APPROVAL}=1" if for_approval else address
