"""How much a word counts for search: in the title and the search words most, then in short, then in the text."""

from collections.abc import Iterable

from django.contrib.postgres.search import CombinedSearchVector, SearchVector
from django.db.models import Value

CONFIG = "german"


def weighted(title: str, keywords: Iterable[str], summary: str, text: str) -> CombinedSearchVector:
    def part(words: str, weight: str) -> SearchVector:
        return SearchVector(Value(words), weight=weight, config=CONFIG)

    return part(" ".join([title, *keywords]), "A") + part(summary, "B") + part(text, "C")
