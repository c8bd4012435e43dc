"""Numbers that wait for somebody here: the to-do list reads this."""

from dataclasses import dataclass

from content.facts.overview import Number, numbers
from content.facts.usage import own_texts
from content.shelf_rows import FACT
from content.tokens import tokens_of_blocks


@dataclass(frozen=True)
class Gap:
    number: Number
    titles: list[str]  # of own texts, and of texts with own words, that name it


def gaps() -> list[Gap]:
    """
    Own numbers without a value that holds today or with a check that is due; and any number that own words name and
    that has been withdrawn or says nothing yet.
    """
    waiting = {one.slug: one for one in numbers() if one.waits or (one.is_own and one.is_due)}
    if not waiting:
        return []
    named: dict[str, list[str]] = {slug: [] for slug in waiting}
    for text in own_texts():
        if text.kind != FACT:
            for token in tokens_of_blocks(text.blocks).keys() & waiting.keys():
                named[token].append(text.title)
    return [
        Gap(one, named[slug]) for slug, one in waiting.items() if named[slug] or (one.is_own and not one.is_withdrawn)
    ]
