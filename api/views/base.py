"""What every address of the API has in common: it reads, it counts, it says 304 when nothing has changed."""

import hashlib
import time
from functools import cached_property
from pathlib import Path
from typing import Any

from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from api.limits import PerChamber, PerVisitor
from api.parameters import Parameters
from tenants.context import current_chamber
from tenants.models import Chamber
from tenants.queries import freshness

CONTRACT = Path(__file__).resolve().parents[1] / "openapi.yaml"
# Answers change their form only together with the contract.
FORM = hashlib.sha256(CONTRACT.read_bytes() if CONTRACT.exists() else b"").hexdigest()[:8]
OPEN_TO_EVERY_PAGE = {
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Retry-After",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
ALLOWED = {
    "Access-Control-Allow-Methods": "GET, HEAD, OPTIONS",
    "Access-Control-Allow-Headers": "If-None-Match",
    "Access-Control-Max-Age": "86400",
}


class AlwaysJSON(BaseContentNegotiation):
    """One form of answer, whatever was asked for: a browser may look, too."""

    def select_parser(self, request: Request, parsers: Any) -> None:
        return None

    def select_renderer(self, request: Request, renderers: Any, format_suffix: Any = None) -> tuple[BaseRenderer, str]:
        return renderers[0], renderers[0].media_type


class ReadView(APIView):
    """Subclasses say in `read` what there is; whoever has the newest answer already gets none."""

    http_method_names = ["get", "head", "options"]
    content_negotiation_class = AlwaysJSON
    throttle_classes = [PerVisitor, PerChamber]
    parameters: type[Parameters] = Parameters
    # For what goes out of date by itself, such as events that are over: how many seconds an answer counts as new.
    seconds = 0

    @cached_property
    def chamber(self) -> Chamber:
        return current_chamber()

    def get(self, request: Request, **names: str) -> Response:
        asked = self.parameters(data=request.query_params)
        asked.is_valid(raise_exception=True)
        etag = self.etag(request)
        if etag in request.headers.get("If-None-Match", ""):
            return Response(status=304, headers={"ETag": etag})
        return Response(self.read(asked.validated_data, **names), headers={"ETag": etag})

    def read(self, asked: dict[str, Any], **names: str) -> Any:
        raise NotImplementedError

    def etag(self, request: Request) -> str:
        clock = int(time.time() // self.seconds) if self.seconds else 0
        parts = f"{FORM} {freshness(self.chamber)} {clock} {request.get_full_path()}"
        return f'W/"{hashlib.sha256(parts.encode()).hexdigest()[:24]}"'

    def options(self, request: Any, *args: Any, **kwargs: Any) -> Response:
        return Response(status=204, headers=ALLOWED)

    def finalize_response(self, request: Any, response: Any, *args: Any, **kwargs: Any) -> Any:
        answer = super().finalize_response(request, response, *args, **kwargs)
        for name, value in OPEN_TO_EVERY_PAGE.items():
            answer[name] = value
        answer["Cache-Control"] = "public, no-cache" if answer.status_code in {200, 304} else "no-store"
        return answer
