"""Rich text as lines of words, and back: what a reader sees as one paragraph, heading or list item is one line."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from html import escape
from html.parser import HTMLParser
from typing import NamedTuple

LISTS = {"ul", "ol"}
LEAVES = {"p", "h2", "h3", "h4", "h5", "li", "blockquote"}
MARKS = {"b": "b", "strong": "b", "i": "i", "em": "i"}
BREAK = "\n"
# A token of a fact is one word; a protected space is no space to be folded.
_WORD = re.compile(r"\{[\w-]+\}|\w+|[ \t\r\n\f]+|.", re.DOTALL)


class Word(NamedTuple):
    text: str
    marks: tuple[str, ...] = ()  # b, i, and the address of a link

    @property
    def is_space(self) -> bool:
        return self.text == " "


@dataclass(frozen=True)
class Line:
    kind: str
    within: tuple[str, ...] = ()  # the lists around it, outermost first
    words: tuple[Word, ...] = field(default=())

    @property
    def text(self) -> str:
        return "".join(word.text for word in self.words)


def split(text: str, marks: tuple[str, ...] = ()) -> list[Word]:
    return [Word(" " if found.isspace() and found != "\xa0" else found, marks) for found in _WORD.findall(text)]


def plain_line(text: str, kind: str = "p", within: tuple[str, ...] = ()) -> Line:
    return Line(kind, within, _trimmed(split(text)))


def read_html(html: str) -> list[Line]:
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.flush()
    return reader.lines


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = []
        self.lists: list[str] = []
        self.marks: list[tuple[str, str]] = []  # tag, mark
        self.kind = "p"
        self.words: list[Word] = []

    def flush(self, kind: str = "p") -> None:
        words = _trimmed(self.words)
        if words:
            self.lines.append(Line(self.kind, tuple(self.lists) if self.kind == "li" else (), words))
        self.words, self.kind = [], kind

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in LISTS:
            self.flush()
            self.lists.append(tag)
        elif tag in LEAVES:
            if tag != "p" or not self.lists:
                self.flush(tag)
        elif tag == "hr":
            self.flush()
            self.lines.append(Line("hr"))
        elif tag == "br":
            self.words.append(Word(BREAK))
        elif tag in MARKS:
            self.marks.append((tag, MARKS[tag]))
        elif tag == "a":
            self.marks.append((tag, f"a {dict(attrs).get('href') or ''}"))

    def handle_endtag(self, tag: str) -> None:
        if tag in LISTS:
            self.flush()
            if self.lists:
                self.lists.pop()
        elif tag in LEAVES:
            self.flush()
        elif self.marks and tag in {*MARKS, "a"}:
            last = max((at for at, (name, _mark) in enumerate(self.marks) if name == tag), default=len(self.marks) - 1)
            self.marks.pop(last)

    def handle_data(self, data: str) -> None:
        self.words.extend(split(data, tuple(dict.fromkeys(mark for _tag, mark in self.marks))))


def _trimmed(words: Sequence[Word]) -> tuple[Word, ...]:
    start, end = 0, len(words)
    while start < end and words[start].text in {" ", BREAK}:
        start += 1
    while end > start and words[end - 1].text in {" ", BREAK}:
        end -= 1
    return tuple(words[start:end])


def write_html(lines: Iterable[Line]) -> str:
    """As the house stores rich text: lists that touch each other and are of one kind become one."""
    return "".join(nested((line, write_words(line.words)) for line in lines))


def nested(lines: Iterable[tuple[Line, str]]) -> Iterable[str]:
    """Lines with their inner HTML, in the lists they belong to."""
    open_: list[str] = []
    for line, inner in lines:
        within = list(line.within) if line.kind == "li" else []
        same = 0
        while same < min(len(open_), len(within)) and open_[same] == within[same]:
            same += 1
        while len(open_) > max(same, 0):
            yield f"</li></{open_.pop()}>"
        if within and same == len(within):
            yield "</li>"
        while len(open_) < len(within):
            open_.append(within[len(open_)])
            yield f"<{open_[-1]}>" + ("<li>" if len(open_) < len(within) else "")
        if line.kind == "li" and within:
            yield f"<li>{inner}"
        elif line.kind == "hr":
            yield "<hr>"
        else:
            yield f"<{line.kind}>{inner}</{line.kind}>"
    while open_:
        yield f"</li></{open_.pop()}>"


def write_words(words: Iterable[Word]) -> str:
    parts: list[str] = []
    open_: list[str] = []
    for word in words:
        same = 0
        while same < min(len(open_), len(word.marks)) and open_[same] == word.marks[same]:
            same += 1
        while len(open_) > same:
            parts.append(f"</{open_.pop()[:1]}>")
        for mark in word.marks[same:]:
            parts.append(f'<a href="{escape(mark[2:])}">' if mark.startswith("a ") else f"<{mark}>")
            open_.append(mark)
        parts.append("<br>" if word.text == BREAK else escape(word.text, quote=False).replace("\xa0", "&nbsp;"))
    parts.extend(f"</{mark[:1]}>" for mark in reversed(open_))
    return "".join(parts)
