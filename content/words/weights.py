"""How much a word counts for search: in the title and the search words most, then in short, then in the text."""

from collections.abc import Iterable

from django.contrib.postgres.search import SearchVector
from django.db.models import Expression, Value

from content.words.compounds import parts_in

CONFIG = "german"
# PostgreSQL refuses a vector above one megabyte; of a text that grew beyond this the end is not found.
MOST_INDEXED = 300_000


def weighted(title: str, keywords: Iterable[str], summary: str, text: str) -> Expression:
    def part(words: str, weight: str) -> SearchVector:
        return SearchVector(Value(words.replace("\x00", "")), weight=weight, config=CONFIG)

    text = text[:MOST_INDEXED]
    headline = " ".join([title, *keywords])
    near = f"{summary} {' '.join(parts_in(headline))}"
    far = " ".join(parts_in(f"{summary} {text}"))
    return part(headline, "A") + part(near, "B") + part(text, "C") + part(far, "D")
