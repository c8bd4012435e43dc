"""What is stored in a chamber: texts being written, what it does with texts from above, its own texts as read."""

from content.models.adaptation import Adaptation
from content.models.confidence import Confidence
from content.models.decision import Decision
from content.models.entry import Entry
from content.models.fact import Fact
from content.models.feedback import Feedback
from content.models.guide import Guide
from content.models.link_check import LinkCheck
from content.models.local_release import LocalRelease
from content.models.programme import Programme
from content.models.question_path import QuestionPath
from content.models.releasable import Releasable
from content.models.search_miss import SearchMiss
from content.models.taxonomy import Category, Topic
from content.models.translation import Translation
from content.models.word_group import WordGroup
from content.pages import HomePage, LegalPage, NewsIndexPage, NewsPage, StandardPage

__all__ = [
    "Adaptation",
    "Category",
    "Confidence",
    "Decision",
    "Entry",
    "Fact",
    "Feedback",
    "Guide",
    "HomePage",
    "LegalPage",
    "LinkCheck",
    "LocalRelease",
    "NewsIndexPage",
    "NewsPage",
    "Programme",
    "QuestionPath",
    "Releasable",
    "SearchMiss",
    "StandardPage",
    "Topic",
    "Translation",
    "WordGroup",
]
