"""
The environment of the tests, loaded as a plugin before Django's settings are read (pyproject: `-p tests.environment`).

Real services: an embedded PostgreSQL and Valkey under .run/test, started here and stopped at the end. The database is
copied from a template that is made once for each state of the migrations and seeds (20 s once, then under a second).
"""

import base64
import hashlib
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg
import pytest

from config.services.postgres import database_url, start_postgres, stop_postgres
from config.services.translations import compile_all
from config.services.valkey import redis_url, start_valkey, stop_valkey

ROOT = Path(__file__).resolve().parent.parent
RUN_DIR = Path(os.environ.get("TEST_RUN_DIR", ROOT / ".run" / "test"))
WORKER = os.environ.get("PYTEST_XDIST_WORKER", "gw0")
DATABASE = f"test_{WORKER}"
SHAPES_THE_DATABASE = (
    "*/migrations/*.py",
    "*/*/migrations/*.py",
    "**/seed.py",
    "content/pages/first_pages.json",
    "content/wagtail_hooks.py",
    "tenants/provisioning.py",
    "tests/cast.py",
)

os.environ.update(
    {
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "SECRET_KEY": "only-for-tests-" + "x" * 40,
        "SECRETS_KEYS": base64.b64encode(b"tests" * 6 + b"!!").decode(),
        "DATABASE_URL": database_url(RUN_DIR, DATABASE),
        "REDIS_URL": redis_url(RUN_DIR).replace("db=0", f"db={int(WORKER.removeprefix('gw')) + 1}"),
        "PUBLIC_SCHEME": "http",
        "PUBLIC_PORT": "",
        "RUN_DIR": str(RUN_DIR),
        "MEDIA_ROOT": str(RUN_DIR / "media" / WORKER),
        "EMAIL_URL": "memory:",
        "STATIC_STORAGE": "django.contrib.staticfiles.storage.StaticFilesStorage",
        "DEMO": "0",
        "DEBUG": "0",
        "LOG_FORMAT": "text",
    }
)
compile_all()  # before Django reads the messages, which it does while pytest is still finding its plugins


def template_name() -> str:
    digest = hashlib.sha256()
    for pattern in SHAPES_THE_DATABASE:
        for file in sorted(ROOT.glob(pattern)):
            if ".venv" not in file.parts:
                digest.update(file.relative_to(ROOT).as_posix().encode() + file.read_bytes())
    return f"template_{digest.hexdigest()[:12]}"


def administer(statement: str) -> list[tuple[object, ...]]:
    with psycopg.connect(database_url(RUN_DIR, "postgres"), autocommit=True) as connection:
        cursor = connection.execute(statement)
        return cursor.fetchall() if cursor.description else []


def make_template(name: str) -> None:
    if (name,) in administer("SELECT datname FROM pg_database"):
        return
    sys.stderr.write(f"Making the tests' template database {name} (once for each state of the migrations)\n")
    for (old,) in administer(
        "SELECT datname FROM pg_database WHERE datname LIKE 'template\\_%' OR datname = 'growing'"
    ):
        administer(f'DROP DATABASE "{old}"')
    administer("CREATE DATABASE growing")
    subprocess.run(
        [sys.executable, "-m", "tests.cast"],
        check=True,
        cwd=ROOT,
        env={**os.environ, "DATABASE_URL": database_url(RUN_DIR, "growing")},
    )
    administer(f"ALTER DATABASE growing RENAME TO {name}")


def copy_template() -> None:
    administer(f'DROP DATABASE IF EXISTS "{DATABASE}" WITH (FORCE)')
    administer(f'CREATE DATABASE "{DATABASE}" TEMPLATE {template_name()}')


STARTED: pytest.StashKey[Any] = pytest.StashKey()


@pytest.hookimpl(tryfirst=True)
def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):  # the one that starts the others
        (RUN_DIR / "static").mkdir(parents=True, exist_ok=True)
        # Pytest's own place is shared by every copy on the machine, and the fourth run clears away what the first uses.
        config.option.basetemp = config.option.basetemp or str(RUN_DIR / "tmp")
        config.stash[STARTED] = [start_postgres(RUN_DIR, durable=False), start_valkey(RUN_DIR, durable=False)]
        make_template(template_name())


def pytest_unconfigure(config: pytest.Config) -> None:
    for service, stop in zip(config.stash.get(STARTED, []), (stop_postgres, stop_valkey), strict=False):
        if service.started_here:
            stop(RUN_DIR)
