"""What a program is told when a question cannot be answered: one German sentence, and a word to act on."""

from collections.abc import Iterator
from typing import Any

from django.core.exceptions import SuspiciousOperation
from django.utils.translation import gettext as _
from rest_framework.exceptions import ErrorDetail, ValidationError
from rest_framework.response import Response
from rest_framework.views import exception_handler


def answer(error: Exception, context: dict[str, Any]) -> Response | None:
    """{"detail": sentence, "code": word}, and for a wrong parameter also {"parameters": {name: [sentence]}}."""
    if isinstance(error, SuspiciousOperation):
        error = ValidationError(_("This question is too long or malformed."))
    response = exception_handler(error, context)
    if response is None:
        return None
    detail = getattr(error, "detail", None)
    if isinstance(detail, dict):
        sentences = {name: [str(line) for line in lines] for name, lines in detail.items()}
        said = " ".join(f"{name}: {line}" for name, lines in sentences.items() for line in lines)
        response.data = {"detail": said, "code": "invalid", "parameters": sentences}
    else:
        first = next(iter(_lines(detail)), ErrorDetail(_("There is nothing at this address."), "not_found"))
        response.data = {"detail": str(first), "code": first.code}
    return response


def _lines(detail: Any) -> Iterator[ErrorDetail]:
    if isinstance(detail, ErrorDetail):
        yield detail
    elif isinstance(detail, list):
        yield from (line for line in detail if isinstance(line, ErrorDetail))
