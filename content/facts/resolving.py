"""Tokens become values when a text is read. Nothing stored ever holds a value instead of a token."""

from collections.abc import Iterable
from typing import Any

from content.inheritance import MergedBlock
from content.shelf import shelf


def resolve(text: str, *, own: bool = True) -> str:
    """
    A plain text. `own`: it is the chamber's, so that its own numbers hold in it; in a text from above only those from
    above do. Where it matters is a number the chamber and a layer call by the same name.
    """
    return shelf().told.text(text, own=own) if "{" in text else text


def resolve_value(value: Any, *, own: bool = True) -> Any:
    """Plain texts in lists and objects; addresses in them stay as they are."""
    return shelf().told.value(value, own=own)


def resolve_blocks(blocks: Iterable[MergedBlock], *, own: bool = False) -> list[MergedBlock]:
    """`own`: the whole text is the chamber's; else each block's origin says whose words it holds."""
    told = shelf().told
    return [MergedBlock(told.block(one.block, own=own or one.origin != "above"), one.origin) for one in blocks]
