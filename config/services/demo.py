"""What the demo consists of: its services and the steps that prepare its data."""

import http.client
import os
import sys
from collections.abc import Callable
from pathlib import Path

from config.services import processes, translations
from config.services.postgres import start_postgres
from config.services.runfile import RunFile
from config.services.stamps import Stamps, fingerprint
from config.services.supervisor import Service, Supervisor, say
from config.services.surroundings import demo_environment
from config.services.valkey import start_valkey

ROOT = Path(__file__).resolve().parents[2]
# Each step: its manage.py command, what it is called on the screen, and the files in the apps that it depends on.
STEPS = (
    (
        "migrate_platform",
        "Tables of the platform and of every chamber",
        ("**/migrations/*.py", "**/seed*.py", "provisioning.py"),
    ),
    ("build_fonts", "Fonts", ("**/*font*",)),
    ("collectstatic", "Stylesheets, scripts and pictures", ("**/static/**/*", "settings.py")),
    (
        "seed_demo",
        "Four chambers with content and logins",
        ("**/starter/**/*", "**/seed*", "**/seed/**/*", "demo.py"),
    ),
)
OPTIONS = {"collectstatic": ["--noinput", "--verbosity", "0"]}


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


def prepare(supervisor: Supervisor, env: dict[str, str]) -> None:
    translations.compile_all()
    stamps = Stamps(supervisor.run.run_dir / "stamps.json")
    # Wagtail and the fonts come with the packages: new packages, new tables.
    packages = (ROOT / "requirements.txt").read_text()

    for name, title, patterns in STEPS:

        def mark(name: str = name, patterns: tuple[str, ...] = patterns) -> str:
            made = _what_is_there(supervisor.run.run_dir, name)
            return fingerprint(ROOT, translations.FOLDERS, patterns, packages, env["DATABASE_URL"], made)

        if not stamps.is_done(name, mark()):
            supervisor.step(name, title, [sys.executable, "manage.py", name, *OPTIONS.get(name, [])], env)
            stamps.done(name, mark())


def _what_is_there(run_dir: Path, step: str) -> str:
    """What the step made: with its result thrown away, the step is due again."""
    made = {
        "migrate_platform": run_dir / "postgres" / "data" / "PG_VERSION",
        "build_fonts": run_dir / "build" / "fonts",
        "collectstatic": run_dir / "static",
        "seed_demo": run_dir / "demo-logins.json",
    }[step]
    # A database made anew is another file, though its content is the same.
    return str(made.stat().st_ino) if made.exists() else "missing"


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
