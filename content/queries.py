"""How texts are read by views, the API, messages and tests. Only what the current chamber's readers can open."""

from dataclasses import replace

from content.addresses import url_of
from content.reading import Card, CategoryView, EntryView, ProgrammeView, TopicView, day, entry_view, programme_view
from content.search import Hit, search
from content.shelf import Item, shelf
from content.texts import text_for_readers
from content.translations.versions import versions_of
from tenants.context import current_chamber

__all__ = [
    "Hit",
    "categories",
    "category",
    "category_slugs",
    "entries",
    "entry",
    "programme",
    "programmes",
    "search",
    "topics",
]
PROGRAMME_ORDER = {"active": 0, "unknown": 1, "ended": 2}


def entries(category: str | None = None, topic: str | None = None) -> list[Card]:
    """In the order of the categories, and within one in the order in which a company needs them."""
    place = {one.slug: one.order for one in categories()}
    cards = [
        card
        for card in map(card_view, shelf().of("entry"))
        if (category is None or card.category == category) and (topic is None or topic in card.topics)
    ]
    return sorted(cards, key=lambda card: (place.get(card.category, 1000), card.order, german(card.title)))


def entry(slug: str) -> EntryView | None:
    """None for what does not exist, is hidden or was withdrawn."""
    item = shelf().find("entry", slug)
    text = text_for_readers(item) if item and not item.is_hidden else None
    if item is None or text is None:
        return None
    meta = {**text.body, "slug": item.slug}
    view = entry_view(meta, text.merged.blocks, state=text.state, release_key=item.key, published_at=item.published_at)
    return replace(view, languages=versions_of(item, view.url))


def programmes(topic: str | None = None) -> list[ProgrammeView]:
    """What is open first, what has ended last; the chamber's own Land before the Federal Government."""
    found = [
        programme_view(item.words, [], state=item.state, release_key=item.key)
        for item in shelf().of("programme")
        if _is_ours(item) and (topic is None or topic in item.card.get("topics", ()))
    ]
    return sorted(
        found, key=lambda one: (PROGRAMME_ORDER.get(one.status, 1), one.level != "land", one.land, german(one.title))
    )


def programme(slug: str) -> ProgrammeView | None:
    item = shelf().find("programme", slug)
    text = text_for_readers(item) if item and not item.is_hidden and _is_ours(item) else None
    if item is None or text is None:
        return None
    return programme_view(text.body, text.merged.blocks, state=text.state, release_key=item.key)


def categories() -> list[CategoryView]:
    on_shelf = shelf()
    counts: dict[str, int] = {}
    for item in on_shelf.of("entry"):
        slug = item.card.get("category", "")
        counts[slug] = counts.get(slug, 0) + 1
    found = [
        CategoryView(
            slug=item.slug,
            title=words.get("title", ""),
            lead=words.get("lead", ""),
            order=words.get("order", 0),
            url=url_of("category", item.slug),
            count=counts.get(item.slug, 0),
        )
        for item in on_shelf.of("category")
        for words in [item.words]
    ]
    return sorted(found, key=lambda one: (one.order, german(one.title)))


def category(slug: str) -> CategoryView | None:
    return next((one for one in categories() if one.slug == slug), None)


def category_slugs() -> set[str]:
    return {item.slug for item in shelf().of("category")}


def topics() -> list[TopicView]:
    found = [
        TopicView(
            slug=item.slug,
            title=words.get("title", ""),
            lead=words.get("lead", ""),
            order=words.get("order", 0),
            subscribable=bool(words.get("subscribable")),
            push_only=bool(words.get("push_only")),
        )
        for item in shelf().of("topic")
        for words in [item.words]
    ]
    return sorted(found, key=lambda one: (one.order, german(one.title)))


def card_view(item: Item) -> Card:
    words = item.words
    return Card(
        kind=item.kind,
        slug=item.slug,
        title=words["title"],
        summary=words["summary"],
        url=url_of(item.kind, item.slug),
        category=words.get("category", ""),
        topics=tuple(words.get("topics", ())),
        state=item.state,
        checked_on=day(words.get("checked_on")),
        confidence=words.get("confidence", "unchecked"),
        release_key=item.key,
        version=item.version,
        published_at=item.published_at,
        order=words.get("order", 0),
        keywords=tuple(words.get("keywords", ())),
    )


def german(title: str) -> str:
    """For sorting: umlauts stand with their letter."""
    return title.lower().translate(str.maketrans("äöüß", "aous"))


def _is_ours(item: Item) -> bool:
    """Money of another Land is of no use to a reader; the shelf has left those out. The national team sees all."""
    return item.card.get("level") != "land" or not current_chamber().land or item.card["land"] == current_chamber().land
