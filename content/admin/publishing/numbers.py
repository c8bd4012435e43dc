"""The numbers a draft names: what they say today, what comes next, and who has typed one of them by hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from content.admin.facts.rows import german_day, missing_in_words
from content.facts.overview import Number, numbers
from content.inheritance import Block
from content.library.models import Adoption
from content.tokens import tokens_of_blocks


@dataclass(frozen=True)
class Named:
    number: Number

    @property
    def url(self) -> str:
        return reverse("zahlen:look", args=[self.number.key])

    @property
    def next(self) -> str:
        if self.number.next:
            return f"{self.number.next.value}, {german_day(self.number.next.start)}"
        return missing_in_words(self.number.missing) if self.number.missing else _("no change known")


def named_in(blocks: Iterable[Block]) -> list[Named]:
    tokens = tokens_of_blocks(blocks).keys()
    found: dict[str, Number] = {}
    for number in numbers() if tokens else ():
        if number.slug in tokens:
            found.setdefault(number.slug, number)
    return [Named(number) for number in found.values()]


def typed_by_hand(named: Iterable[Named]) -> int:
    """How many chambers have typed one of these numbers, instead of naming it."""
    keys = [str(one.number.key) for one in named]
    rows = Adoption.objects.filter(facts__typed__has_any_keys=keys) if keys else Adoption.objects.none()
    return rows.values("chamber").distinct().count()
