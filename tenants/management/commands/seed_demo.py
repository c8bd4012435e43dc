"""Make the demo's chambers, people and content. Refuses outside a demo: its passwords are printed in the open."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from tenants.demo import seed_demo, write_logins


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("This is not a demo (DEMO=1): the demo's passwords are public.")
        logins = seed_demo()
        write_logins(logins, settings.RUN_DIR / "demo-logins.json")
        for login in logins:
            self.stdout.write(f"{login.url}  {login.email}  {login.password}  ({login.role})")
