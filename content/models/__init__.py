"""What is stored in a chamber: texts being written, what it does with texts from above, its own texts as read."""

from content.models.adaptation import Adaptation
from content.models.confidence import Confidence
from content.models.entry import Entry
from content.models.local_release import LocalRelease
from content.models.programme import Programme
from content.models.releasable import Releasable
from content.models.taxonomy import Category, Topic
from content.pages import HomePage, LegalPage, NewsIndexPage, NewsPage, StandardPage

__all__ = [
    "Adaptation",
    "Category",
    "Confidence",
    "Entry",
    "HomePage",
    "LegalPage",
    "LocalRelease",
    "NewsIndexPage",
    "NewsPage",
    "Programme",
    "Releasable",
    "StandardPage",
    "Topic",
]
