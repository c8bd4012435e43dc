"""A demo of its own for the benchmarks: embedded services, the demo's chambers, a real web server when asked for."""

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from config.services.demo import programs
from config.services.places import free_port, require_space
from config.services.postgres import database_url, start_postgres
from config.services.processes import stop
from config.services.runfile import RunFile, only_one
from config.services.steps import prepare
from config.services.supervisor import Service, Supervisor, stop_recorded
from config.services.surroundings import demo_environment
from config.services.translations import ROOT
from config.services.valkey import start_valkey

DATABASE = "bench"


class House:
    def __init__(self, supervisor: Supervisor, env: dict[str, str]) -> None:
        self.supervisor = supervisor
        self.run = supervisor.run
        self.env = env

    def manage(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, "manage.py", *arguments],
            cwd=ROOT,
            env=self.env,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    def serve(self) -> int:
        """Start the web server of the demo (once); returns the process id of its master."""
        if "web" not in self.run.processes:
            (web,) = (service for service in programs(self.run, self.env) if service.name == "web")
            self.supervisor.start(web)
        return self.run.processes["web"].pid

    def serve_afresh(self) -> int:
        """A web server that has answered nobody yet."""
        if web := self.run.processes.get("web"):
            stop(web)
            self.run.drop("web")
        return self.serve()

    @property
    def chambers(self) -> list[str]:
        return ["hagen", "leipzig", "ostfriesland"]


@contextmanager
def open_house(run_dir: Path) -> Iterator[House]:
    """The data is prepared once and copied for each run, so that benchmarks do not see what earlier ones left."""
    for replaced in ("DATABASE_URL", "REDIS_URL", "EMAIL_URL"):
        os.environ.pop(replaced, None)
    require_space(run_dir)
    with only_one(run_dir):
        run = RunFile.load(run_dir)
        stop_recorded(run)
        run.port = free_port()
        supervisor = Supervisor(run)
        supervisor.listen()
        try:
            supervisor.start(Service("postgres", "PostgreSQL", lambda: start_postgres(run_dir).process))
            supervisor.start(Service("valkey", "Valkey", lambda: start_valkey(run_dir).process))
            env = demo_environment(run)
            prepare(supervisor, env)
            env["DATABASE_URL"] = _fresh_copy(run_dir)
            os.environ.update(env)
            import django

            django.setup()
            yield House(supervisor, env)
        finally:
            stop_recorded(run)


def _fresh_copy(run_dir: Path) -> str:
    began = time.monotonic()
    with psycopg.connect(database_url(run_dir, "postgres"), autocommit=True) as connection:
        connection.execute(f"DROP DATABASE IF EXISTS {DATABASE} WITH (FORCE)")
        connection.execute(f"CREATE DATABASE {DATABASE} TEMPLATE lehrwerk")
    sys.stdout.write(f"  {'A fresh copy of the data':<48} {time.monotonic() - began:5.1f} s\n")
    return database_url(run_dir, DATABASE)
