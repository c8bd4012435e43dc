"""How guides and question paths are read. Only what the current chamber's readers can open."""

from dataclasses import replace

from content import queries
from content.addresses import url_of
from content.paths.reading import About, GuideView, PathView, WayCard, about_view, guide_view, path_view
from content.shelf import shelf
from content.texts import Text, text_for_readers
from regions.queries import contacts_by_topic


def ways() -> list[WayCard]:
    """Guides and question paths, in the order the national team gave them."""
    items = [item for kind in ("questions", "guide") for item in shelf().of(kind)]
    items.sort(key=lambda item: (item.words.get("order", 0), queries.german(item.words["title"])))
    return [
        WayCard(item.kind, item.slug, item.words["title"], item.words.get("lead", ""), url_of(item.kind, item.slug))
        for item in items
    ]


def guide(slug: str) -> GuideView | None:
    """None for what does not exist, is hidden or was withdrawn. Texts hidden here are left out of it."""
    text = _text("guide", slug)
    if text is None:
        return None
    return guide_view(_about(text), text.merged.blocks, {card.slug: card for card in queries.entries()})


def question_path(slug: str) -> PathView | None:
    text = _text("questions", slug)
    if text is None:
        return None
    cards = {card.slug: card for card in queries.entries()}
    return with_people(path_view(_about(text), text.merged.blocks, cards, queries.programmes()))


def with_people(view: PathView) -> PathView:
    """Each result names who helps here."""
    people = contacts_by_topic({result.topic for result in view.results})
    nobody = (None, None)
    found = [(result, *people.get(result.topic, nobody)) for result in view.results]
    return replace(view, results=[replace(result, contact=helps, calls_back=calls) for result, helps, calls in found])


def _text(kind: str, slug: str) -> Text | None:
    item = shelf().find(kind, slug)
    return text_for_readers(item) if item and not item.is_hidden else None


def _about(text: Text) -> About:
    body = {**text.body, "slug": text.item.slug}
    return about_view(body, text.merged.blocks, state=text.state, release_key=text.item.key)
