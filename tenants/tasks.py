"""Tasks run inside one chamber, or not at all."""

from typing import Any

from celery import Task

from tenants.context import in_chamber
from tenants.queries import live_chamber


class ChamberTask(Task[Any, Any]):
    """
    The base of every task. The first argument is the chamber's id; the body runs in that chamber's schema. A task
    for an unknown or suspended chamber raises ChamberUnavailable before it touches a table, and is not tried again.
    """

    abstract = True

    def __call__(self, chamber_id: int, *args: Any, **kwargs: Any) -> Any:
        with in_chamber(live_chamber(chamber_id)):
            return super().__call__(chamber_id, *args, **kwargs)
