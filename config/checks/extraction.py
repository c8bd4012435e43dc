"""Finds every text for translation in Python files and templates, without the gettext programs."""

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from django.utils.translation.template import templatize

# Which arguments of a call hold the text: singular, plural, context.
CALLS: dict[str, tuple[int, int | None, int | None]] = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop"), (0, None, None)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (0, 1, None)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), (1, None, 0)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), (1, 2, 0)),
}
CALL_IN_TEMPLATE = re.compile(r"\b(_|n?p?gettext)\(")


@dataclass(frozen=True)
class Text:
    singular: str
    plural: str
    context: str | None
    # The file alone: line numbers change too often to be kept.
    place: str


def texts_in(folder: Path, root: Path) -> Iterator[Text]:
    for path in sorted(folder.rglob("*.py")):
        if "migrations" not in path.parts:
            yield from _in_python(path.read_text(), str(path.relative_to(root)))
    for path in sorted(folder.rglob("templates/**/*")):
        if path.suffix in (".html", ".txt", ".js", ".css"):
            yield from _in_template(path.read_text(), str(path.relative_to(root)))


def _in_python(source: str, place: str) -> Iterator[Text]:
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            yield from _in_call(node, place)


def _in_template(source: str, place: str) -> Iterator[Text]:
    code = templatize(source)
    for match in CALL_IN_TEMPLATE.finditer(code):
        call = ast.parse(_call_at(code[match.start() :]), mode="eval").body
        if isinstance(call, ast.Call):
            yield from _in_call(call, place)


def _call_at(code: str) -> str:
    """The call that the code begins with; what follows is no Python."""
    depth, lines = 0, code.splitlines(keepends=True)
    for token in tokenize.generate_tokens(io.StringIO(code).readline):
        if token.type == tokenize.OP:
            depth += {"(": 1, ")": -1}.get(token.string, 0)
            if token.string == ")" and depth == 0:
                row, column = token.end
                return "".join(lines[: row - 1]) + lines[row - 1][:column]
    return code


def _in_call(call: ast.Call, place: str) -> Iterator[Text]:
    name = call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
    if name not in CALLS:
        return
    singular, plural, context = (_argument(call, position) for position in CALLS[name])
    if singular:
        yield Text(singular, plural or "", context, place)


def _argument(call: ast.Call, position: int | None) -> str | None:
    if position is None or position >= len(call.args):
        return None
    argument = call.args[position]
    return argument.value if isinstance(argument, ast.Constant) and isinstance(argument.value, str) else None
