"""The cast of the demo: a national team and three regions with people who may sign in."""

import json
from dataclasses import asdict, dataclass
from pathlib import Path

from django.contrib.auth.models import Group

from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.provisioning import provision_chamber
from tenants.signals import starter_requested
from tenants.users.models import User
from tenants.users.roles import EDITORS, MANAGERS

PASSWORD = "lehrwerk-zeigt-her"  # noqa: S105  (a demonstration, printed at its start)


@dataclass(frozen=True)
class Login:
    chamber: str
    url: str
    email: str
    password: str
    role: str


CHAMBERS = [
    ("national", "Ausbilden in Deutschland", Chamber.Kind.NATIONAL, ""),
    ("hagen", "Ausbilden in Hagen", Chamber.Kind.CHAMBER, "DE-NW"),
    ("leipzig", "Ausbilden in Leipzig", Chamber.Kind.CHAMBER, "DE-SN"),
    ("ostfriesland", "Ausbilden in Ostfriesland", Chamber.Kind.CHAMBER, "DE-NI"),
]
PEOPLE = [("redaktion", "Nora", "Brandt", EDITORS), ("leitung", "Jens", "Aydın", MANAGERS)]


def seed_demo() -> list[Login]:
    """Idempotent: what is there stays as it is."""
    logins = []
    for slug, name, kind, land in CHAMBERS:
        chamber = Chamber.objects.filter(slug=slug).first() or provision_chamber(
            slug=slug, name=name, host=f"{slug}.localhost", kind=kind, land=land
        )
        with in_chamber(chamber):
            starter_requested.send(sender=Chamber, chamber=chamber, starter=slug)
            logins += [demo_person(chamber, *person) for person in PEOPLE]
    return logins


def demo_person(chamber: Chamber, local_part: str, first_name: str, last_name: str, role: str) -> Login:
    email = f"{local_part}@{chamber.slug}.example"
    if not User.objects.filter(email=email).exists():
        user = User.objects.create_user(email, PASSWORD, first_name=first_name, last_name=last_name)
        user.groups.add(Group.objects.get(name=role))
    return Login(chamber.name, f"{chamber.base_url}/admin/", email, PASSWORD, role)


def write_logins(logins: list[Login], file: Path) -> None:
    file.write_text(json.dumps([asdict(login) for login in logins], ensure_ascii=False, indent=1) + "\n")
