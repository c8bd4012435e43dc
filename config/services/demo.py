"""What the demo consists of: its services, in the order of their start."""

import http.client
import os
import sys
from collections.abc import Callable

from config.services import processes
from config.services.postgres import start_postgres
from config.services.runfile import RunFile
from config.services.steps import prepare
from config.services.supervisor import Service, Supervisor, say
from config.services.surroundings import demo_environment
from config.services.translations import ROOT
from config.services.valkey import start_valkey


def start_all(supervisor: Supervisor) -> None:
    """From nothing to a site that answers."""
    run = supervisor.run
    env = demo_environment(run)
    say("Starting")
    if "DATABASE_URL" not in os.environ:
        supervisor.start(Service("postgres", "PostgreSQL", lambda: start_postgres(run.run_dir).process))
    if "REDIS_URL" not in os.environ:
        supervisor.start(Service("valkey", "Valkey", lambda: start_valkey(run.run_dir).process))
    prepare(supervisor, env)
    for service in programs(run, env):
        supervisor.start(service)


def programs(run: RunFile, env: dict[str, str]) -> list[Service]:
    python, port = sys.executable, str(run.port)

    def launch(name: str, *command: str) -> Callable[[], processes.Process]:
        log = run.run_dir / "logs" / f"{name}.log"
        return lambda: processes.start(name, [python, "-m", *command], log=log, env=env, cwd=ROOT)[0]

    web = [
        *("gunicorn", "config.wsgi:application", "--bind", f"127.0.0.1:{port}"),
        *("--worker-class", "gthread", "--workers", env.get("WEB_CONCURRENCY", "1"), "--threads", "8"),
        *("--timeout", "60", "--graceful-timeout", "8", "--no-control-socket"),
    ]
    celery = ("celery", "--app", "config.celery", "--quiet")
    schedule, devices = str(run.run_dir / "beat-schedule"), str(run.run_dir / "push-devices.json")
    services = [
        Service(
            "push",
            "Push service for the demo",
            launch("push", "push.device_service", "--port", str(run.pick_port("push")), "--state", devices),
            lambda: is_listening(run.ports["push"]),
        ),
        Service(
            "worker",
            "Worker",
            launch("worker", *celery, "worker", "--concurrency", "2", "--loglevel", "info", "--without-mingle"),
        ),
        Service("beat", "Scheduler", launch("beat", *celery, "beat", "--loglevel", "info", "--schedule", schedule)),
        Service("web", "Web server", launch("web", *web), lambda: is_ready(run.port)),
    ]
    if "EMAIL_URL" not in os.environ:
        into = str(run.run_dir / "mail")
        mail = launch("mail", "config.services.mail_sink", "--port", str(run.pick_port("mail")), "--into", into)
        services.insert(0, Service("mail", "Mail sink", mail, lambda: is_listening(run.ports["mail"])))
    return services


def is_listening(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=2)
    try:
        connection.connect()
    except OSError:
        return False
    finally:
        connection.close()
    return True


def is_ready(port: int) -> bool:
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=10)
    try:
        connection.request("GET", "/-/ready")
        return connection.getresponse().status == 200
    except (OSError, http.client.HTTPException):
        return False
    finally:
        connection.close()
