"""What must hold before readers may see a text. The form asks the same before it publishes."""

from typing import Any

from content.conversion import to_blocks
from content.errors import PathBroken, SummaryMissing, UnknownCategory, UnknownTopic
from content.facts.checks import check_fact
from content.models import Translation
from content.paths.check import problems_of
from content.shelf import shelf
from content.shelf_rows import FACT
from content.translations.writing import check_translation


def check_publishable(source: Any) -> None:
    """
    Raises UnknownTopic, UnknownCategory, SummaryMissing, PathBroken, or what check_fact and check_translation do.
    Drafts may be as unfinished as they like.
    """
    if source.kind == FACT:
        check_fact(source)
    if getattr(source, "summary", "-").strip() == "":
        raise SummaryMissing
    if source.kind == "questions" and (problems := problems_of(to_blocks(source), funding_words())):
        raise PathBroken(problems)
    if isinstance(source, Translation):
        check_translation(source)
    topics, names_category = getattr(source, "topics", ()), source.kind == "entry" and not source.is_shadow
    if not topics and not names_category:
        return
    known = shelf()
    for topic in topics:
        if known.find("topic", topic) is None:
            raise UnknownTopic(topic)
    if names_category and known.find("category", source.category) is None:
        raise UnknownCategory(source.category)


def funding_words() -> set[str]:
    """What question paths may ask of programmes; those of ended ones too, for they may open again."""
    return {word for item in shelf().items if item.kind == "programme" for word in item.card.get("tags", ())}
