"""What a chamber suggested stands above now: it follows again there."""

from uuid import UUID

from celery import shared_task

from content.actions.settle import settle_all, settle_own_text, settle_text


@shared_task
def settle_suggestion(chamber_id: int, release: str) -> None:
    """Running late or twice does no harm: readers see the same words before and after."""
    settle_text(UUID(release))
    settle_own_text(UUID(release))


@shared_task
def settle_texts(chamber_id: int) -> None:
    """Each night, for what no message came of."""
    settle_all()
