"""A block list that cannot be read: a clear answer instead of a crash, and nothing is changed.

Wagtail reads a posted StreamField by counting keys and parsing JSON as it goes, so a request that was cut off or
tampered with ends in a KeyError. This widget tells that apart from our own mistakes.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.core.exceptions import BadRequest
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from wagtail.admin.forms.models import register_form_field_override
from wagtail.blocks.base import Block, BlockField, BlockWidget
from wagtail.fields import StreamField


class BlocksUnreadable(BadRequest):
    def __init__(self, field: str) -> None:
        super().__init__(f"the block list of “{field}” cannot be read")
        self.field = field


class CarefulBlockWidget(BlockWidget):
    def value_from_datadict(self, data: Mapping[str, Any], files: Mapping[str, Any], name: str) -> Any:
        try:
            return super().value_from_datadict(data, files, name)
        except (KeyError, ValueError, TypeError, AttributeError) as error:
            raise BlocksUnreadable(name) from error


class CarefulBlockField(BlockField):
    def __init__(self, block: Block | None = None, **kwargs: Any) -> None:
        super().__init__(block=block, **{"widget": CarefulBlockWidget(block), **kwargs})


def read_block_lists_carefully() -> None:
    # A class and no widget: Wagtail copies what stands here deeply, and a block tree must not be copied.
    register_form_field_override(StreamField, override={"form_class": CarefulBlockField})


class BlocksUnreadableMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if not isinstance(exception, BlocksUnreadable):
            return None
        message = _("The text arrived damaged and was not saved. What was stored before is unchanged.")
        if not request.accepts("text/html"):
            # Wagtail's autosave shows the message of a validation error and goes on trying.
            answer = {"success": False, "error_code": "validation_error", "error_message": message}
            return JsonResponse(answer, status=400)
        return render(request, "content/admin/blocks_unreadable.html", {"message": message}, status=400)
