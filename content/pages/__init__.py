"""The pages of a chamber's site that are neither knowledge nor directory: home, plain, legal, news."""

from content.pages.home import HomePage
from content.pages.legal import LegalPage
from content.pages.news import NewsIndexPage, NewsPage
from content.pages.standard import StandardPage

__all__ = ["HomePage", "LegalPage", "NewsIndexPage", "NewsPage", "StandardPage"]
