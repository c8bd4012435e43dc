"""Some links each night: what was asked longest ago first."""

import asyncio

from django.conf import settings
from django.db.models import F
from django.utils import timezone

from content.links.asking import PAUSE, ask_all
from content.links.judging import judge
from content.links.named import named_links
from content.models import LinkCheck

MOST_A_NIGHT = 300


def check_links(*, most: int = MOST_A_NIGHT, pause: float = PAUSE) -> int:
    """
    Returns how many were asked. Rows of addresses no text names any more go. The database is only spoken to before and
    after the questions: they take minutes. Running twice asks twice and does no other harm.
    """
    named = named_links().keys()
    LinkCheck.objects.exclude(url__in=named).delete()
    LinkCheck.objects.bulk_create((LinkCheck(url=url) for url in sorted(named)), ignore_conflicts=True)
    links = list(LinkCheck.objects.order_by(F("checked_at").asc(nulls_first=True), "pk")[:most])
    heard = asyncio.run(
        ask_all((link.url for link in links), extra_origin=settings.LINK_CHECK_EXTRA_ORIGIN, pause=pause)
    )
    now = timezone.now()
    for link in links:
        judge(link, heard[link.url], now)
        link.save()
    return len(links)


def accept(link: LinkCheck) -> None:
    """Somebody has read the changed page, and the text holds."""
    LinkCheck.objects.filter(pk=link.pk, state=LinkCheck.State.CHANGED).update(
        state=LinkCheck.State.FINE, accepted_hash=F("content_hash"), changed_on=None
    )
