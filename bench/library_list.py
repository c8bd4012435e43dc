"""The list of all texts with 2,000 from above and 200 of them adapted: the editors' screen, and what stands behind."""

import json
import statistics
import time
from typing import Any

from bench.house import House
from bench.many_entries import COUNT, add_entries
from bench.results import Result
from bench.visitor import Visitor

ADAPTED = 200
TIMES = 15
EMAIL, PASSWORD = "liste@viele.example", "zweitausend-texte-in-einer-liste"


def measure(house: House) -> list[Result]:
    chamber = add_entries()
    prepare(chamber)
    return [screen(house, chamber), in_database(chamber)]


def prepare(chamber: Any) -> None:
    from django.contrib.auth.models import Group

    from content.models import Adaptation
    from tenants.actions import touch_content
    from tenants.context import in_chamber
    from tenants.users.models import User
    from tenants.users.roles import EDITORS

    with in_chamber(chamber):
        if Adaptation.objects.exists():
            return
        editor = User.objects.create_user(EMAIL, PASSWORD)
        editor.groups.add(Group.objects.get(name=EDITORS))
        Adaptation.objects.bulk_create(adaptations(editor))
        touch_content()


def adaptations(editor: Any) -> Any:
    """Every tenth text has one paragraph of the chamber's own, as the form would store it."""
    from content.inheritance import diff
    from content.library.models import ReleaseVersion
    from content.models import Adaptation

    versions = ReleaseVersion.objects.filter(release__kind="entry", release__slug__regex=r"-\d+$").order_by("pk")
    for one in versions[: ADAPTED * 10 : 10]:
        blocks = one.body["blocks"]
        ours: list[Any] = [{**blocks[-1], "type": "rich_text", "value": "<p>Bei uns ist das anders.</p>"}]
        yield Adaptation(
            release_key=one.release_id,
            state="adapt",
            patch=diff(blocks, [*blocks[:-1], *ours]).to_json(),
            base_version=one.version,
            updated_by=editor,
        )


def screen(house: House, chamber: Any) -> Result:
    house.serve()
    visitor = Visitor(house.run.port, chamber.host)
    visitor.sign_in(EMAIL, PASSWORD)
    times = []
    for _ in range(TIMES):
        began = time.monotonic()
        status, html = visitor.get("/admin/wissen/")
        times.append(time.monotonic() - began)
        assert status == 200 and html.count('class="lw-title"') == 50, (status, len(html))
    worst = max(times)
    return Result(
        "library screen: 2,000 texts",
        round(statistics.median(times) * 1000),
        "ms",
        300,
        f"median of {TIMES} at the HTTP door, {ADAPTED} adapted, {COUNT} from a Land beside the national ones; "
        f"the slowest {worst * 1000:.0f} ms",
    )


def in_database(chamber: Any) -> Result:
    """The one query behind readers' lists. It is asked once after a change and kept until the next."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    from content.shelf_rows import shelf_rows
    from tenants.context import in_chamber

    with in_chamber(chamber):
        with CaptureQueriesContext(connection) as captured:
            rows = len(shelf_rows(chamber))
        sql = captured.captured_queries[-1]["sql"]
        times = [explained(sql) for _ in range(TIMES)]
    return Result(
        "merged list: in the database",
        round(statistics.median(times), 2),
        "ms",
        3,
        f"all {rows} rows at once, by EXPLAIN ANALYZE; a page of 20 is cut from them without another query",
    )


def explained(sql: str) -> float:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(f"EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) {sql}")
        plan = cursor.fetchone()[0]
    return float((json.loads(plan) if isinstance(plan, str) else plan)[0]["Execution Time"])
