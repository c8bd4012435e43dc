"""Headings a reader can jump to: their ids are made when the text is read, so that they follow every change."""

import re
from dataclasses import dataclass

from django.utils.text import slugify

from content.conversion.rich_text import plain
from content.inheritance import MergedBlock

_H2 = re.compile(r"<h2>(.*?)</h2>", re.DOTALL)
SPELLED = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "Ä": "ae", "Ö": "oe", "Ü": "ue"})


@dataclass(frozen=True)
class Heading:
    id: str
    text: str


def with_headings(blocks: list[MergedBlock]) -> tuple[list[MergedBlock], list[Heading]]:
    found: list[Heading] = []
    taken = {"kurz", "jetzt"}

    def named(match: re.Match[str]) -> str:
        text = plain(match[1])
        base = id_ = slugify(text.translate(SPELLED)) or "abschnitt"
        number = 2
        while id_ in taken:
            id_, number = f"{base}-{number}", number + 1
        taken.add(id_)
        found.append(Heading(id_, text))
        return f'<h2 id="{id_}">{match[1]}</h2>'

    marked = [
        MergedBlock({**one.block, "value": _H2.sub(named, one.value)}, one.origin)
        if one.type == "rich_text" and "<h2>" in one.value
        else one
        for one in blocks
    ]
    return marked, found
