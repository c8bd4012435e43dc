"""What must hold before a number may appear, or a text that names one. The forms ask the same."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from content.facts.errors import (
    NumberInNumber,
    NumberNameFixed,
    NumberNameMalformed,
    NumberUnknown,
    NumberWithoutValue,
    TwoValuesOneDay,
)
from content.inheritance import Block
from content.shelf import shelf
from content.shelf_rows import FACT
from content.tokens import NAME, tokens_in, tokens_of_blocks


def check_fact(source: Any) -> None:
    """Raises NumberNameMalformed, NumberNameFixed, NumberWithoutValue, TwoValuesOneDay, NumberInNumber."""
    check_name(source.slug)
    published = next((item for item in shelf().items if item.kind == FACT and item.key == source.key), None)
    if published and published.slug != source.slug:
        raise NumberNameFixed(published.slug)
    check_values(source.values)
    check_plain(source.title, source.note)


def check_name(name: str) -> None:
    if not NAME.fullmatch(name):
        raise NumberNameMalformed(name)


def check_plain(*texts: str) -> None:
    if inner := tokens_in(list(texts)):
        raise NumberInNumber(min(inner))


def check_values(values: Any) -> None:
    """`values`: the blocks of the form's list."""
    found = [one.value for one in values if one.value.get("valid_from")]
    if not found:
        raise NumberWithoutValue
    day, times = Counter(one["valid_from"] for one in found).most_common(1)[0]
    if times > 1:
        raise TwoValuesOneDay(day)
    check_plain(*(one["value"] for one in found))


def check_known(body: Mapping[str, Any]) -> None:
    """Raises NumberUnknown for a token in a text that nobody keeps a value for."""
    named = tokens_of_blocks(body["blocks"]).keys() | tokens_in({**body, "blocks": []})
    _refuse_unknown(named)


def check_known_in(blocks: Iterable[Block]) -> None:
    """The same for some blocks, such as a chamber's own words in a text from above."""
    _refuse_unknown(tokens_of_blocks(blocks).keys())


def unknown_tokens(named: Iterable[str]) -> list[str]:
    wanted = set(named)
    if not wanted:
        return []
    return sorted(wanted - {item.slug for item in shelf().items if item.kind == FACT and not item.is_withdrawn})


def _refuse_unknown(named: Iterable[str]) -> None:
    if unknown := unknown_tokens(named):
        raise NumberUnknown(unknown[0])
