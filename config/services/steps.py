"""What is prepared before the demo serves; a step whose input is unchanged is skipped."""

import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from config.services import translations
from config.services.stamps import Stamps, fingerprint
from config.services.supervisor import Supervisor
from config.services.translations import FOLDERS, ROOT


@dataclass(frozen=True)
class Step:
    command: tuple[str, ...]
    title: str
    # The files in the apps that it depends on.
    files: tuple[str, ...]
    # What it makes or fills, in RUN_DIR: with that thrown away, the step is due again.
    makes: tuple[str, ...]

    @property
    def name(self) -> str:
        return self.command[0]


TABLES = Step(
    ("migrate_platform",),
    "Tables of the platform and of every chamber",
    ("**/migrations/*.py", "**/seed*.py", "provisioning.py"),
    ("postgres/data/PG_VERSION",),
)
FONTS = Step(("build_fonts",), "Fonts", ("**/*font*",), ("build/fonts",))
STATIC = Step(
    ("collectstatic", "--noinput", "--verbosity", "0"),
    "Stylesheets, scripts and pictures",
    ("**/static/**/*", "settings.py"),
    ("static",),
)
CONTENT = Step(
    ("seed_demo",),
    "Four chambers with content and logins",
    ("**/starter/**/*", "**/seed*", "**/seed/**/*", "demo.py"),
    ("demo-logins.json", "postgres/data/PG_VERSION"),
)


def prepare(supervisor: Supervisor, env: Mapping[str, str]) -> None:
    """Tables beside fonts and static files, which do not need each other; then the content."""
    translations.compile_all()
    with ThreadPoolExecutor(max_workers=2) as pool:
        chains = [pool.submit(_do, supervisor, env, *chain) for chain in ((TABLES,), (FONTS, STATIC))]
    for chain in chains:
        chain.result()
    _do(supervisor, env, CONTENT)


def _do(supervisor: Supervisor, env: Mapping[str, str], *steps: Step) -> None:
    stamps = Stamps(supervisor.run.run_dir / "stamps" / f"{steps[0].name}.json")
    for step in steps:
        if not stamps.is_done(step.name, _mark(step, supervisor.run.run_dir, env)):
            supervisor.step(step.name, step.title, [sys.executable, "manage.py", *step.command], env)
            stamps.done(step.name, _mark(step, supervisor.run.run_dir, env))


def _mark(step: Step, run_dir: Path, env: Mapping[str, str]) -> str:
    made = [run_dir / name for name in step.makes]
    # A database made anew is another file, though its content is the same.
    there = " ".join(str(path.stat().st_ino) if path.exists() else "missing" for path in made)
    # Wagtail and the fonts come with the packages: new packages, new tables.
    packages = (ROOT / "requirements.txt").read_text()
    return fingerprint(ROOT, FOLDERS, step.files, packages, env["DATABASE_URL"], there)
