"""Fixtures: the cast, and doors for them to walk through."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client

from tenants import context
from tenants.models import Chamber
from tenants.users.models import User
from tests import environment


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> None:
    """The database is a copy of the template; Django's own making of test databases is not used."""
    environment.copy_template()


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    """Revisions roll back with each test, cached pages do not."""
    cache.clear()


@pytest.fixture(autouse=True)
def back_to_public() -> Iterator[None]:
    yield
    context.leave()


@pytest.fixture
def north(db: None) -> Chamber:
    return Chamber.objects.get(slug="north")


@pytest.fixture
def south(db: None) -> Chamber:
    return Chamber.objects.get(slug="south")


@pytest.fixture
def national(db: None) -> Chamber:
    return Chamber.objects.get(slug="national")


@pytest.fixture
def in_north(north: Chamber) -> Iterator[Chamber]:
    with context.in_chamber(north):
        yield north


@pytest.fixture
def nora(north: Chamber) -> User:
    with context.in_chamber(north):
        return User.objects.get(email="nora@north.example")


@pytest.fixture
def sven(south: Chamber) -> User:
    with context.in_chamber(south):
        return User.objects.get(email="sven@south.example")


@pytest.fixture
def olga(national: Chamber) -> User:
    """Olga as the national team knows her. She is a superuser everywhere, as a different row in each chamber."""
    with context.in_chamber(national):
        return User.objects.get(email="olga@operator.example")


@pytest.fixture
def client_for() -> Callable[..., Client]:
    """client_for(chamber) is a reader, client_for(chamber, user) somebody signed in there."""

    def make(chamber: Chamber, user: User | None = None) -> Client:
        client = Client(HTTP_HOST=chamber.host)
        if user is not None:
            with context.in_chamber(chamber):
                client.force_login(user)
        return client

    return make
