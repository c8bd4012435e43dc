"""
What a long German word is made of: who looks for “Vergütung” means “Ausbildungsvergütung” too, and the other way
round. parts.txt holds the building blocks of this house's subject, in the singular; a word is taken apart only where
it is made of them from end to end, or ends or begins with one.
"""

import re
from pathlib import Path

from content.words.folding import fold

_PARTS = {fold(part): part for part in Path(__file__).with_name("parts.txt").read_text().split()}
_LINKS = ("", "s", "es", "n", "en", "er", "e")
_ENDINGS = (*_LINKS, "in", "innen", "ern")
_LONGEST = max(map(len, _PARTS))
_NOUN = re.compile(r"\b[A-ZÄÖÜ]\w{7,}")
_LETTERS = range(8, 60)  # shorter is one part, longer is no word
_REST = 4  # letters that must stand beside the one part that is known: “Arbeitszeit”, not “Auszeit”


def parts_in(text: str) -> set[str]:
    """Of all nouns in a text. Written small, “jederzeit” is no kind of time."""
    return {part for word in set(_NOUN.findall(text)) for part in parts_of(word.lower())}


def parts_of(word: str) -> tuple[str, ...]:
    """The parts of one word in the singular; none when it is no compound."""
    folded = fold(word)
    if len(folded) not in _LETTERS or any(folded.removesuffix(ending) in _PARTS for ending in _ENDINGS):
        return ()
    return _whole(folded) or _one_end(folded)


def _whole(word: str) -> tuple[str, ...]:
    """The fewest parts that make up all of it."""
    best: dict[int, tuple[str, ...]] = {0: ()}
    for start in range(len(word)):
        if start not in best:
            continue
        for end in range(start + 3, min(start + _LONGEST, len(word)) + 1):
            if part := _PARTS.get(word[start:end]):
                for place in _places_after(word, end):
                    found = (*best[start], part)
                    if place not in best or len(found) < len(best[place]):
                        best[place] = found
    found = best.get(len(word), ())
    return found if len(found) > 1 else ()


def _places_after(word: str, end: int) -> set[int]:
    """Where the next part may begin, or the word ends."""
    links = {end + len(link) for link in _LINKS if word.startswith(link, end)}
    return {place for place in links if place < len(word)} | ({len(word)} if word[end:] in _ENDINGS else set())


def _one_end(word: str) -> tuple[str, ...]:
    sizes = range(_LONGEST, _REST - 1, -1)
    bare = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    first = next((word[:size] for size in sizes if _is_part(word[:size], len(word) - size)), "")
    last = max(
        (one[-size:] for one in bare for size in sizes if _is_part(one[-size:], len(one) - size)), key=len, default=""
    )
    return tuple(_PARTS[found] for found in (first, last) if found)


def _is_part(some: str, rest: int) -> bool:
    return rest >= _REST and some in _PARTS
