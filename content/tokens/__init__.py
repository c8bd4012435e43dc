"""`{name}` in a text stands for a value kept once: pure functions over texts and blocks, no Django, no database.

found   which tokens a text holds
values  which of a fact's dated values holds on a day, and which comes next
told    a text with its values in it
"""

from content.tokens.found import NAME, tokens_in, tokens_in_stored, tokens_of_blocks
from content.tokens.told import NOT_YET, Told
from content.tokens.values import Dated, comes_next, dated, expected_next, holds_on

__all__ = [
    "NAME",
    "NOT_YET",
    "Dated",
    "Told",
    "comes_next",
    "dated",
    "expected_next",
    "holds_on",
    "tokens_in",
    "tokens_in_stored",
    "tokens_of_blocks",
]
