"""A translation as a chamber's readers get it: what the chamber says differently stands in it, in German."""

import datetime
from dataclasses import dataclass, replace

from content.addresses import url_of
from content.facts import resolve_blocks, resolve_value
from content.inheritance import Merged, Patch, block_id, diff, merge
from content.reading import EntryView, entry_view
from content.shelf import shelf
from content.texts import Text, text_of
from content.translations.freshness import outdated_since
from content.translations.languages import Language
from content.translations.versions import version_in, versions_of

#: Who looks for a text in another language knows it by its title in that language.
STAYS_TRANSLATED = {"title", "keywords"}


@dataclass(frozen=True)
class Translated:
    entry: EntryView
    language: Language
    translated_on: datetime.datetime
    outdated_since: datetime.datetime | None
    german: frozenset[str]  # ids of the places that are in German, for the chamber wrote them


def translated_entry(slug: str, language: Language) -> Translated | None:
    """None when there is no such text, or none in this language."""
    item = shelf().find("entry", slug)
    if item is None or item.is_hidden:
        return None
    version = version_in(item, language)
    german, words = text_of(item), text_of(version) if version else None
    if version is None or german is None or words is None:
        return None
    merged = with_own_words(words, german)
    blocks = resolve_blocks(merged.blocks, own=item.is_own)
    url = url_of("entry", item.slug)
    view = entry_view(
        resolve_value({**_around(german), "slug": item.slug}, own=item.is_own),
        blocks,
        state=german.state,
        release_key=item.key,
        published_at=version.published_at,
    )
    return Translated(
        entry=replace(view, url=f"{url}{language.address}/", languages=versions_of(item, url)),
        language=language,
        translated_on=version.published_at,
        outdated_since=outdated_since(item, version.card.get("of_version", 0)),
        german=frozenset(one.id for one in merged.blocks if one.origin != "above"),
    )


def with_own_words(words: Text, german: Text) -> Merged:
    """
    The paragraphs of a translation have the ids of the German ones, so what a Land and the chamber say differently
    finds its place in the translation as it does in the German text.
    """
    ours = diff(german.body["blocks"], german.merged.plain())
    operations = tuple(one for one in ours.operations if block_id(one) not in STAYS_TRANSLATED)
    return merge(words.merged.plain(), Patch(ours.order, operations))


def _around(german: Text) -> dict[str, object]:
    return {name: value for name, value in german.body.items() if name != "blocks"}
