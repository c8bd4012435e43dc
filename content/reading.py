"""What a reader is given: plain frozen values, made of a release's card or body. No database behind them."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from content.addresses import url_of
from content.headings import Heading, with_headings
from content.inheritance import Block, MergedBlock

WORDS_A_MINUTE = 180


@dataclass(frozen=True)
class Card:
    kind: str
    slug: str
    title: str
    summary: str
    url: str
    category: str
    topics: tuple[str, ...]
    state: str
    checked_on: datetime.date | None
    confidence: str
    release_key: UUID
    version: int
    published_at: datetime.datetime
    order: int = 0
    keywords: tuple[str, ...] = ()


@dataclass(frozen=True)
class ReaderBlock:
    id: str
    type: str
    value: Any
    origin: str


@dataclass(frozen=True)
class InLanguage:
    """A text in another language: where it is, and how it is written."""

    code: str
    name: str
    title: str
    url: str
    direction: str


@dataclass(frozen=True)
class EntryView:
    slug: str
    title: str
    summary: str
    url: str
    category: str
    topics: tuple[str, ...]
    audience: str
    figures: list[dict[str, str]]
    checklist: list[dict[str, str]]
    keywords: list[str]
    blocks: list[ReaderBlock]
    headings: list[Heading]
    law_refs: list[str]
    sources: list[dict[str, str]]
    checked_on: datetime.date | None
    confidence: str
    reading_minutes: int
    state: str
    release_key: UUID | None
    related: tuple[str, ...] = ()
    published_at: datetime.datetime | None = None
    languages: tuple[InLanguage, ...] = ()


@dataclass(frozen=True)
class ProgrammeView:
    slug: str
    title: str
    summary: str
    amount: str
    provider: str
    target: str
    benefit: str
    conditions: str
    deadline: str
    level: str
    land: str
    status: str
    url: str
    source_url: str
    checked_on: datetime.date | None
    confidence: str
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    state: str = "follow"
    release_key: UUID | None = None
    blocks: list[ReaderBlock] = field(default_factory=list)
    sources: list[dict[str, str]] = field(default_factory=list)


@dataclass(frozen=True)
class CategoryView:
    slug: str
    title: str
    lead: str
    order: int
    url: str
    count: int


@dataclass(frozen=True)
class TopicView:
    slug: str
    title: str
    lead: str
    order: int
    subscribable: bool
    push_only: bool


def entry_view(
    meta: Mapping[str, Any],
    blocks: Iterable[MergedBlock],
    *,
    state: str,
    release_key: UUID | None = None,
    published_at: datetime.datetime | None = None,
) -> EntryView:
    fixed, body = _apart(blocks)
    body, headings = with_headings(body)
    words = sum(len(str(block.value).split()) for block in body)
    return EntryView(
        slug=meta["slug"],
        title=fixed.get("title", ""),
        summary=fixed.get("summary", ""),
        url=url_of("entry", meta["slug"]),
        category=meta.get("category", ""),
        topics=tuple(meta.get("topics", ())),
        audience=meta.get("audience", ""),
        figures=fixed.get("figures", []),
        checklist=fixed.get("checklist", []),
        keywords=fixed.get("keywords", []),
        blocks=[ReaderBlock(one.id, one.type, one.value, one.origin) for one in body],
        headings=headings,
        law_refs=meta.get("law_refs", []),
        sources=meta.get("sources", []),
        checked_on=day(meta.get("checked_on")),
        confidence=meta.get("confidence", "unchecked"),
        reading_minutes=max(1, round(words / WORDS_A_MINUTE)),
        state=state,
        release_key=release_key,
        related=tuple(meta.get("related", ())),
        published_at=published_at,
    )


def programme_view(
    meta: Mapping[str, Any], blocks: Iterable[MergedBlock], *, state: str, release_key: UUID | None = None
) -> ProgrammeView:
    """From a body with its blocks, or for a list from a card alone (no blocks: the card holds the lines)."""
    fixed, body = _apart(blocks)
    lines = {**{key: value for key, value in meta.items() if key in _PROGRAMME_LINES}, **fixed}
    return ProgrammeView(
        slug=meta["slug"],
        **{name: lines.get(name, "") for name in _PROGRAMME_LINES},
        level=meta.get("level", "bund"),
        land=meta.get("land", ""),
        status=meta.get("status", "unknown"),
        url=url_of("programme", meta["slug"]),
        source_url=meta.get("url", ""),
        checked_on=day(meta.get("checked_on")),
        confidence=meta.get("confidence", "unchecked"),
        topics=tuple(meta.get("topics", ())),
        tags=tuple(meta.get("tags", ())),
        state=state,
        release_key=release_key,
        blocks=[ReaderBlock(one.id, one.type, one.value, one.origin) for one in body],
        sources=meta.get("sources", []),
    )


def day(text: str | None) -> datetime.date | None:
    return datetime.date.fromisoformat(text) if text else None


_PROGRAMME_LINES = ("title", "summary", "amount", "provider", "target", "benefit", "conditions", "deadline")
_FIXED = {*_PROGRAMME_LINES, "lead", "figures", "checklist", "keywords"}


def _apart(blocks: Iterable[MergedBlock]) -> tuple[dict[str, Any], list[MergedBlock]]:
    """Blocks with a fixed id have their own place on the page; the rest is the text."""
    fixed: dict[str, Any] = {}
    body: list[MergedBlock] = []
    for one in blocks:
        if one.id in _FIXED:
            fixed[one.id] = one.value
        else:
            body.append(one)
    return fixed, body


def as_merged(blocks: Iterable[Block]) -> list[MergedBlock]:
    return [MergedBlock(block, "above") for block in blocks]
