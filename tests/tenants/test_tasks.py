"""A task runs in its chamber, or not at all."""

import pytest
from celery import shared_task
from celery.schedules import schedule

from config.beat import PerChamberScheduler
from config.celery import app
from tenants.context import chamber_or_none, current_chamber
from tenants.errors import ChamberUnavailable
from tenants.models import Chamber
from tenants.tasks import ChamberTask

ran: list[tuple[str, object]] = []


@shared_task
def remember(chamber_id: int, word: str) -> None:
    ran.append((current_chamber().slug, word))


@pytest.fixture(autouse=True)
def forget():
    ran.clear()


def test_a_task_runs_in_the_chamber_it_names_and_leaves_it(north, south):
    remember.apply(
        (
            north.pk,
            "a",
        ),
        throw=True,
    )
    remember.apply(
        (
            south.pk,
            "b",
        ),
        throw=True,
    )
    assert ran == [("north", "a"), ("south", "b")]
    assert chamber_or_none() is None


@pytest.mark.parametrize("status", [Chamber.Status.SUSPENDED, Chamber.Status.DELETED])
def test_a_task_of_a_chamber_that_is_not_active_is_refused(north, status):
    Chamber.objects.filter(pk=north.pk).update(status=status)
    with pytest.raises(ChamberUnavailable):
        remember.apply(
            (
                north.pk,
                "a",
            ),
            throw=True,
        )
    assert ran == []


@pytest.mark.parametrize("arguments", [[999_999, "a"], [None, "a"]])
def test_a_task_of_an_unknown_chamber_is_refused(db, arguments):
    with pytest.raises(ChamberUnavailable):
        remember.apply(tuple(arguments), throw=True)
    assert ran == []


def test_a_task_without_a_chamber_does_not_start(db):
    with pytest.raises(TypeError):
        remember.apply((), throw=True)


def test_every_task_of_the_house_is_a_chamber_task():
    app.loader.import_default_modules()
    ours = [task for name, task in app.tasks.items() if not name.startswith("celery.")]
    assert ours
    assert [task.name for task in ours if not isinstance(task, ChamberTask)] == []


def test_the_clock_calls_once_for_each_live_chamber(north, south, national, monkeypatch):
    sent = []
    Chamber.objects.filter(pk=south.pk).update(status=Chamber.Status.SUSPENDED)
    scheduler = PerChamberScheduler(app, schedule_filename="", lazy=True)
    monkeypatch.setattr(scheduler, "send_task", lambda name, args, kwargs, **options: sent.append((name, args)))
    entry = scheduler.Entry(name="x", task="x.y", schedule=schedule(60), args=("z",), app=app)
    scheduler.apply_async(entry, advance=False)
    assert sorted(sent) == sorted([("x.y", (national.pk, "z")), ("x.y", (north.pk, "z"))])
