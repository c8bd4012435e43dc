"""Numbers typed by hand where a token could stand: “724 €”, “724,00 EUR” and “724 Euro” are the same."""

import re
from collections.abc import Iterable, Mapping

from content.conversion import plain_text
from content.inheritance import Block

_SPELLED = (("€", " euro "), ("%", " prozent "), ("§", " "))
_UNITS = {"eur": "euro"}
_DIGITS = {
    word: str(number)
    for number, word in enumerate(
        ["null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf"]
    )
} | dict.fromkeys(("eine", "einen", "einem", "einer", "eines", "eins"), "1")  # fmt: skip
_THOUSANDS = re.compile(r"(?<=\d)[.  ’'](?=\d{3}(?!\d))")
_NO_CENTS = re.compile(r",(?:00|-|–)(?!\d)")
_WORD = re.compile(r"\d+(?:,\d+)?|[^\W\d_]+")
_ENDING = re.compile(r"(?:en|n|e|s)$")
_YEARS = range(1900, 2100)

Phrase = tuple[str, ...]


def words_of(text: str) -> list[str]:
    """The words of a plain text as they are compared: without the endings of cases, numbers as digits."""
    text = text.lower()
    for sign, word in _SPELLED:
        text = text.replace(sign, word)
    text = _NO_CENTS.sub("", _THOUSANDS.sub("", text))
    return [_compared(word) for word in _WORD.findall(text)]


def _compared(word: str) -> str:
    word = _DIGITS.get(word, word)
    word = _UNITS.get(word, word)
    stem = _ENDING.sub("", word)
    return stem if len(stem) >= 3 and not word[0].isdigit() else word


def phrase_of(value: str) -> Phrase | None:
    """What to look for; None for what says too little to be recognised, such as “2026” or “12”."""
    phrase = tuple(words_of(value))
    if not any(word[0].isdigit() for word in phrase):
        return None
    if len(phrase) > 1:
        return phrase
    return phrase if len(phrase[0]) > 2 and not (phrase[0].isdigit() and int(phrase[0]) in _YEARS) else None


def typed_in(blocks: Iterable[Block], values: Mapping[str, Iterable[str]]) -> dict[str, list[str]]:
    """{name: ids of blocks} of `values` ({name: what it says and has said}) that stand in these blocks as text."""
    wanted: dict[Phrase, list[str]] = {}
    for name, said in values.items():
        for phrase in {phrase for value in said if (phrase := phrase_of(value))}:
            wanted.setdefault(phrase, []).append(name)
    lengths = {len(phrase) for phrase in wanted}
    found: dict[str, list[str]] = {}
    for block in blocks if wanted else ():
        words = words_of(_text(block))
        seen = {tuple(words[at : at + length]) for length in lengths for at in range(len(words) - length + 1)}
        for name in dict.fromkeys(name for phrase in seen & wanted.keys() for name in wanted[phrase]):
            found.setdefault(name, []).append(block["id"])
    return found


def _text(block: Block) -> str:
    if block["type"] == "line":
        return str(block["value"])
    return plain_text([block])
