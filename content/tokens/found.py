"""Which tokens a text holds. What only looks like one, such as `{ }`, `{{x}}` or `{x.y}`, is text."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeAlias

from content.inheritance import Block

Say: TypeAlias = Callable[[re.Match[str]], str]

NAME = re.compile(r"[a-z][a-z0-9-]{0,119}")
_TOKEN = re.compile(rf"(?<!\{{)\{{({NAME.pattern})\}}(?!\}})")
# A tag is taken whole, so that nothing inside an attribute is a token.
_TAG_OR_TOKEN = re.compile(rf"<[^>]*>|{_TOKEN.pattern}")
#: What stands in a block's value for programs, not for readers.
UNREAD = frozenset(
    {"src", "url", "tone", "topic", "topics", "file_type", "name", "goto", "tags", "entries", "money", "from"}
)
#: Where in a block's value there is HTML; "" is the value itself.
_HTML = {"rich_text": "", "callout": "text", "step": "text", "result": "text"}


def replace_in_text(text: str, say: Say) -> str:
    return _TOKEN.sub(say, text) if "{" in text else text


def replace_in_html(html: str, say: Say) -> str:
    if "{" not in html:
        return html
    return _TAG_OR_TOKEN.sub(lambda match: say(match) if match[1] else match[0], html)


def replace_in_block(block: Block, say_text: Say, say_html: Say) -> Block:
    html = _HTML.get(block["type"])
    value = block["value"]
    if html == "":
        told: Any = replace_in_html(value, say_html)
    else:
        told = _replaced(value, say_text)
        if html and html in value:
            told = {**told, html: replace_in_html(value[html], say_html)}
    return block if told == value else {**block, "value": told}


def replace_in_value(value: Any, say: Say) -> Any:
    """In a line, a list or an object of plain texts."""
    return _replaced(value, say)


def _replaced(value: Any, say: Say) -> Any:
    if isinstance(value, str):
        return replace_in_text(value, say)
    if isinstance(value, dict):
        return {key: item if key in UNREAD else _replaced(item, say) for key, item in value.items()}
    if isinstance(value, list):
        return [_replaced(item, say) for item in value]
    return value


def tokens_in(value: Any) -> set[str]:
    """Of plain texts, however deep."""
    return set(_walked(lambda say: _replaced(value, say)))


def tokens_in_stored(value: Any) -> set[str]:
    """Of what a form holds, where nothing says which texts are HTML."""
    if isinstance(value, str):
        return set(_walked(lambda say: replace_in_html(value, say)))
    if isinstance(value, dict):
        return {token for key, item in value.items() if key not in UNREAD for token in tokens_in_stored(item)}
    if isinstance(value, list | tuple):
        return {token for item in value for token in tokens_in_stored(item)}
    return set()


def tokens_of_blocks(blocks: Iterable[Block]) -> dict[str, list[str]]:
    """{token: ids of the blocks that hold it}"""
    found: dict[str, list[str]] = {}
    for block in blocks:
        for token in dict.fromkeys(_walked(lambda say, block=block: replace_in_block(block, say, say))):  # type: ignore[misc]
            found.setdefault(token, []).append(block["id"])
    return found


def _walked(replace: Callable[[Say], Any]) -> Iterator[str]:
    seen: list[str] = []

    def note(match: re.Match[str]) -> str:
        seen.append(match[1])
        return match[0]

    replace(note)
    yield from seen
