"""What is new, how the chamber looks, and the search over everything."""

from typing import Any

from api.contract import described
from api.paging import Rows, page_of
from api.parameters import SearchParameters, TopicParameters
from api.serializers import site as rows
from api.views.base import ReadView
from api.views.directory import MINUTES
from api.views.lists import ListView
from content.conversion.rich_text import plain
from content.pages.news_list import latest_news
from content.search import Wanted, answer
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


@described("search", "Everything readers can open that answers a question", rows.SearchAnswer)
class Search(ReadView):
    """Searches as the site does: German word forms, other words for the same, compounds and their parts, the beginning
    of the last word, slips of the finger. The best answer first."""

    parameters = SearchParameters
    seconds = MINUTES

    def read(self, asked: dict[str, Any], **names: str) -> Any:
        question = asked["q"].strip()
        wanted = Wanted(asked["kind"], asked["topic"], asked["category"])
        found = answer(question, wanted, limit=asked["limit"])
        results = [
            {
                "kind": hit.kind,
                "slug": hit.slug,
                "title": hit.title,
                "url": hit.url,
                "snippet": plain(hit.snippet_html),
                "topics": list(hit.topic_titles),
            }
            for hit in found.hits
        ]
        data = {"query": question, "meant": found.meant, "total": found.total, "results": results}
        return rows.SearchAnswer(data, context={"base_url": self.chamber.base_url}).data
