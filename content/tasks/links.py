"""Each night: whether somebody still answers where our words lead."""

from celery import shared_task
from django.conf import settings

from content.links.nightly import check_links as check


@shared_task
def check_links(chamber_id: int) -> None:
    if settings.LINK_CHECK:
        check()
