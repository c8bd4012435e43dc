"""The topics a reader can have messages about."""

from regions.topics import Topic, all_topics


def subscribable() -> list[Topic]:
    return [topic for topic in all_topics() if topic.subscribable]


def known_slugs() -> set[str]:
    return {topic.slug for topic in subscribable()}


def title_of(slug: str) -> str:
    """The slug itself where the topic has since been taken away."""
    return next((topic.title for topic in all_topics() if topic.slug == slug), slug)
