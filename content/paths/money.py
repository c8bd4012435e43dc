"""Which funding programmes a result offers: its own rule, and the words that answers add on the way."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from content.reading import ProgrammeView


@dataclass(frozen=True)
class Money:
    programme: ProgrammeView
    always: bool  # the result offers it, whatever was answered
    tags: list[str]  # an answer with one of these words brings it


def money_for(rule: Mapping[str, Any], answered: Collection[str], programmes: Iterable[ProgrammeView]) -> list[Money]:
    """Of the programmes a chamber's readers see (so of its Land alone), without those that have ended."""
    found = []
    for one in programmes:
        if one.status == "ended" or (rule["level"] and one.level != rule["level"]):
            continue
        always = bool(set(rule["topics"]) & set(one.topics) or set(rule["tags"]) & set(one.tags))
        tags = [tag for tag in one.tags if tag in answered]
        if always or tags:
            found.append(Money(one, always, tags))
    return found
