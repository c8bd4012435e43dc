"""
The words of an adapted text and of news for search. They are made when somebody publishes and again when the text
above has moved on; who notices that is the next search after a change.
"""

from collections.abc import Sequence
from typing import Any

from content.conversion import plain_text, released_body
from content.inheritance import Block
from content.models import Adaptation, NewsPage
from content.shelf import Item
from content.texts import text_of
from content.words.weights import weighted


def index_of(version: int, layers: dict[str, int]) -> str:
    """Which text from above the words were made of."""
    return "-".join(str(number) for number in (version, *layers.values()))[:40]


def index_adaptation(adaptation: Adaptation, indexed: str, blocks: Sequence[Block]) -> None:
    """Fill in, without saving."""
    fixed: dict[str, Any] = {block["id"]: block["value"] for block in blocks if block["type"] in {"line", "words"}}
    adaptation.search_text = plain_text(blocks)
    adaptation.search_vector = weighted(
        fixed.get("title", ""), fixed.get("keywords", []), fixed.get("summary", ""), adaptation.search_text
    )
    adaptation.indexed_version = indexed


def refresh_index(items: list[Item]) -> None:
    """Make the words anew of adapted texts whose version above is not the one they were made of."""
    adapted = {item.key: item for item in items if item.adaptation and not item.is_own and not item.is_hidden}
    if not adapted:
        return
    known = dict(Adaptation.objects.filter(release_key__in=adapted).values_list("release_key", "indexed_version"))
    for key, indexed in known.items():
        item = adapted[key]
        newest = index_of(item.version, {str(patch.key): patch.version for patch in item.patches})
        if indexed != newest and (text := text_of(item)):
            adaptation = Adaptation.objects.defer("patch").get(release_key=key)
            index_adaptation(adaptation, newest, text.merged.plain())
            adaptation.save(update_fields=["search_text", "search_vector", "indexed_version"])


def index_news() -> None:
    """Publishing a page takes its words away, for a revision does not carry them."""
    for page in NewsPage.objects.live().filter(search_vector=None):
        words = weighted(page.title, [], page.teaser, plain_text(released_body(page.body)))
        NewsPage.objects.filter(pk=page.pk).update(search_vector=words)
