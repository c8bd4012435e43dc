"""Guides and question paths, each on one screen: whose they are, and whether companies see them."""

from __future__ import annotations

from django.utils.translation import gettext_lazy, ngettext

from content.admin.library.listing import LibraryView
from content.admin.library.tabs import Tab


class GuidesView(LibraryView):
    kind = "guide"
    page_title = gettext_lazy("Guides")
    header_icon = "list-ol"
    filterset_class = None
    search_label = gettext_lazy("Search all guides")
    add_label_of_layers = gettext_lazy("Write a guide")
    add_label = gettext_lazy("Write a guide of your own")

    def count(self, number: int) -> str:
        return ngettext("%(n)s guide", "%(n)s guides", number) % {"n": number}

    def calm(self, tabs: list[Tab]) -> str:
        return ""


class QuestionPathsView(GuidesView):
    kind = "questions"
    page_title = gettext_lazy("Question paths")
    header_icon = "help"
    search_label = gettext_lazy("Search all question paths")
    add_label_of_layers = gettext_lazy("Write a question path")
    add_label = gettext_lazy("Write a question path of your own")

    def count(self, number: int) -> str:
        return ngettext("%(n)s question path", "%(n)s question paths", number) % {"n": number}
