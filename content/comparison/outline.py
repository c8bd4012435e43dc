"""Any block as lines, to be shown side by side. Not for storing: what a reader sees of it, and no more."""

from collections.abc import Callable, Iterable
from typing import Any

from content.comparison.lines import Line, Word, plain_line, read_html
from content.inheritance import Block

CELL = Word("|")
LIST = ("ul",)


def outline(block: Block | None) -> list[Line]:
    if block is None:
        return []
    show = _SHOWN.get(block["type"])
    return [line for line in show(block["value"]) if line.words or line.kind == "hr"] if show else []


def _items(rows: Iterable[Any], *keys: str) -> list[Line]:
    return [plain_line(" – ".join(str(row.get(key) or "") for key in keys if row.get(key)), "li", LIST) for row in rows]


def _callout(value: Any) -> list[Line]:
    return [plain_line(value.get("title") or "", "h4"), *read_html(value.get("text") or "")]


def _checklist(value: Any) -> list[Line]:
    if isinstance(value, list):
        return _items(value, "text", "hint")
    return [plain_line(value.get("title") or "", "h4"), *_items(value.get("items") or [], "text", "hint")]


def _table(value: Any) -> list[Line]:
    rows = [plain_line(" | ".join(map(str, row)), "li", LIST) for row in value.get("rows") or []]
    return [plain_line(value.get("caption") or "", "h4"), *rows]


def _image(value: Any) -> list[Line]:
    picture = [Line("img", (), (Word(value["src"]),))] if value.get("src") else []
    return [*picture, *(plain_line(value.get(key) or "") for key in ("alt", "caption", "credit"))]


_SHOWN: dict[str, Callable[[Any], list[Line]]] = {
    "line": lambda value: [plain_line(str(value or ""))],
    "words": lambda value: [plain_line(", ".join(value or ()))],
    "figures": lambda value: _items(value, "value", "label"),
    "checklist": _checklist,
    "rich_text": read_html,
    "callout": _callout,
    "table": _table,
    "downloads": lambda value: _items(value, "title", "url"),
    "links": lambda value: _items(value, "label", "url"),
    "contact": lambda value: [plain_line(value.get("topic") or "", "h4"), plain_line(value.get("text") or "")],
    "image": _image,
    "steps": lambda value: _items(value, "when", "text"),
}
