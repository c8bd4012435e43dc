"""Structured logs: one line an event, and every line carries the chamber."""

import logging.config
from typing import Any

import structlog


def add_chamber(logger: object, method: str, event: dict[str, Any]) -> dict[str, Any]:
    """The chamber in sight, or of the request the line is about: Django logs a refused request after it was left."""
    from tenants.context import chamber_or_none  # settings are not ready when this module is read

    request = event.pop("request", None)
    chamber = chamber_or_none() or getattr(request, "chamber", None)
    event["chamber"] = chamber.slug if chamber else "-"
    return event


SHARED_PROCESSORS: list[Any] = [
    structlog.stdlib.add_log_level,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.ExtraAdder(),
    add_chamber,
    structlog.processors.TimeStamper(fmt="iso", utc=True),
    structlog.processors.format_exc_info,
]


def logging_settings(log_format: str, level: str) -> dict[str, Any]:
    """Configure logging at once and return the dict, so that Django keeps its hands off (LOGGING_CONFIG = None)."""
    renderer = (
        structlog.processors.JSONRenderer() if log_format == "json" else structlog.dev.ConsoleRenderer(colors=False)
    )
    config = {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {
            "line": {
                "()": structlog.stdlib.ProcessorFormatter,
                "foreign_pre_chain": SHARED_PROCESSORS,
                "processors": [structlog.stdlib.ProcessorFormatter.remove_processors_meta, renderer],
            }
        },
        "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
        "root": {"handlers": ["stderr"], "level": "WARNING"},
        "loggers": {
            name: {"level": level}
            for name in (
                "tenants",
                "themes",
                "regions",
                "content",
                "push",
                "api",
                "config",
                "celery",
                "django.security",
            )
        },
    }
    logging.config.dictConfig(config)
    return config
