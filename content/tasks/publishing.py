"""What an editor set a time for."""

from celery import shared_task
from django.core.management import call_command


@shared_task
def publish_scheduled(chamber_id: int) -> None:
    """Whatever an editor set a time for: goes live, or comes to its end. Running late or twice does no harm."""
    call_command("publish_scheduled", verbosity=0)
