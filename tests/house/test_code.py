"""Rules for living with many schemas (DESIGN, section 4) that can be read off the source."""

import ast

import pytest

from tests.house.source import APPS, modules

SWITCHES = {"set_tenant", "set_schema", "set_schema_to_public", "schema_context", "tenant_context", "set_urlconf"}
# The backend itself and the one module that may.
MAY_SWITCH = ("tenants/context.py", "tenants/database/")
CACHES = ("functools.lru_cache", "functools.cache")
# Nothing in these differs between chambers.
MAY_REMEMBER = {
    "themes/marks.py": "outlines of letters in a shipped typeface: follow from the arguments alone",
    "themes/palette.py": "shades of two colours: follow from the arguments alone",
    "themes/templatetags/house.py": "which icons and blocks there are: files of the code",
}
CLIENTS = ("requests", "httpx", "urllib.request", "urllib3", "http.client", "aiohttp.ClientSession", "socket")
MAY_CALL_OUT = {
    "tenants/outbound/": "the one client",
    "config/services/": "the demo asks itself whether it is up",
    "config/checks/": "the demo asks itself whether it is up",
    "push/device_service/": "the push service for demo and tests",
}


def test_schemas_are_switched_in_one_module():
    found = [
        module.at(call)
        for module in modules()
        if not module.name.startswith(MAY_SWITCH)
        for call, name in module.calls()
        if name.rpartition(".")[2] in SWITCHES
    ]
    assert found == []


def test_nothing_outside_the_cache_remembers_what_may_be_a_chambers():
    found = [
        module.at(node)
        for module in modules()
        if module.name not in MAY_REMEMBER
        for node, name in module.imports()
        if name in CACHES
    ]
    found += [
        module.at(node)
        for module in modules()
        for node in module.nodes
        if isinstance(node, ast.Attribute) and node.attr in {"cache", "lru_cache"} and ast.unparse(node) in CACHES
    ]
    assert found == []


def test_requests_leave_the_house_by_one_door():
    found = [
        f"{module.at(node)} {name}"
        for module in modules()
        if not module.name.startswith(tuple(MAY_CALL_OUT))
        for node, name in module.imports()
        if name.startswith(CLIENTS)
    ]
    assert found == []


def test_views_fetch_through_access_and_queries():
    found = [
        module.at(call)
        for module in modules(*APPS)
        if "views" in module.name or "viewsets" in module.name
        for call, name in module.calls()
        if name.endswith("objects.get") and {"pk", "id"} & {keyword.arg for keyword in call.keywords}
    ]
    assert found == []


def test_actions_never_enqueue():
    found = [
        module.at(call)
        for module in modules(*APPS)
        if module.path.stem == "actions" or module.path.parent.name == "actions"
        for call, name in module.calls()
        if name.rpartition(".")[2] in {"delay", "apply_async", "send_task"}
    ]
    assert found == []


@pytest.mark.parametrize("word", ["mark_safe", ".raw(", "csrf_exempt", "cursor.execute(f"])
def test_dangerous_words_stand_only_where_a_reason_is_written(word):
    """Each place says why on the line itself or the one above."""
    bare = []
    for module in modules(*APPS):
        lines = module.text.splitlines()
        for number, line in enumerate(lines):
            if word in line and not line.lstrip().startswith(("from ", "import ", "#")):
                around = lines[max(0, number - 2) : number + 1]
                if not any("#" in near or '"""' in near for near in around):
                    bare.append(f"{module.name}:{number + 1}")
    assert bare == []
