"""What must hold before readers may see a text. The form asks the same before it publishes."""

from typing import Any

from content.errors import SummaryMissing, UnknownCategory, UnknownTopic
from content.shelf import shelf


def check_publishable(source: Any) -> None:
    """Raises UnknownTopic, UnknownCategory or SummaryMissing. Drafts may be as unfinished as they like."""
    if getattr(source, "summary", "-").strip() == "":
        raise SummaryMissing
    topics, names_category = getattr(source, "topics", ()), source.kind == "entry" and not source.is_shadow
    if not topics and not names_category:
        return
    known = shelf()
    for topic in topics:
        if known.find("topic", topic) is None:
            raise UnknownTopic(topic)
    if names_category and known.find("category", source.category) is None:
        raise UnknownCategory(source.category)
