"""What must hold before readers may see a text. The form asks the same before it publishes."""

from typing import Any

from content.errors import SummaryMissing, UnknownCategory, UnknownTopic
from content.queries import category_slugs
from regions.topics import all_topics


def check_publishable(source: Any) -> None:
    """Raises UnknownTopic, UnknownCategory or SummaryMissing. Drafts may be as unfinished as they like."""
    if getattr(source, "summary", "-").strip() == "":
        raise SummaryMissing
    if topics := getattr(source, "topics", ()):
        known = {topic.slug for topic in all_topics()}
        for topic in topics:
            if topic not in known:
                raise UnknownTopic(topic)
    if source.kind == "entry" and not source.is_shadow and source.category not in category_slugs():
        raise UnknownCategory(source.category)
