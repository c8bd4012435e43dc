"""What the home page shows besides its own words, gathered in as few queries as possible."""

from __future__ import annotations

from typing import Any

from content import queries as content_queries
from content.pages.news_list import latest_news
from content.paths import queries as paths_queries
from regions import queries as regions_queries

#: The category that answers "Gibt es Ärger in der Ausbildung?".
TROUBLE = "probleme-loesen"
#: A company's path has five stations; what comes after them is reached from /wissen/.
STATIONS = 5
EVENTS_SHOWN = 3
NEWS_SHOWN = 3
WAYS_SHOWN = 3


def home_context() -> dict[str, Any]:
    categories = content_queries.categories()
    return {
        "stations": [category for category in categories if category.slug != TROUBLE][:STATIONS],
        "trouble": next((category for category in categories if category.slug == TROUBLE), None),
        "ways": paths_queries.ways()[:WAYS_SHOWN],
        "entry_count": sum(category.count for category in categories),
        "contact": regions_queries.contact_for_topic("beratung"),
        "events": list(regions_queries.upcoming_events(limit=EVENTS_SHOWN)),
        "news": latest_news(limit=NEWS_SHOWN),
        "programme_count": len(content_queries.programmes()),
    }
