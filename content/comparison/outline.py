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
    show = _SHOWN.get(block["type"], _anything)
    return [line for line in show(block["value"]) if line.words or line.kind == "hr"]


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


def _anything(value: Any) -> list[Line]:
    """A block of a kind that has no drawing of its own, such as a question: all its words, in its own order."""
    if isinstance(value, str):
        return read_html(value) if value.lstrip().startswith("<") else [plain_line(value)]
    if isinstance(value, dict):
        heading = {"title", "question", "name"}
        return [
            Line("h4", (), line.words) if key in heading else line
            for key, one in value.items()
            for line in _anything(one)
        ]
    if isinstance(value, list):
        flat = [" – ".join(line.text for line in _anything(one)) for one in value]
        return [plain_line(text, "li", LIST) for text in flat]
    return []


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
