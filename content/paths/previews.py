"""What the preview shows of a guide or a question path: the words in the form, among the texts of this chamber."""

from typing import Any

from content import queries
from content.paths.queries import with_people
from content.paths.reading import About, about_view, guide_view, path_view
from content.preview import told


def guide_preview(source: Any) -> dict[str, Any]:
    about, blocks = _parts(source)
    return {"about": about, "guide": guide_view(about, blocks, {card.slug: card for card in queries.entries()})}


def questions_preview(source: Any) -> dict[str, Any]:
    about, blocks = _parts(source)
    cards = {card.slug: card for card in queries.entries()}
    return {"about": about, "path": with_people(path_view(about, blocks, cards, queries.programmes()))}


def _parts(source: Any) -> tuple[About, list[Any]]:
    body, blocks = told(source)
    return about_view(body, blocks, state="preview", release_key=None), blocks
