"""Beginning a translation, and what must hold before readers get it."""

from collections.abc import Iterable
from uuid import UUID

from content.conversion import fill, to_blocks
from content.errors import StillGerman, TextToTranslateGone
from content.inheritance import Block, same
from content.models import Translation
from content.shelf import Item, shelf
from content.texts import text_of
from content.translations.languages import Language

LONGEST = 120
# What a translation has no place for: figures stay with the German text, and search knows German words.
LEFT_OUT = {"figures", "keywords"}


def text_to_translate(key: UUID) -> Item | None:
    """A text of our own: the national team's in the national team, a chamber's own in the chamber."""
    return next((one for one in shelf().items if one.key == key and one.kind == "entry" and one.is_own), None)


def german_blocks(item: Item) -> list[Block]:
    text = text_of(item)
    return [block for block in text.body["blocks"] if block["id"] not in LEFT_OUT] if text else []


def begin(item: Item, language: Language) -> Translation:
    """Not saved. The German words stand in it to be written over; so its paragraphs have the ids of the German ones."""
    begun = Translation(live=False)
    of = {"language": language.code, "of_slug": item.slug, "of_version": item.version, "of_key": str(item.key)}
    fill(begun, {"slug": _address(item, language), **of}, german_blocks(item))
    return begun


def check_translation(source: Translation) -> None:
    """Raises TextToTranslateGone, StillGerman."""
    item = text_to_translate(source.of_key)
    if item is None:
        raise TextToTranslateGone
    if _says_the_same(to_blocks(source), german_blocks(item)):
        raise StillGerman


def _says_the_same(words: Iterable[Block], german: Iterable[Block]) -> bool:
    theirs = {block["id"]: block for block in german}
    written = [block for block in words if block["type"] != "contact" and block["value"]]
    return all(block["id"] in theirs and same(block, theirs[block["id"]]) for block in written)


def _address(item: Item, language: Language) -> str:
    address = f"{item.slug}-{language.address}"
    return address if len(address) <= LONGEST else f"{item.key.hex}-{language.address}"
