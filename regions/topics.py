"""The topics an actor, contact, offer or event can carry.

Topics are written one floor up, in `content`. It registers a source here, so that the directory can name
topics without importing the knowledge base. Rows keep slugs, never keys: a topic may come from another layer.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True)
class Topic:
    slug: str
    title: str
    subscribable: bool = False


TopicSource = Callable[[], Iterable[Topic]]

_sources: list[TopicSource] = []


def register_source(source: TopicSource) -> None:
    """Ask `source` whenever topics are read. Registering the same source again changes nothing."""
    if source not in _sources:
        _sources.append(source)


def all_topics() -> list[Topic]:
    """Every topic of the current chamber in the order of its source; the first source to name a slug wins."""
    found: dict[str, Topic] = {}
    for source in _sources:
        for topic in source():
            found.setdefault(topic.slug, topic)
    return list(found.values())


def topic(slug: str) -> Topic | None:
    return next((known for known in all_topics() if known.slug == slug), None)


def choices() -> list[tuple[str, str]]:
    return [(known.slug, known.title) for known in all_topics()]


def titles() -> dict[str, str]:
    return dict(choices())
