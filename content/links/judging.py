"""What an answer means for a link. One bad night proves nothing."""

import datetime

from content.links.asking import Heard
from content.models import LinkCheck

NIGHTS = 2
GONE = {404, 410}
State = LinkCheck.State


def judge(link: LinkCheck, heard: Heard, now: datetime.datetime) -> None:
    """Writes on the row and does not save it."""
    link.checked_at = now
    link.status_code = heard.status
    if heard.status is None or heard.status in {401, 403, 405, 429}:
        link.state, link.failures = State.UNKNOWN, 0  # we may not look; others may
    elif heard.status == 0 or heard.status in GONE or heard.status >= 500:
        link.failures += 1
        if link.failures >= NIGHTS:
            link.state = State.DEAD
    else:
        link.failures = 0
        _compare(link, heard.content_hash, now)


def _compare(link: LinkCheck, content_hash: str, now: datetime.datetime) -> None:
    """Against what somebody has last read; the first look counts as read."""
    if not content_hash:
        link.state = State.FINE
        return
    link.accepted_hash = link.accepted_hash or content_hash
    if content_hash == link.accepted_hash:
        link.state, link.changed_on = State.FINE, None
    elif link.state != State.CHANGED or content_hash != link.content_hash:
        link.state, link.changed_on = State.CHANGED, now.date()
    link.content_hash = content_hash
