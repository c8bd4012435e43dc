"""Words the chamber knows that look like what somebody typed."""

from rapidfuzz import process
from rapidfuzz.distance import OSA

from content.search.register import Register
from content.search.wording import is_small, words_of
from content.words.folding import fold, spellings, stem

MOST = 3
SHORTEST = 4  # of three letters every one is another word


def corrections(word: str, known: Register) -> list[str]:
    """Best first, as they are written; none for what is known, with ä or with ae, in whatever form."""
    ways = {fold(way) for way in spellings(word)}
    if (
        len(word) < SHORTEST
        or is_small(word)
        or not word.isalpha()
        or not ways.isdisjoint(known.words.keys() | known.groups.keys())
    ):
        return []
    folded = fold(word)
    near = process.extract(folded, known.words.keys(), scorer=OSA.distance, score_cutoff=_slips(folded), limit=MOST * 3)
    if any(stem(found) == stem(way) for found, _, _ in near for way in ways):
        return []
    near.sort(key=lambda one: (one[1], one[0][:1] != folded[:1], -known.words[one[0]][1]))
    return [known.words[found][0] for found, _, _ in near][:MOST]


def _slips(word: str) -> int:
    """How many letters may be wrong, missing, too many or swapped."""
    return 1 if len(word) < 6 else 2 if len(word) < 12 else 3


def suggestions(typed: str, known: Register) -> list[str]:
    """The whole question with one word put right, for each likely word."""
    found: list[str] = []
    words = words_of(typed)
    for place, word in enumerate(words):
        for right in corrections(word, known):
            found.append(" ".join([*words[:place], right, *words[place + 1 :]]))
    return found[:MOST]


def put_right(typed: str, known: Register) -> str:
    """With the likeliest word in place of each that is unknown; empty when there is nothing to put right."""
    words = words_of(typed)
    right = [(corrections(word, known) or [word])[0] for word in words]
    return " ".join(right) if right != words else ""
