"""Words made comparable: small letters, umlauts as their letter, without endings."""

import re

_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
_ENDING = re.compile(r"(?:innen|ungen|ung|ern|in|en|er|es|e|n|s)$")
_SHORTEST = 4
_SPELLED_OUT = (("ae", "ä"), ("oe", "ö"), ("ue", "ü"), ("ss", "ß"))
WORD = re.compile(r"\w+")


def fold(text: str) -> str:
    return text.lower().translate(_UMLAUTS)


def stem(folded: str) -> str:
    """Coarser than the database's, and only for comparing with another word that went through here."""
    short = _ENDING.sub("", folded)
    return short if len(short) >= _SHORTEST else folded


def spellings(word: str) -> set[str]:
    """“Praemie” for “Prämie”, in both directions: the stemmer knows umlauts, not how people avoid them."""
    found = {word}
    for plain, umlaut in _SPELLED_OUT:
        found |= {one.replace(plain, umlaut) for one in found}
    return found
