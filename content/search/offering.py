"""What is offered to somebody who is still typing: titles and search words that begin with it, or hold such a word."""

from content.search.register import register
from content.words.folding import fold, spellings

MOST = 8
SHORTEST = 2


def offers(typed: str) -> list[str]:
    begun = " ".join(typed.replace("\x00", " ").lower().split())[:60]
    if len(begun) < SHORTEST:
        return []
    *before, last = begun.split(" ")
    ways = tuple({fold(" ".join([*before, way])) for way in spellings(last)})
    inside = tuple(f" {way}" for way in ways)
    phrases = register().phrases
    first = sorted((name for name in phrases if name.startswith(ways)), key=len)[:MOST]
    then = (name for name in phrases if not name.startswith(ways) and any(way in name for way in inside))
    return [phrases[name] for name in [*first, *sorted(then, key=len)][:MOST]]
