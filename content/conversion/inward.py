"""Release blocks -> stored blocks, so that a text from above can be edited in Wagtail's form."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from content.errors import BlockUnknown
from content.inheritance import Block

LISTS = ("keywords", "words")
FIXED = {"figures": "figure", "checklist": "item"}
META = (
    "category", "topics", "audience", "law_refs", "confidence", "laender", "binding", "related",
    "level", "land", "status", "url", "order", "subscribable", "push_only", "credit", "tags", "language",
    "of_slug", "of_version",
)  # fmt: skip
#: Which of an object's streams a block stands in; what is not named stands in the body.
STREAMS = {"body": (), "steps": ("step",), "questions": ("question",), "results": ("result",)}
DATES = ("checked_on", "check_by", "deadline_on")


def stored_body(blocks: Iterable[Block]) -> list[dict[str, Any]]:
    """For a StreamField; the ids stay, for they are what the chamber's changes hang on."""
    return [{"id": block["id"], "type": block["type"], "value": _stored(block)} for block in blocks]


def fill(target: Any, body: Mapping[str, Any], blocks: Iterable[Block]) -> None:
    """Put a release into an unsaved object of the writing side, block by block and with what stands around them."""
    rest: list[Block] = []
    for block in blocks:
        name = block["id"]
        if name in {"line": target.lines, "words": LISTS}.get(block["type"], ()) and hasattr(target, name):
            setattr(target, name, block["value"])
        elif name == "values" and block["type"] == "values":
            values = [{"valid_from": one["from"], "value": one["value"]} for one in block["value"]]
            _set_stream(target, name, _wrapped(name, "value", values))
        elif name in FIXED and hasattr(target, name):
            _set_stream(target, name, _wrapped(name, FIXED[name], block["value"]))
        else:
            rest.append(block)
    for name, kinds in STREAMS.items():
        if hasattr(target, name):
            inside = [block for block in rest if block["type"] in kinds or (not kinds and _is_body(block))]
            _set_stream(target, name, stored_body(inside))
    _fill_meta(target, body, rest)


def _is_body(block: Block) -> bool:
    return not any(block["type"] in kinds for kinds in STREAMS.values())


def _fill_meta(target: Any, body: Mapping[str, Any], rest: list[Block]) -> None:
    target.slug = body["slug"]
    for name in META:
        if name in body and (hasattr(type(target), name) and not isinstance(getattr(type(target), name), property)):
            setattr(target, name, body[name])
    if "of_key" in body and hasattr(target, "of_key"):
        target.of_key = UUID(body["of_key"])
    if hasattr(target, "sources"):
        _set_stream(target, "sources", _wrapped("sources", "source", body.get("sources") or []))
    for name in DATES:
        if hasattr(target, name):
            setattr(target, name, datetime.date.fromisoformat(body[name]) if body.get(name) else None)
    if hasattr(target, "binding_blocks"):
        target.binding_blocks = [block["id"] for block in rest if block.get("binding")]


def _set_stream(target: Any, name: str, stored: list[dict[str, Any]]) -> None:
    setattr(target, name, target._meta.get_field(name).stream_block.to_python(stored))


def _wrapped(field: str, kind: str, values: Iterable[Any]) -> list[dict[str, Any]]:
    """Rows of a list get ids that are the same each time, or an untouched form would look changed."""
    return [
        {"id": str(uuid5(NAMESPACE_URL, f"{field}/{index}")), "type": kind, "value": value}
        for index, value in enumerate(values)
    ]


def _stored(block: Block) -> Any:
    convert = _INWARD.get(block["type"])
    if convert is None:
        raise BlockUnknown(block["type"])
    return convert(block["id"], block["value"])


def _as_it_is(id_: str, value: Any) -> Any:
    return value


def _list(id_: str, value: Any) -> Any:
    return _wrapped(id_, "item", value)


def _checklist(id_: str, value: Any) -> Any:
    return {"title": value.get("title", ""), "items": _wrapped(id_, "item", value.get("items") or [])}


def _table(id_: str, value: Any) -> Any:
    rows = value.get("rows") or []
    headings, rows = (
        (rows[0], rows[1:]) if value.get("header") and rows else ([""] * len(rows[0] if rows else []), rows)
    )
    return {
        "columns": [{"type": "text", "heading": heading} for heading in headings],
        "rows": [{"values": [*row, *[""] * (len(headings) - len(row))][: len(headings)]} for row in rows],
        "caption": value.get("caption", ""),
    }


def _downloads(id_: str, value: Any) -> Any:
    return _list(id_, [{"title": one.get("title", ""), "document": None, "released": one} for one in value])


def _image(id_: str, value: Any) -> Any:
    words = {key: value.get(key, "") for key in ("alt", "caption", "credit")}
    return {"image": None, "released": {key: value.get(key) for key in ("src", "width", "height")}, **words}


def _step(id_: str, value: Any) -> Any:
    return {**value, "entries": _wrapped(id_, "item", value.get("entries") or [])}


def _question(id_: str, value: Any) -> Any:
    answers = [{**one, "tags": ", ".join(one.get("tags") or ())} for one in value.get("answers") or ()]
    return {**value, "answers": _wrapped(id_, "item", answers)}


def _result(id_: str, value: Any) -> Any:
    money = value.get("money") or {}
    return {
        **value,
        "checklist": _wrapped(f"{id_}/checklist", "item", value.get("checklist") or []),
        "entries": _wrapped(f"{id_}/entries", "item", value.get("entries") or []),
        "money": {**money, "tags": ", ".join(money.get("tags") or ())},
    }


_INWARD: dict[str, Callable[[str, Any], Any]] = {
    "rich_text": _as_it_is,
    "callout": _as_it_is,
    "checklist": _checklist,
    "table": _table,
    "downloads": _downloads,
    "links": _list,
    "contact": _as_it_is,
    "image": _image,
    "steps": _list,
    "step": _step,
    "question": _question,
    "result": _result,
}
