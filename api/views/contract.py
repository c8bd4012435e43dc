"""The OpenAPI text, as it was committed."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from api.views.base import CONTRACT, OPEN_TO_EVERY_PAGE


@require_safe
def openapi(request: HttpRequest) -> HttpResponse:
    return HttpResponse(
        CONTRACT.read_text(), content_type="application/yaml; charset=utf-8", headers=OPEN_TO_EVERY_PAGE
    )
