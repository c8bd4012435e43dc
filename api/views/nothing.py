"""Whatever else is asked for below /api/."""

from typing import Any

from django.utils.translation import gettext as _
from drf_spectacular.utils import extend_schema
from rest_framework.exceptions import NotFound
from rest_framework.request import Request
from rest_framework.response import Response

from api.views.base import ReadView


@extend_schema(exclude=True)
class Nothing(ReadView):
    def get(self, request: Request, **names: Any) -> Response:
        raise NotFound(_("There is nothing at this address. What there is stands in /api/v1/openapi.yaml."))
