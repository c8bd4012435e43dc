"""What an editor set a time for."""

from celery import shared_task
from django.core.management import call_command

from content.actions.publish_due import finish_due_rollouts, publish_due
from tenants.context import current_chamber


@shared_task
def publish_scheduled(chamber_id: int) -> None:
    """
    Goes live, goes to all, or comes to its end. Running late or twice does no harm. Wagtail's command does the rest:
    pages, and what expires.
    """
    publish_due()
    if current_chamber().is_layer:
        finish_due_rollouts()
    call_command("publish_scheduled", verbosity=0)
