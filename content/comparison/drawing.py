"""Marked lines as HTML: <ins> and <del> with words for who cannot see the colours."""

from collections.abc import Iterable
from html import escape
from typing import Any

from django.utils.functional import Promise
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

from content.comparison.lines import Word, nested, write_words
from content.comparison.marking import Mark, MarkedLine, Piece

SPOKEN: dict[Mark, tuple[str, str, Any, Any]] = {
    "new": ("<ins>", "</ins>", _("new:"), _("(end of new)")),
    "gone": ("<del>", "</del>", _("dropped:"), _("(end of dropped)")),
    "own": ('<ins class="lw-only-ours">', "</ins>", _("only ours:"), _("(end of only ours)")),
}


def draw(lines: Iterable[MarkedLine]) -> SafeString:
    """Every word comes escaped; the tags are those of `lines` and ours."""
    drawn = ((one.line, "".join(_draw_piece(piece, one.line.kind) for piece in one.pieces)) for one in lines)
    return mark_safe("".join(nested(_shaped(line, inner) for line, inner in drawn)))  # noqa: S308


def _shaped(line: Any, inner: str) -> tuple[Any, str]:
    return (line, inner) if line.kind != "img" else (type(line)("p", (), line.words), inner)


def _draw_piece(piece: Piece, kind: str) -> str:
    inner = _picture(piece.words) if kind == "img" else write_words(piece.words)
    if piece.mark == "same":
        return inner
    start, end, before, after = SPOKEN[piece.mark]
    return f"{start}{_aside(before, ' ')}{inner}{_aside(after, '', ' ')}{end}"


def _aside(words: Promise, after: str, before: str = "") -> str:
    return f'<span class="w-sr-only">{before}{escape(str(words))}{after}</span>'


def _picture(words: Iterable[Word]) -> str:
    return "".join(f'<img src="{escape(word.text)}" alt="">' for word in words)
