"""Bring the shared tables, the template and every chamber to the newest migrations."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from tenants.provisioning import migrate_platform


class Command(BaseCommand):
    help = __doc__

    def handle(self, *args: Any, **options: Any) -> None:
        failed = migrate_platform(verbosity=options["verbosity"] - 1)
        if failed:
            raise CommandError("\n".join(f"{schema}: {error}" for schema, error in failed.items()))
        self.stdout.write("Every schema is at the newest migrations.")
