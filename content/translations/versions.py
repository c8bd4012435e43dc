"""In which languages a text can be read here. Asks the shelf alone."""

from content.reading import InLanguage
from content.shelf import Item, shelf
from content.translations.languages import LANGUAGES, Language


def versions_of(item: Item, url: str) -> tuple[InLanguage, ...]:
    """In the order of the languages."""
    found = _found(item)
    return tuple(
        InLanguage(language.code, language.name, found[code].title, f"{url}{language.address}/", language.direction)
        for code, language in LANGUAGES.items()
        if code in found
    )


def version_in(item: Item, language: Language) -> Item | None:
    return _found(item).get(language.code)


def titles_in(language: Language) -> dict[str, tuple[str, str]]:
    """{key of a German text: title and summary in this language}"""
    found = (one for one in shelf().of("translation") if one.card.get("language") == language.code)
    return {one.card["of_key"]: (one.title, one.summary) for one in found}


def _found(item: Item) -> dict[str, Item]:
    """By the text's key: another text may have had its address before."""
    found: dict[str, Item] = {}
    for one in shelf().of("translation"):
        if one.card.get("of_key") == str(item.key):
            found.setdefault(one.card["language"], one)
    return found
