"""Django's resolver, flattened: every address pattern with the code behind it and an address that fits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver

from tests.house.routes import EXAMPLES, OURS, THEIRS, Guard
from tests.house.source import HOUSE

# A row that does not exist: whoever may not see it gets the same answer as whoever may.
STAND_INS = {
    "int": "999999",
    "slug": "nothing",
    "str": "nothing",
    "path": "nothing",
    "uuid": "00000000-0000-4000-8000-000000000000",
}
CONVERTER = re.compile(r"<(?:(\w+):)?(\w+)>")
COMPARE = re.compile(r"\^?\(\?P<pk>[^)]+\)/revisions/compare/.*\$$")


@dataclass(frozen=True)
class Route:
    pattern: str
    module: str

    @property
    def is_ours(self) -> bool:
        return self.module.partition(".")[0] in HOUSE

    @property
    def guard(self) -> Guard | None:
        if self.pattern in OURS:
            return OURS[self.pattern]
        if self.is_ours:
            return None
        beginnings = [start for start in THEIRS if self.pattern.startswith(start)]
        return THEIRS[max(beginnings, key=len)] if beginnings else None

    @property
    def address(self) -> str:
        if self.pattern in EXAMPLES:
            return f"/{EXAMPLES[self.pattern]}"
        plain = COMPARE.sub("999999/revisions/compare/live...latest/", self.pattern)
        plain = CONVERTER.sub(_stand_in, plain).replace("/^", "/")
        if re.search(r"[()\\$?^]", plain):
            raise LookupError(f"{self.pattern} is a regular expression: give it an example in tests/house/routes.py.")
        return f"/{plain}"


def _stand_in(match: re.Match[str]) -> str:
    kind = "int" if match[2] in {"pk", "object_id"} else match[1] or "str"
    return STAND_INS[kind]


def routes() -> list[Route]:
    return list(_walk(get_resolver()))


def _walk(resolver: URLResolver, before: str = "") -> Iterator[Route]:
    for pattern in resolver.url_patterns:
        whole = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            view: Any = getattr(pattern.callback, "view_class", pattern.callback)
            yield Route(whole, view.__module__)
        else:
            yield from _walk(pattern, whole)
