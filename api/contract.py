"""How a view is told to drf-spectacular, so that the OpenAPI text says what really answers."""

from collections.abc import Callable
from typing import Any, TypeVar

from drf_spectacular.utils import OpenApiResponse, extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.views import APIView

Endpoint = tuple[str, str, str, Any]
View = TypeVar("View", bound=type[APIView])


class Problem(serializers.Serializer[Any]):
    """What went wrong, in German, and a word to act on."""

    detail = serializers.CharField(help_text="One sentence for a person.")
    code = serializers.CharField(help_text="One word for a program: invalid, not_found, throttled ...")
    parameters = serializers.DictField(
        child=serializers.ListField(child=serializers.CharField()),
        required=False,
        help_text="For code invalid: what is wrong with which parameter.",
    )


def described(operation: str, summary: str, answer: type[serializers.Serializer[Any]]) -> Callable[[View], View]:
    def describe(view: View) -> View:
        asked = view.parameters  # type: ignore[attr-defined]
        schema = extend_schema(
            operation_id=operation,
            summary=summary,
            description=view.__doc__ or f"{summary}.",
            tags=[operation.partition("_")[0]],
            parameters=[asked] if asked().fields else [],
            auth=[],
            responses={
                200: answer,
                304: OpenApiResponse(
                    description="Nothing has changed since the answer with this ETag (If-None-Match)."
                ),
                400: Problem,
                404: Problem,
                429: OpenApiResponse(Problem, description="Too many questions in this minute; see Retry-After."),
            },
        )
        return extend_schema_view(get=schema)(view)

    return describe


def ours_only(endpoints: list[Endpoint]) -> list[Endpoint]:
    """Wagtail's admin has an API for its own screens; that one is nobody's contract."""
    return [endpoint for endpoint in endpoints if endpoint[0].startswith("/api/v1/")]
