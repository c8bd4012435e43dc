"""What stands at the end of a long German word: who looks for “Vergütung” means “Ausbildungsvergütung” too."""

import re
from pathlib import Path

_ENDS = tuple(Path(__file__).with_name("compounds.txt").read_text().split())
_LONG = re.compile(r"\w{9,}")
_INFLECTED = ("", "s", "e", "n", "en", "er", "es")
_BEFORE = 3  # letters that must stand before: "Arbeitszeit", not "Auszeit"


def last_parts(text: str) -> set[str]:
    return {end for word in set(_LONG.findall(text.lower())) for end in _ENDS if _ends_with(word, end)}


def _ends_with(word: str, end: str) -> bool:
    return any(word.endswith(end + more) and len(word) - len(end + more) > _BEFORE for more in _INFLECTED)
