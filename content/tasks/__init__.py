"""What happens to texts at a time of day."""

from content.tasks.adoption import repair_adoptions
from content.tasks.links import check_links
from content.tasks.publishing import publish_scheduled
from content.tasks.search import expire_search_misses
from content.tasks.suggestions import settle_suggestion, settle_texts

__all__ = [
    "check_links",
    "expire_search_misses",
    "publish_scheduled",
    "repair_adoptions",
    "settle_suggestion",
    "settle_texts",
]
