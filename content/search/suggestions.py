"""Words the house knows that look like what somebody typed."""

from difflib import get_close_matches

from content.search.wording import spellings, worded
from content.shelf import shelf

MOST = 3
ALIKE = 0.78


def suggestions(query: str) -> list[str]:
    """Search words and titles that are spelled nearly the same; none that was typed rightly, with ä or with ae."""
    typed = worded(query).words
    if not typed:
        return []
    known = {word.lower(): word for item in shelf().of("entry") for word in item.words.get("keywords", ())}
    found: list[str] = []
    for word in typed:
        if known.keys().isdisjoint(spellings(word)):
            found += [known[near] for near in get_close_matches(word, known, n=MOST, cutoff=ALIKE)]
    return list(dict.fromkeys(found))[:MOST]
