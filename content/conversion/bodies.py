"""A whole object -> the body of its release, the card for lists, the words for search."""

from collections.abc import Iterable, Mapping
from typing import Any

from content.conversion.inward import DATES, LISTS, META, STREAMS
from content.conversion.outward import items, released_body, todos
from content.conversion.rich_text import plain
from content.inheritance import Block
from content.tokens.found import UNREAD

FORMAT = 1
_IN_CARD = ("line", "words", "values")


def to_blocks(source: Any) -> list[Block]:
    """Fixed blocks first, always all of them: an empty one is what a chamber fills in later."""
    blocks: list[Block] = [{"id": name, "type": "line", "value": getattr(source, name)} for name in source.lines]
    if hasattr(source, "figures"):
        figures = [{"value": one.get("value") or "", "label": one.get("label") or ""} for one in _rows(source.figures)]
        blocks.append({"id": "figures", "type": "figures", "value": figures})
    if hasattr(source, "checklist"):
        blocks.append({"id": "checklist", "type": "checklist", "value": todos(_rows(source.checklist))})
    for name in LISTS:
        if hasattr(source, name):
            blocks.append({"id": name, "type": "words", "value": list(getattr(source, name))})
    if hasattr(source, "values"):
        values = [{"from": str(one["valid_from"])[:10], "value": one["value"]} for one in _rows(source.values)]
        blocks.append({"id": "values", "type": "values", "value": sorted(values, key=lambda one: one["from"])})
    for name in STREAMS:
        if hasattr(source, name):
            blocks.extend(released_body(getattr(source, name)))
    law = set(getattr(source, "binding_blocks", ()))
    return [{**block, "binding": True} if block["id"] in law else block for block in blocks]


def to_body(source: Any, blocks: Iterable[Block] | None = None) -> dict[str, Any]:
    meta = {name: getattr(source, name) for name in META if hasattr(source, name)}
    if hasattr(source, "of_key"):
        meta["of_key"] = str(source.of_key)
    if hasattr(source, "sources"):
        meta["sources"] = [
            {"label": one.get("label") or "", "url": one.get("url") or ""} for one in _rows(source.sources)
        ]
    for name in DATES:
        if hasattr(source, name):
            meta[name] = value.isoformat() if (value := getattr(source, name)) else ""
    return {
        "format": FORMAT,
        "kind": source.kind,
        "slug": source.slug,
        **meta,
        "blocks": to_blocks(source) if blocks is None else list(blocks),
    }


def card_of(body: Mapping[str, Any]) -> dict[str, Any]:
    """What stands around the blocks, and those that are a line or a few words."""
    meta = {key: value for key, value in body.items() if key not in {"blocks", "format", "kind", "slug", "sources"}}
    short = {block["id"]: block["value"] for block in body["blocks"] if block["type"] in _IN_CARD}
    return {**meta, **short, **_asked_of_lists(body["blocks"])}


def _asked_of_lists(blocks: Iterable[Block]) -> dict[str, Any]:
    """What the editors' list asks of many texts at once, without reading them: whom they name, whether they are law."""
    blocks = list(blocks)
    found: dict[str, Any] = {}
    if slots := slots_in(blocks):
        found["slots"] = slots
    if any(block.get("binding") for block in blocks):
        found["law"] = True
    return found


def slots_in(blocks: Iterable[Block]) -> list[str]:
    """The topics whose contact stands in this text."""
    named = (block["value"].get("topic") for block in blocks if block["type"] == "contact")
    return list(dict.fromkeys(topic for topic in named if topic))


def plain_text(blocks: Iterable[Block]) -> str:
    """Every word a reader can see, without title and summary, which search weighs on their own."""
    words = (_words(block["value"]) for block in blocks if block["id"] not in {"title", "summary", "keywords"})
    return " ".join(" ".join(part for part in parts if part) for parts in words).strip()


def _words(value: Any) -> list[str]:
    if isinstance(value, str):
        return [plain(value)] if "<" in value or "&" in value else [value]
    if isinstance(value, dict):
        shown = (item for key, item in value.items() if key not in UNREAD)
        return [word for item in shown for word in _words(item)]
    if isinstance(value, list):
        return [word for item in value for word in _words(item)]
    return []


def _rows(stream: Any) -> list[dict[str, Any]]:
    return items(stream.get_prep_value())
