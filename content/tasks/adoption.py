"""Each night: what the layers above know of this chamber is what it does."""

from celery import shared_task

from content.actions.adoption import repair_adoptions as repair


@shared_task
def repair_adoptions(chamber_id: int) -> None:
    """Running twice does no harm."""
    repair()
