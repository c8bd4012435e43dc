"""The part of a text around the first found word, escaped, with the found words marked."""

import re
from collections.abc import Iterable
from itertools import islice

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

LENGTH = 180
MOST_LOOKED_AT = 40
_FOLDED = str.maketrans("äöüÄÖÜß", "aouAOUs")
_ENDINGS = re.compile(r"(?:ungen|ung|en|er|es|e|n|s)$")
_SHORTEST = 4


def snippet(text: str, words: Iterable[str], otherwise: str = "") -> SafeString:
    """`otherwise` is shown when the word stands only in the title."""
    pattern = _pattern(words)
    if pattern and (place := _best_place(_fold(text), pattern)) is not None:
        return _marked(_window(text, place), pattern)
    return _marked(_window(otherwise or text, 0), pattern)


def _best_place(text: str, pattern: re.Pattern[str]) -> int | None:
    """Where the most different ones of the words stand together; of several such places the first."""
    found = [(match.start(), match[0].lower()) for match in islice(pattern.finditer(text), MOST_LOOKED_AT)]
    if not found:
        return None

    def together(start: int) -> int:
        return len({word for place, word in found if start <= place < start + LENGTH * 2 // 3})

    return max((start for start, _ in found), key=lambda start: (together(start), -start))


def _pattern(words: Iterable[str]) -> re.Pattern[str] | None:
    stems = {_stem(_fold(word)) for word in words if len(word) > 1}
    if not stems:
        return None
    found = "|".join(re.escape(stem) for stem in sorted(stems, key=len, reverse=True))
    return re.compile(rf"\b(?:{found})\w*", re.IGNORECASE)


def _fold(text: str) -> str:
    """Letter for letter, so that a place in the folded text is the same place in the text."""
    return text.translate(_FOLDED)


def _stem(word: str) -> str:
    stem = _ENDINGS.sub("", word)
    return stem if len(stem) >= _SHORTEST else word


def _window(text: str, place: int) -> str:
    if len(text) <= LENGTH:
        return text
    start = max(0, place - LENGTH // 3)
    if start:
        start = text.find(" ", start, place) + 1 or place
    end = len(text) if start + LENGTH >= len(text) else text.rfind(" ", start, start + LENGTH)
    end = end if end > start else start + LENGTH
    return ("… " if start else "") + text[start:end].strip() + (" …" if end < len(text) else "")


def _marked(text: str, pattern: re.Pattern[str] | None) -> SafeString:
    parts: list[str] = []
    end = 0
    for match in pattern.finditer(_fold(text)) if pattern else ():
        parts.append(escape(text[end : match.start()]))
        parts.append(f"<mark>{escape(text[match.start() : match.end()])}</mark>")
        end = match.end()
    return mark_safe("".join([*parts, escape(text[end:])]))  # noqa: S308 - every part is escaped above
