"""Reads the starter content as plain files and knows how its texts may look."""

import html
import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
NATIONAL = ROOT / "content" / "starter"
REGIONAL = ROOT / "regions" / "starter"
REGIONS = ("hagen", "leipzig", "ostfriesland")

TAGS = {"h2", "h3", "p", "b", "i", "ul", "ol", "li", "a", "hr", "br"}
VOID = {"hr", "br"}
PERSON = re.compile(r"\b(Herrn?|Frau|Dr\.|Prof\.) [A-ZÄÖÜ]")
# LOOK.md: short, no shouting, no apology, no officialese.
UNWANTED = re.compile(r"!|\bleider\b|bitte beachten sie", re.IGNORECASE)


def load(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


def folder(name: str) -> dict[str, dict[str, Any]]:
    return {path.stem: load(path) for path in sorted((NATIONAL / name).glob("*.json"))}


def strings(value: Any) -> Iterator[str]:
    """Every text in a document, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


class TagReader(HTMLParser):
    """Notes what a text must not contain: unknown tags, attributes, tags left open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.faults: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in TAGS or {name for name, _ in attrs} - ({"href"} if tag == "a" else set()):
            self.faults.append(f"<{tag} {attrs}>")
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"</{tag}>")


def tag_faults(markup: str) -> list[str]:
    reader = TagReader()
    reader.feed(markup)
    reader.close()
    return reader.faults + reader.open


def without_tags(markup: str) -> str:
    return html.unescape(re.sub(r"<[^>]+>", " ", markup))


def markup_of(block: dict[str, Any]) -> list[str]:
    """The HTML in a block."""
    if block["type"] == "rich_text":
        return [block["value"]]
    return [block["value"]["text"]] if block["type"] == "callout" else []


def words_of(block: dict[str, Any]) -> list[str]:
    """The words a reader sees in a block of the body, in lower case."""
    value = block["value"]
    match block["type"]:
        case "rich_text":
            text = without_tags(value)
        case "callout":
            text = f"{value['title']} {without_tags(value['text'])}"
        case "table":
            text = " ".join(cell for row in value["rows"] for cell in row)
        case "steps":
            text = " ".join(f"{step['when']} {step['text']}" for step in value)
        case _:
            return []
    return re.findall(r"[^\W_]+", text.lower())
