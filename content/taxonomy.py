"""Topics as the directory below knows them, and texts as an author chooses them."""

from collections.abc import Iterable

from content.path_blocks import Group
from content.queries import categories, entries, topics
from regions.topics import Topic
from tenants.context import chamber_or_none


def known_topics() -> Iterable[Topic]:
    """Those of the current chamber; where there is none (a check at start, a command) there are no topics."""
    if chamber_or_none() is None:
        return []
    return [Topic(one.slug, one.title, one.subscribable) for one in topics()]


def known_texts() -> list[Group]:
    """By category, in the order in which a company needs them."""
    if chamber_or_none() is None:
        return []
    cards = entries()
    return [
        (category.title, [(card.slug, card.title) for card in cards if card.category == category.slug])
        for category in categories()
    ]
