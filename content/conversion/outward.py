"""Stored blocks -> release blocks."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, TypeAlias

from content.conversion.files import released_document, released_picture
from content.conversion.rich_text import released_html
from content.errors import BlockUnknown
from content.inheritance import Block
from content.released import DOCUMENT, PICTURE, Check, is_released

Stored: TypeAlias = dict[str, Any]


def released_body(stream: Any) -> list[Block]:
    """Every block of a StreamValue as readers get it, with the ids Wagtail gave them."""
    return [
        {"id": stored["id"], "type": stored["type"], "value": _released(stored)} for stored in stream.get_prep_value()
    ]


def reader_blocks(stream: Any) -> list[dict[str, Any]]:
    """The same for a page that is no release: templates show its blocks with the components of an entry."""
    return [{**block, "origin": "own"} for block in released_body(stream)]


def items(stored: Iterable[Stored] | None) -> list[Any]:
    """The values of a ListBlock, or of a StreamField with one kind of block."""
    return [item["value"] if isinstance(item, dict) and "value" in item else item for item in stored or ()]


def _released(stored: Stored) -> Any:
    convert = _OUTWARD.get(stored["type"])
    if convert is None:
        raise BlockUnknown(stored["type"])
    return convert(stored["value"])


def _callout(value: Stored) -> Stored:
    return {
        "tone": value.get("tone") or "info",
        "title": value.get("title") or "",
        "text": released_html(value["text"] or ""),
    }


def _checklist(value: Stored) -> Stored:
    return {"title": value.get("title") or "", "items": todos(items(value.get("items")))}


def todos(values: Iterable[Stored]) -> list[Stored]:
    return [{"text": one.get("text") or "", "hint": one.get("hint") or ""} for one in values]


def _table(value: Stored) -> Stored:
    headings = [column.get("heading") or "" for column in value["columns"]]
    rows = [[cell or "" for cell in row["values"]] for row in value["rows"]]
    has_header = any(headings)
    return {
        "caption": value.get("caption") or "",
        "header": has_header,
        "rows": [headings, *rows] if has_header else rows,
    }


def _downloads(value: Iterable[Stored]) -> list[Stored]:
    files = []
    for one in items(value):
        file = (released_document(one["document"]) if one.get("document") else None) or _from_above(one, DOCUMENT)
        if file:
            files.append({**file, "title": one.get("title") or file.get("title", "")})
    return files


def _links(value: Iterable[Stored]) -> list[Stored]:
    return [{"label": one.get("label") or "", "url": one.get("url") or ""} for one in items(value)]


def _contact(value: Stored) -> Stored:
    return {"topic": value.get("topic") or "", "text": value.get("text") or ""}


def _from_above(value: Stored, shape: Mapping[str, Check]) -> Stored | None:
    """Checked again: a draft may be older than the form's check."""
    released: Stored | None = value.get("released")
    return released if is_released(released, shape) else None


def _image(value: Stored) -> Stored:
    file = (released_picture(value["image"]) if value.get("image") else None) or _from_above(value, PICTURE) or {}
    words = {key: value.get(key) or "" for key in ("alt", "caption", "credit")}
    return {"src": file.get("src", ""), "width": file.get("width", 0), "height": file.get("height", 0), **words}


def _steps(value: Iterable[Stored]) -> list[Stored]:
    return [{"when": one.get("when") or "", "text": one.get("text") or ""} for one in items(value)]


def words(text: str | None) -> list[str]:
    """Typed in one line, separated by commas."""
    return list(dict.fromkeys(word for part in (text or "").split(",") if (word := " ".join(part.lower().split()))))


def _step(value: Stored) -> Stored:
    return {
        "title": value.get("title") or "",
        "text": released_html(value.get("text") or ""),
        "entries": [slug for slug in items(value.get("entries")) if slug],
    }


def _question(value: Stored) -> Stored:
    answers = [
        {"label": one.get("label") or "", "goto": (one.get("goto") or "").strip(), "tags": words(one.get("tags"))}
        for one in items(value.get("answers"))
    ]
    return {
        "name": (value.get("name") or "").strip(),
        "question": value.get("question") or "",
        "hint": value.get("hint") or "",
        "answers": answers,
    }


def _result(value: Stored) -> Stored:
    money = value.get("money") or {}
    return {
        "name": (value.get("name") or "").strip(),
        "title": value.get("title") or "",
        "text": released_html(value.get("text") or ""),
        "checklist": todos(items(value.get("checklist"))),
        "entries": [slug for slug in items(value.get("entries")) if slug],
        "money": {
            "topics": list(money.get("topics") or ()),
            "tags": words(money.get("tags")),
            "level": money.get("level") or "",
        },
        "topic": value.get("topic") or "",
    }


_OUTWARD: dict[str, Callable[[Any], Any]] = {
    "rich_text": released_html,
    "callout": _callout,
    "checklist": _checklist,
    "table": _table,
    "downloads": _downloads,
    "links": _links,
    "contact": _contact,
    "image": _image,
    "steps": _steps,
    "step": _step,
    "question": _question,
    "result": _result,
}
