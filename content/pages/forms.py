"""Forms of pages: topics are chosen by name and stored as a list of slugs."""

from __future__ import annotations

from wagtail.admin.forms import WagtailAdminPageForm

from content.admin.forms.fields import KeepsOrder, TopicsField


class NewsPageForm(KeepsOrder, WagtailAdminPageForm):
    topics = TopicsField()
