"""The knowledge base and the money there is."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework import serializers

from api.contract import described
from api.paging import Rows, page_of
from api.parameters import TopicParameters
from api.serializers import knowledge as rows
from api.views.lists import ListView, OneView
from content import queries
from content.reading import EntryView, ProgrammeView


def known_category(slug: str) -> None:
    if slug not in queries.category_slugs():
        raise serializers.ValidationError(_("We do not know this category."))


class EntryParameters(TopicParameters):
    category = serializers.SlugField(
        required=False,
        max_length=60,
        validators=[known_category],
        help_text="Only entries of this category, for example azubis-finden.",
    )


class ProgrammeParameters(TopicParameters):
    land = serializers.RegexField(
        r"^DE-[A-Z]{2}$", required=False, help_text="Only programmes of this Land, for example DE-NW."
    )


@described("entries", "Entries of the knowledge base, along a company's path", page_of(rows.EntryCard))
class Entries(ListView):
    row = rows.EntryCard
    parameters = EntryParameters

    def rows(self, **filters: Any) -> Rows:
        return queries.entries(**filters)


@described("entries_one", "One entry with its text", rows.Entry)
class OneEntry(OneView):
    """One entry with its text: in blocks, as a page would show them, and as plain text."""

    row = rows.Entry

    def one(self, slug: str) -> EntryView | None:
        return queries.entry(slug)


@described("programmes", "Funding programmes that hold for this chamber", page_of(rows.Programme))
class Programmes(ListView):
    """Federal programmes and those of the chamber's own Land; what is open comes first."""

    row = rows.Programme
    parameters = ProgrammeParameters

    def rows(self, *, land: str = "", **filters: Any) -> Rows:
        return [one for one in queries.programmes(**filters) if not land or one.land == land]


@described("programmes_one", "One funding programme", rows.Programme)
class OneProgramme(OneView):
    row = rows.Programme

    def one(self, slug: str) -> ProgrammeView | None:
        return queries.programme(slug)
