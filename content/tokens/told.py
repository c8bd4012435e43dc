"""A text with its values in it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from typing import Any

from content.inheritance import Block
from content.tokens.found import replace_in_block, replace_in_html, replace_in_text, replace_in_value

#: Instead of a value that nobody has entered yet. Part of a German text, not of the interface.
NOT_YET = "noch nicht bekannt"


@dataclass(frozen=True)
class Told:
    """
    What each token says on one day. A chamber's own numbers hold in its own words alone: the same name above, taken
    later by the national team, must change neither the chamber's words nor the national ones.
    """

    above: Mapping[str, str]
    own: Mapping[str, str]

    def text(self, text: str, *, own: bool = True) -> str:
        return replace_in_text(text, self._say(own))

    def html(self, html: str, *, own: bool = True) -> str:
        return replace_in_html(html, self._say_escaped(own))

    def value(self, value: Any, *, own: bool = True) -> Any:
        return replace_in_value(value, self._say(own))

    def block(self, block: Block, *, own: bool = True) -> Block:
        return replace_in_block(block, self._say(own), self._say_escaped(own))

    def _of(self, token: str, own: bool) -> str:
        return (self.own if own else self.above).get(token) or NOT_YET

    def _say(self, own: bool) -> Callable[[re.Match[str]], str]:
        return lambda match: self._of(match[1], own)

    def _say_escaped(self, own: bool) -> Callable[[re.Match[str]], str]:
        return lambda match: escape(self._of(match[1], own))
