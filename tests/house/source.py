"""The house's own source, as text and as syntax trees."""

import ast
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPS = ("tenants", "themes", "regions", "content", "push", "api")
HOUSE = (*APPS, "config")


class Module:
    """One Python file of the house."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.name = path.relative_to(ROOT).as_posix()

    @cached_property
    def text(self) -> str:
        return self.path.read_text()

    @cached_property
    def nodes(self) -> list[ast.AST]:
        return list(ast.walk(ast.parse(self.text)))

    def at(self, node: ast.AST) -> str:
        return f"{self.name}:{getattr(node, 'lineno', 0)}"

    def imports(self) -> Iterator[tuple[ast.AST, str]]:
        """Each imported name in full: `from a.b import c` is a.b.c."""
        for node in self.nodes:
            if isinstance(node, ast.Import):
                yield from ((node, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield from ((node, f"{node.module}.{alias.name}") for alias in node.names)

    def calls(self) -> Iterator[tuple[ast.Call, str]]:
        """Each call with the name it calls: `a.b.c()` is a.b.c."""
        for node in self.nodes:
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name | ast.Attribute):
                yield node, ast.unparse(node.func)


def files(*patterns: str, folders: tuple[str, ...] = HOUSE) -> list[Path]:
    found = {path for folder in folders for pattern in patterns for path in (ROOT / folder).rglob(pattern)}
    return sorted(path for path in found if path.is_file() and "__pycache__" not in path.parts)


READ: dict[Path, Module] = {}


def modules(*folders: str) -> list[Module]:
    paths = [path for path in files("*.py", folders=folders or HOUSE) if "migrations" not in path.parts]
    return [READ.setdefault(path, Module(path)) for path in paths]
