"""Which chamber this thread works for. The only module that switches schemas."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, cast

from django.db import connection

from tenants.errors import NoChamber
from tenants.models import Chamber

if TYPE_CHECKING:
    from tenants.database.base import DatabaseWrapper


def _database() -> "DatabaseWrapper":
    """This thread's connection, as what it is: Django's proxy does not know our backend."""
    return cast("DatabaseWrapper", connection)


def chamber_or_none() -> Chamber | None:
    tenant = _database().tenant
    return tenant if isinstance(tenant, Chamber) else None


def current_chamber() -> Chamber:
    """The chamber whose schema is in sight; raises NoChamber in `public`."""
    chamber = chamber_or_none()
    if chamber is None:
        raise NoChamber
    return chamber


def enter(chamber: Chamber) -> None:
    """Stay in a chamber's schema until told otherwise; for the request middleware and long-lived commands."""
    _database().set_tenant(chamber)


def leave() -> None:
    _database().set_schema_to_public()


@contextmanager
def in_chamber(chamber: Chamber) -> Iterator[Chamber]:
    """Inside, the chamber's tables are in sight. Evaluate querysets before leaving: a lazy one outlives the block."""
    previous = _database().tenant
    _database().set_tenant(chamber)
    try:
        yield chamber
    finally:
        _database().set_tenant(previous)


@contextmanager
def in_public() -> Iterator[None]:
    """Inside, only the shared tables are in sight."""
    previous = _database().tenant
    _database().set_schema_to_public()
    try:
        yield
    finally:
        _database().set_tenant(previous)


@contextmanager
def whatever_is_in_sight() -> Iterator[None]:
    """For a query whose tables all carry a qualified name: saves the statement that would put `public` in sight."""
    database = _database()
    database.keeps_search_path = True
    try:
        yield
    finally:
        database.keeps_search_path = False
