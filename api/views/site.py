"""What is new, how the chamber looks, and the search over everything."""

from typing import Any

from api.contract import described
from api.paging import Rows, page_of
from api.parameters import SearchParameters, TopicParameters
from api.serializers import site as rows
from api.views.base import ReadView
from api.views.directory import MINUTES
from api.views.lists import ListView
from content import queries
from content.conversion.rich_text import plain
from content.pages.news_list import latest_news
from themes.look import current_look


@described("news", "News, the newest first", page_of(rows.NewsItem))
class News(ListView):
    row = rows.NewsItem
    parameters = TopicParameters

    def rows(self, topic: str = "", **filters: Any) -> Rows:
        return latest_news(topic=topic)


@described("brand", "Name, colours and icons of the chamber", rows.Brand)
class Brand(ReadView):
    def read(self, asked: dict[str, Any], **names: str) -> Any:
        return rows.Brand(current_look(), context={"base_url": self.chamber.base_url}).data


@described("search", "Entries, programmes, actors, offers and events that answer a question", rows.SearchAnswer)
class Search(ReadView):
    """Searches as the site does: German word forms, part of a word at its beginning, the best answer first."""

    parameters = SearchParameters
    seconds = MINUTES

    def read(self, asked: dict[str, Any], **names: str) -> Any:
        question = asked["q"].strip()
        found = [
            {
                "kind": hit.kind,
                "slug": hit.slug,
                "title": hit.title,
                "url": hit.url,
                "snippet": plain(hit.snippet_html),
                "topics": list(hit.topic_titles),
            }
            for hit in (queries.search(question, limit=asked["limit"]) if question else [])
        ]
        answer = {"query": question, "results": found}
        return rows.SearchAnswer(answer, context={"base_url": self.chamber.base_url}).data
