"""What a reader is given of a guide or a question path: plain frozen values, no database behind them."""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.utils.text import slugify

from content.addresses import url_of
from content.headings import SPELLED
from content.inheritance import MergedBlock
from content.paths.money import Money, money_for
from content.reading import Card, ProgrammeView, day


@dataclass(frozen=True)
class WayCard:
    kind: str
    slug: str
    title: str
    lead: str
    url: str


@dataclass(frozen=True)
class About:
    """What guides and question paths have in common."""

    slug: str
    title: str
    lead: str
    url: str
    topics: tuple[str, ...]
    law_refs: list[str]
    sources: list[dict[str, str]]
    checked_on: datetime.date | None
    confidence: str
    state: str
    release_key: UUID | None


@dataclass(frozen=True)
class Step:
    id: str
    title: str
    text: str
    entries: list[Card]


@dataclass(frozen=True)
class GuideView:
    about: About
    steps: list[Step]


@dataclass(frozen=True)
class Answer:
    label: str
    to: str  # the id of a place on the page; empty when a chamber's change has left it without one
    leads: str
    tags: list[str]


@dataclass(frozen=True)
class Question:
    id: str
    number: int
    question: str
    hint: str
    answers: list[Answer]


@dataclass(frozen=True)
class Result:
    id: str
    title: str
    text: str
    checklist: list[dict[str, str]]
    entries: list[Card]
    money: list[Money]
    topic: str
    ticks: str  # names its list of things to do on the reader's device
    contact: Any = None
    calls_back: Any = None


@dataclass(frozen=True)
class PathView:
    about: About
    questions: list[Question]
    results: list[Result] = field(default_factory=list)


def about_view(body: Mapping[str, Any], blocks: Iterable[MergedBlock], **standing: Any) -> About:
    lines = {block.id: block.value for block in blocks if block.type == "line"}
    return About(
        slug=body["slug"],
        title=lines.get("title", ""),
        lead=lines.get("lead", ""),
        url=url_of(body["kind"], body["slug"]),
        topics=tuple(body.get("topics", ())),
        law_refs=body.get("law_refs", []),
        sources=body.get("sources", []),
        checked_on=day(body.get("checked_on")),
        confidence=body.get("confidence", "unchecked"),
        **standing,
    )


def guide_view(about: About, blocks: Iterable[MergedBlock], cards: Mapping[str, Card]) -> GuideView:
    """A step whose texts are all gone or hidden here, and that says nothing itself, is left out."""
    steps = [
        Step(block.id, block.value["title"], block.value["text"], _texts(block.value, cards))
        for block in blocks
        if block.type == "step"
    ]
    return GuideView(about, [step for step in steps if step.text or step.entries])


def path_view(
    about: About, blocks: Iterable[MergedBlock], cards: Mapping[str, Card], programmes: Sequence[ProgrammeView]
) -> PathView:
    places = {block.value["name"]: block for block in reversed(list(blocks)) if block.type in {"question", "result"}}
    asked = [block.value for block in reversed(places.values()) if block.type == "question"]
    ends = [block.value for block in reversed(places.values()) if block.type == "result"]
    ids = _ids([("frage", one["name"]) for one in asked] + [("ergebnis", one["name"]) for one in ends])
    titles = {one["name"]: one["title"] for one in ends} | {one["name"]: one["question"] for one in asked}
    tags = {tag for one in asked for answer in one["answers"] for tag in answer["tags"]}
    questions = [
        Question(
            id=ids[one["name"]],
            number=number,
            question=one["question"],
            hint=one["hint"],
            answers=[
                Answer(answer["label"], ids.get(answer["goto"], ""), titles.get(answer["goto"], ""), answer["tags"])
                for answer in one["answers"]
            ],
        )
        for number, one in enumerate(asked, 1)
    ]
    results = [
        Result(
            id=ids[one["name"]],
            title=one["title"],
            text=one["text"],
            checklist=one["checklist"],
            entries=_texts(one, cards),
            money=money_for(one["money"], tags, programmes),
            topic=one["topic"],
            ticks=f"{about.slug}-{ids[one['name']]}",
        )
        for one in ends
    ]
    return PathView(about, questions, results)


def _texts(value: Mapping[str, Any], cards: Mapping[str, Card]) -> list[Card]:
    return [cards[slug] for slug in dict.fromkeys(value["entries"]) if slug in cards]


def _ids(names: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for kind, name in names:
        base = id_ = f"{kind}-{slugify(name.translate(SPELLED)) or 'x'}"
        number = 2
        while id_ in found.values():
            id_, number = f"{base}-{number}", number + 1
        found[name] = id_
    return found
