"""Topics as the directory below knows them."""

from collections.abc import Iterable

from content.queries import topics
from regions.topics import Topic
from tenants.context import chamber_or_none


def known_topics() -> Iterable[Topic]:
    """Those of the current chamber; where there is none (a check at start, a command) there are no topics."""
    if chamber_or_none() is None:
        return []
    return [Topic(one.slug, one.title, one.subscribable) for one in topics()]
