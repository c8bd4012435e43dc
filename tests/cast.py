"""The fixed cast: North and South are chambers, Nora edits North, Sven edits South, Olga operates them all."""

PASSWORD = "a-long-password-for-tests"
CHAMBERS = [
    {"slug": "national", "name": "Bundesteam", "host": "national.example", "kind": "national", "land": ""},
    {"slug": "north", "name": "Nordkammer", "host": "north.example", "kind": "chamber", "land": "DE-NW"},
    {"slug": "south", "name": "Südkammer", "host": "south.example", "kind": "chamber", "land": "DE-SN"},
]


def make_cast() -> None:
    from django.contrib.auth.models import Group

    from tenants.context import in_chamber
    from tenants.provisioning import migrate_platform, provision_chamber
    from tenants.users.models import User
    from tenants.users.roles import EDITORS

    failed = migrate_platform()
    if failed:
        raise SystemExit(f"Migrating failed: {failed}")
    people = {"north": ("nora@north.example", "Nora"), "south": ("sven@south.example", "Sven")}
    for parts in CHAMBERS:
        chamber = provision_chamber(**parts)
        with in_chamber(chamber):
            User.objects.create_superuser("olga@operator.example", PASSWORD, first_name="Olga")
            if person := people.get(chamber.slug):
                user = User.objects.create_user(person[0], PASSWORD, first_name=person[1])
                user.groups.add(Group.objects.get(name=EDITORS))


if __name__ == "__main__":
    import django

    django.setup()
    make_cast()
