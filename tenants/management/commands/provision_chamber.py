"""Make a chamber that serves at once."""

from typing import Any

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.core.validators import validate_email

from tenants.errors import HostTaken, SlugRefused, TemplateMissing
from tenants.models import Chamber
from tenants.provisioning import provision_chamber
from tenants.users.invitations import invite_manager


class Command(BaseCommand):
    help = __doc__
    # They take longer than the work; `migrate_platform` makes them at every deployment.
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("slug", help="short name, such as hagen")
        parser.add_argument("host", help="host name it answers on, such as hagen.example.org")
        parser.add_argument("name", help="name, such as 'Ausbilden in Hagen'")
        parser.add_argument("--kind", choices=Chamber.Kind.values, default=Chamber.Kind.CHAMBER)
        parser.add_argument("--land", default="", help="ISO code such as DE-NW")
        parser.add_argument("--manager", default="", help="e-mail of the first person of the role Leitung")

    def handle(self, *args: Any, **options: Any) -> None:
        if options["manager"]:
            try:
                validate_email(options["manager"])
            except ValidationError as error:
                raise CommandError(f"{options['manager']!r} is not an e-mail address.") from error
        try:
            chamber = provision_chamber(
                slug=options["slug"],
                host=options["host"],
                name=options["name"],
                kind=options["kind"],
                land=options["land"],
            )
        except (SlugRefused, HostTaken, TemplateMissing) as error:
            raise CommandError(str(error)) from error
        self.stdout.write(f"{chamber.name} serves at {chamber.base_url}")
        if options["manager"]:
            self.stdout.write(
                f"Set a password for {options['manager']} at {invite_manager(chamber, options['manager'])}"
            )
