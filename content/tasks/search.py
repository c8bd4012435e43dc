"""Each night: what readers did not find is kept for a while only."""

from celery import shared_task

from content.search.misses import expire_misses


@shared_task
def expire_search_misses(chamber_id: int) -> None:
    """Running twice does no harm."""
    expire_misses()
