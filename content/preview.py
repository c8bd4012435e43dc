"""What Wagtail's preview shows: the text in the form, through the same renderer as the reader's page."""

from collections.abc import Callable
from typing import Any

from content.addresses import url_of
from content.conversion import to_blocks, to_body
from content.facts import resolve, resolve_blocks, resolve_value
from content.inheritance import MergedBlock
from content.reading import CategoryView, EntryView, as_merged, entry_view, programme_view
from regions.queries import contact_for_topic

MONEY = "foerderung"
_surroundings: list[Callable[[EntryView], dict[str, Any]]] = []
_ways: dict[str, Callable[[Any], dict[str, Any]]] = {}


def show_beside(source: Callable[[EntryView], dict[str, Any]]) -> None:
    """What stands around a text is read from models that are loaded after this module."""
    if source not in _surroundings:
        _surroundings.append(source)


def preview_with(kind: str, context: Callable[[Any], dict[str, Any]]) -> None:
    """Guides and question paths show other texts, which are read from models that are loaded after this."""
    _ways[kind] = context


def way_preview(source: Any) -> dict[str, Any]:
    return {"section": "wissen", **_ways[source.kind](source)}


def entry_preview(entry: Any) -> dict[str, Any]:
    view = entry_view(*told(entry), state="preview")
    context: dict[str, Any] = {"section": "wissen"}
    for source in _surroundings:
        context |= source(view)
    return context


def programme_preview(programme: Any) -> dict[str, Any]:
    view = programme_view(*told(programme), state="preview")
    return {"section": "wissen", "programme": view, "contact": contact_for_topic(MONEY)}


def told(source: Any) -> tuple[dict[str, Any], list[MergedBlock]]:
    """What stands around the text, and the text, with the values of the day in both."""
    return resolve_value(to_body(source, [])), resolve_blocks(as_merged(to_blocks(source)), own=True)


def category_preview(category: Any) -> dict[str, Any]:
    url = url_of("category", category.slug)
    view = CategoryView(category.slug, resolve(category.title), resolve(category.lead), category.order, url, 0)
    return {"section": "wissen", "category": view, "entries": []}
