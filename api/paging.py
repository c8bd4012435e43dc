"""Lists come in pages: {count, next, previous, results}."""

from collections.abc import Sequence
from typing import Any, cast
from urllib.parse import urlencode

from django.db.models import QuerySet
from rest_framework import serializers

Rows = Sequence[Any] | QuerySet[Any]


class Page(serializers.Serializer[Any]):
    count = serializers.IntegerField(help_text="How many rows there are in all.")
    next = serializers.URLField(allow_null=True)
    previous = serializers.URLField(allow_null=True)


def page_of(row: type[serializers.Serializer[Any]]) -> type[Page]:
    """The serializer of one page of such rows."""
    fields = {"results": row(many=True), "__module__": row.__module__}
    return cast("type[Page]", type(f"{row.__name__}Page", (Page,), fields))


def page(rows: Rows, address: str, asked: dict[str, Any]) -> dict[str, Any]:
    """`address` is this list's own, absolute, without a query."""
    limit, offset = asked["limit"], asked["offset"]
    count = rows.count() if isinstance(rows, QuerySet) else len(rows)
    filters = {name: value for name, value in asked.items() if name not in {"limit", "offset"}}

    def link(start: int) -> str:
        return f"{address}?{urlencode({**filters, 'limit': limit, 'offset': start})}"

    return {
        "count": count,
        "next": link(offset + limit) if offset + limit < count else None,
        "previous": link(max(0, offset - limit)) if offset else None,
        "results": rows[offset : offset + limit],
    }
