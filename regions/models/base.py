"""What actors, offers and events have in common: an address, topics, drafts and a preview."""

from typing import Any, Self

from django.db import models
from django.db.models import F, Func, QuerySet, Value
from django.db.models.functions import Lower, Replace
from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.models import DraftStateMixin, PreviewableMixin, RevisionMixin

from regions import topics
from regions.fields import TopicsField
from tenants.context import current_chamber


def in_german_order(name: str) -> Func:
    """
    An expression to order by: ä as a, ß as ss, small letters as capital ones, quotation marks as nothing. How the
    database itself compares letters depends on how it was set up.
    """
    plain = Func(F(name), Value("ÄÖÜäöüéèáàç„“”»«\"'()"), Value("AOUaoueeaac"), function="TRANSLATE")
    return Lower(Replace(plain, Value("ß"), Value("ss")), output_field=models.TextField())


class ListingQuerySet(QuerySet[Any]):
    def live(self) -> Self:
        """What readers see. The search vector stays in the database: nobody reads it row by row."""
        return self.filter(live=True).defer("search_vector")

    def about(self, topic: str) -> Self:
        return self.filter(topics__contains=[topic])

    def topics_in_use(self) -> set[str]:
        each = Func(F("topics"), function="jsonb_array_elements_text", output_field=models.TextField())
        each.set_returning = True
        return set(self.order_by().annotate(topic=each).values_list("topic", flat=True).distinct())


class Listing(DraftStateMixin, RevisionMixin, PreviewableMixin, models.Model):
    """A row of the directory that has a page of its own."""

    slug = models.SlugField(
        _("web address"),
        max_length=100,
        unique=True,
        blank=True,
        help_text=_("The last part of the web address. If empty, it is made from the name."),
    )
    topics = TopicsField(
        _("topics"),
        help_text=_("Texts in the knowledge base show this entry under these topics."),
    )
    is_example = models.BooleanField(
        _("is an example"),
        default=False,
        help_text=_("Readers see the word “Example” here. Untick it as soon as the entry is real."),
    )
    updated_at = models.DateTimeField(_("last changed"), auto_now=True)

    # Which public page shows a row: url name and template.
    page_name: str
    page_template: str
    topic_titles: list[str]

    class Meta:
        abstract = True

    def get_absolute_url(self) -> str:
        return reverse(self.page_name, args=[self.slug]) if self.slug else ""

    def get_full_url(self) -> str | None:
        path = self.get_absolute_url()
        return f"{current_chamber().base_url}{path}" if path else None

    # PreviewableMixin binds its property to its own get_full_url.
    full_url = property(get_full_url)

    def page_context(self) -> dict[str, Any]:
        """What the public page shows; the view and the editor's preview share it."""
        raise NotImplementedError

    def name_topics(self) -> None:
        """Give the row the titles of its topics, for a page that shows this one row."""
        known = topics.titles()
        self.topic_titles = [known[slug] for slug in self.topics if slug in known]

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        return self.page_template

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        self.name_topics()
        return {**super().get_preview_context(request, mode_name), **self.page_context()}
