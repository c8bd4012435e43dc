"""What a server must be told stands in .env.example, and nothing else does."""

import ast
import re

from config import environment
from tests.house.source import APPS, ROOT, Module, modules

READERS = {
    name for name, thing in vars(environment).items() if getattr(thing, "__module__", "") == environment.__name__
}


def read_by_the_settings() -> set[str]:
    names = set()
    for call, function in Module(ROOT / "config" / "settings.py").calls():
        reader = function.removeprefix("env.")
        if function.startswith("env.") and reader in READERS:
            default: tuple[object, ...] = getattr(environment, reader).__defaults__ or ()
            argument = call.args[0].value if call.args and isinstance(call.args[0], ast.Constant) else default[0]
            names.add(str(argument))
    return names


def test_every_variable_is_in_the_example_and_the_other_way_round():
    told = set(re.findall(r"^([A-Z_]+)=", (ROOT / ".env.example").read_text(), flags=re.MULTILINE))
    assert read_by_the_settings() == told


MAY_LOOK = {
    "push/device_service/": "a program of its own, without Django",
    "tenants/provisioning.py": "hands the environment on to pg_dump",
}


def test_nobody_else_reads_the_environment():
    found = [
        module.at(node)
        for module in modules(*APPS)
        if not module.name.startswith(tuple(MAY_LOOK))
        for node in module.nodes
        if isinstance(node, ast.Attribute) and node.attr in {"environ", "getenv"}
    ]
    assert found == []
