"""What happens by the clock happens once for every live chamber."""

from typing import Any

from celery.beat import PersistentScheduler

from tenants.queries import live_chambers


class PerChamberScheduler(PersistentScheduler):
    """Sends each due entry once per live chamber, with the chamber's id as the first argument."""

    def apply_async(self, entry: Any, producer: Any = None, advance: bool = True, **kwargs: Any) -> None:
        if advance:
            entry = self.reserve(entry)
        for chamber in live_chambers():
            self.send_task(
                entry.task, (chamber.pk, *(entry.args or ())), entry.kwargs or {}, producer=producer, **entry.options
            )
