"""From what somebody typed to a tsquery: other spellings, other words for the same, what a compound is made of."""

from collections.abc import Iterable
from dataclasses import dataclass

from content.search.register import Register
from content.words.compounds import parts_of
from content.words.folding import WORD, fold, spellings, stem

MOST_WORDS = 8
LONGEST = 200
LONGEST_PHRASE = 4
# Asking is no part of what is asked for, and small words stand everywhere.
_SMALL = frozenset(
    """
    wie wieviel viel viele was wer wen wem wann wo woher wohin warum weshalb wieso welche welcher welches ich mich mir
    mein meine meinen meinem meiner wir uns unser unsere unserem unseren brauche brauchen bekomme bekommt bekommen gibt
    geht kriege kriegt mache macht machen tun darf dürfen muss muß müssen soll sollen kann können will wollen lange hoch
    denn eigentlich bitte der die das den dem des ein eine einen einem einer eines kein keine keinen man er sie es ihr
    ihm ihn und oder aber auch als am an auf aus bei beim bis da damit dann dass daß dazu du für gegen hat habe haben
    hier im in ins ist sind ja jede jeder jedes jetzt mit nach nicht noch nun nur ob ohne sehr sein seine sich so über
    um unter vom von vor während war weil wenn werden wird würde wieder zu zum zur zwischen
    """.split()  # noqa: SIM905 - as a list it is three pages long
)


@dataclass(frozen=True)
class Unit:
    """One thing that is asked for: a word, or several that mean one. With a tsquery for each way to say it."""

    typed: str
    as_typed: str
    others: str  # in other words
    parts: str  # what it is made of
    same: tuple[str, ...] = ()  # other words for it
    compounds: tuple[str, ...] = ()  # words made of it

    @property
    def ways(self) -> tuple[str, str, str]:
        return self.as_typed, self.others, self.parts

    @property
    def any_way(self) -> str:
        return f"({' | '.join(way for way in self.ways if way)})"


@dataclass(frozen=True)
class Wording:
    units: tuple[Unit, ...]

    def __bool__(self) -> bool:
        return bool(self.units)

    @property
    def all_words(self) -> str:
        return " & ".join(unit.any_way for unit in self.units)

    @property
    def any_word(self) -> str:
        return " | ".join(unit.any_way for unit in self.units)

    @property
    def ways(self) -> list[str]:
        """Three for each unit; empty where there is none."""
        return [way for unit in self.units for way in unit.ways]


def words_of(typed: str) -> list[str]:
    return [word.lower() for word in WORD.findall(typed.replace("\x00", " ")[:LONGEST])][:MOST_WORDS]


def worded(typed: str, known: Register, *, finished: bool = False) -> Wording:
    """What only asks is left out, unless nothing else was typed. `finished`: the last word begins no longer one."""
    words = words_of(typed)
    begun = words[-1] if words and not finished and typed[-1:].isalnum() and len(words[-1]) > 2 else None
    phrases = list(_phrases(words, known))
    telling = [phrase for phrase in phrases if len(phrase) > 1 or not is_small(phrase[0])]
    return Wording(tuple(_unit(phrase, known, begun=phrase == [begun]) for phrase in telling or phrases))


def is_small(word: str) -> bool:
    return word in _SMALL or (len(word) < 2 and not word.isdigit())


def _phrases(words: list[str], known: Register) -> Iterable[list[str]]:
    """“Agentur für Arbeit” is one thing when somebody said that it means the same as another word."""
    place = 0
    while place < len(words):
        sizes = range(min(LONGEST_PHRASE, len(words) - place), 1, -1)
        size = next((size for size in sizes if _same(" ".join(words[place : place + size]), known)), 1)
        yield words[place : place + size]
        place += size


def _unit(phrase: list[str], known: Register, *, begun: bool) -> Unit:
    typed = " ".join(phrase)
    ways = sorted(spellings(typed)) if len(phrase) == 1 else [typed]
    same = tuple(other for other in dict.fromkeys(_same(typed, known)) if other not in ways)
    compounds: tuple[str, ...] = ()
    parts: list[str] = []
    if len(phrase) == 1:
        compounds = tuple(known.compounds.get(stem(fold(min(ways, key=len))), ()))
        parts = [query for way in ways if (query := _made_of(way, known))]
    as_typed = " | ".join(_term(way) + (":*" if begun else "") for way in ways)
    others = " | ".join(map(_term, (*same, *compounds)))
    return Unit(typed, f"({as_typed})", others, " | ".join(parts), same, compounds)


def _same(word: str, known: Register) -> tuple[str, ...]:
    names = {" ".join(WORD.findall(fold(way))) for way in ([word] if " " in word else spellings(word))}
    return tuple(other for name in sorted(names) for other in known.groups.get(name, ()))


def _made_of(word: str, known: Register) -> str:
    """A compound as its parts, each with its other words: “Azubilohn” is the pay of an apprentice."""
    parts = parts_of(word)
    if len(parts) < 2:
        return ""
    return (
        "(" + " & ".join(f"({' | '.join(_term(way) for way in (part, *_same(part, known)))})" for part in parts) + ")"
    )


def _term(words: str) -> str:
    """Only letters and digits reach the database, in quotes: no operator of its query language does."""
    return "(" + " <-> ".join(f"'{word}'" for word in WORD.findall(words)) + ")" if " " in words else f"'{words}'"
