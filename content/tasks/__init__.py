"""What happens to texts at a time of day."""

from content.tasks.adoption import repair_adoptions
from content.tasks.publishing import publish_scheduled
from content.tasks.search import expire_search_misses
from content.tasks.suggestions import settle_suggestion, settle_texts

__all__ = ["expire_search_misses", "publish_scheduled", "repair_adoptions", "settle_suggestion", "settle_texts"]
