"""The task queue. Every task is a ChamberTask; what happens by the clock happens once per live chamber."""

import os
from typing import Any

from celery import Celery
from celery.schedules import crontab
from celery.signals import setup_logging, worker_init

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")

app = Celery("lehrwerk", task_cls="tenants.tasks:ChamberTask")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks()
app.conf.update(
    task_ignore_result=True,
    task_acks_late=True,
    task_reject_on_worker_lost=True,
    worker_prefetch_multiplier=1,
    worker_soft_shutdown_timeout=25,
    broker_connection_retry_on_startup=True,
    beat_scheduler="config.beat:PerChamberScheduler",
    beat_schedule={
        "content-scheduled": {
            "task": "content.tasks.publishing.publish_scheduled",
            "schedule": 60.0,
            "options": {"expires": 55},
        },
        "content-adoptions": {
            "task": "content.tasks.adoption.repair_adoptions",
            "schedule": crontab(hour=2, minute=41),
        },
        "content-links": {"task": "content.tasks.links.check_links", "schedule": crontab(hour=3, minute=29)},
        "content-settle": {"task": "content.tasks.suggestions.settle_texts", "schedule": crontab(hour=2, minute=53)},
        "content-misses": {"task": "content.tasks.search.expire_search_misses", "schedule": crontab(hour=3, minute=5)},
        # What the minute before did not get done is in the next one: a sweep that waited so long is dropped.
        "push-sweep": {"task": "push.tasks.sweep", "schedule": 60.0, "options": {"expires": 55}},
        "push-expire": {"task": "push.tasks.expire_subscriptions", "schedule": crontab(hour=3, minute=17)},
    },
)


@setup_logging.connect
def keep_our_logging(**kwargs: Any) -> None:
    """Celery would replace the root logger; ours is configured in config/logs.py."""


@worker_init.connect
def load_hooks(**kwargs: Any) -> None:
    """Before a task saves its first text: with the screens comes which texts Wagtail's index of references follows."""
    from wagtail.hooks import search_for_hooks

    search_for_hooks()
