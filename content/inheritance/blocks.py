"""What a release body is made of: blocks with an id that lasts."""

from typing import Any, NotRequired, TypedDict


class Block(TypedDict):
    id: str
    type: str
    value: Any
    # Law: a chamber may write before and after it, not change it.
    binding: NotRequired[bool]


class Figure(TypedDict):
    value: str
    label: str


class ChecklistItem(TypedDict):
    text: str
    hint: str


class Checklist(TypedDict):
    title: str
    items: list[ChecklistItem]


class Callout(TypedDict):
    tone: str
    title: str
    text: str


class Table(TypedDict):
    caption: str
    header: bool
    rows: list[list[str]]


class Download(TypedDict):
    title: str
    url: str
    size: int
    file_type: str


class Link(TypedDict):
    label: str
    url: str


class ContactSlot(TypedDict):
    topic: str
    text: str


class Picture(TypedDict):
    src: str
    width: int
    height: int
    alt: str
    caption: str
    credit: str


class Step(TypedDict):
    when: str
    text: str
