"""Rows of the two lists: words that mean the same, searches that found nothing."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from content.admin.layers import LayerName, layer_names
from content.admin.library.rows import Step, When
from content.admin.library.words import CHIPS, DRAFT, Chip
from content.models import Entry, WordGroup
from content.search.misses import Miss
from content.search.register import Register
from content.search.wording import is_small, words_of
from content.shelf import Item
from content.words.folding import fold, spellings

NO_TIME = When("–", quiet=True)
OFTEN = 5
OFTEN_CHIP = Chip("behind", "search", gettext_lazy("often"))
SELDOM_CHIP = Chip("follow", "search", gettext_lazy("seldom"))


@dataclass(frozen=True)
class SearchRow:
    title: str
    means: str
    chips: list[Chip]
    step: Step
    more: list[Step] = field(default_factory=list)
    when: When = NO_TIME
    count: When = NO_TIME
    category: str = ""
    more_label: str = ""
    waits: bool = False
    is_off: bool = False

    def matches(self, query: str) -> bool:
        text = f"{self.title} {self.means}".lower()
        return all(word in text for word in query.lower().split())


def word_rows(groups: Iterable[Item]) -> list[SearchRow]:
    """Our own first. Those from above are there to be read: who lacks a word makes a group of their own with it."""
    written = {row.slug: row for row in WordGroup.objects.all()}
    layers = layer_names()
    rows = [
        _own(item, written.pop(item.slug)) if item.is_own and item.slug in written else _from_above(item, layers)
        for item in groups
    ]
    rows += [SearchRow(row.title, ", ".join(row.words), [DRAFT], _edit(row)) for row in written.values()]
    return sorted(rows, key=lambda row: (row.chips[0] is CHIPS["follow"], row.title.lower()))


def _own(item: Item, row: WordGroup) -> SearchRow:
    chips = [CHIPS["local"], DRAFT] if row.has_unpublished_changes else [CHIPS["local"]]
    return SearchRow(item.title, ", ".join(item.words.get("words", ())), chips, _edit(row))


def _from_above(item: Item, layers: Mapping[Any, LayerName]) -> SearchRow:
    words = item.words.get("words", [])
    whose = _("%(who)s keeps it.") % {"who": layers[item.layer].who} if item.layer in layers else ""
    add = Step(_("Add our word"), _add_words(words[0] if words else ""))
    return SearchRow(item.title, ", ".join(words), [CHIPS["follow"]], add, category=whose)


def miss_rows(misses: Iterable[Miss], known: Register) -> list[SearchRow]:
    """What has an answer by now is left out."""
    return [_miss(miss) for miss in misses if not _is_settled(miss.words, known)]


def _is_settled(words: str, known: Register) -> bool:
    asked = [word for word in words_of(words) if not is_small(word)]
    return bool(asked) and all(
        any(fold(way) in known.words or fold(way) in known.groups for way in spellings(word)) for word in asked
    )


def _miss(miss: Miss) -> SearchRow:
    days = ngettext("on %(n)s day", "on %(n)s days", miss.days) % {"n": miss.days}
    return SearchRow(
        title=miss.words,
        means=_("Whoever searched for it found no text with all of these words."),
        chips=[OFTEN_CHIP if miss.count >= OFTEN else SELDOM_CHIP],
        count=When(ngettext("%(n)s time", "%(n)s times", miss.count) % {"n": miss.count}, days),
        when=When(german_day(miss.last)),
        step=Step(_("Connect with a word"), _add_words(miss.words)),
        more=[
            Step(_("Write a text"), f"{_add_url(Entry)}?{urlencode({'titel': miss.words})}", icon="edit"),
            Step(_("See what search answers"), f"/suche/?{urlencode({'q': miss.words})}", icon="search", external=True),
        ],
        more_label=_("More for “%(words)s”") % {"words": miss.words},
        waits=miss.count >= OFTEN,
    )


def _add_words(word: str) -> str:
    return f"{_add_url(WordGroup)}?{urlencode({'wort': word})}"


def _add_url(model: Any) -> str:
    return reverse(model.snippet_viewset.get_url_name("add"))


def _edit(row: WordGroup) -> Step:
    return Step(_("Edit"), reverse(WordGroup.snippet_viewset.get_url_name("edit"), args=[row.pk]))


def german_day(day: datetime.date) -> str:
    return f"{day:%d.%m.%Y}"
