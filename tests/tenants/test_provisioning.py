"""A chamber comes from one batch of SQL and serves at once; or nothing of it stays."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tenants.context import in_chamber
from tenants.models import Chamber, TemplateBatch
from tenants.provisioning import TEMPLATE_SCHEMA, schemas_behind
from tenants.signals import chamber_provisioned
from tenants.users.models import User

BAD_SLUGS = [
    "public",
    "pg_x",
    "T_A",
    "a/../b",
    "%(x)s",
    '";--',
    "x" * 64,
    "ä",
    "\U0001f600",
    "a ",
    "www",
    "api",
    "admin",
    "",
]


def schemas() -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT nspname FROM pg_namespace WHERE nspname LIKE 't\\_%'")
        return {name for (name,) in cursor.fetchall()}


CATALOG = {
    "columns": "SELECT table_name, column_name, data_type, column_default, is_nullable"
    " FROM information_schema.columns WHERE table_schema = %s",
    "constraints": "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid)"
    " FROM pg_constraint WHERE connamespace = %s::regnamespace",
    "indexes": "SELECT tablename, indexname, indexdef FROM pg_indexes WHERE schemaname = %s",
}


def catalog(schema: str) -> set[str]:
    """Columns, constraints and indexes of a schema, without its name and without the casts PostgreSQL adds in print."""
    found = set()
    with connection.cursor() as cursor:
        for query in CATALOG.values():
            cursor.execute(query, [schema])
            for row in cursor.fetchall():
                line = " ".join(str(part) for part in row).replace(f"{schema}.", "")
                found.add(re.sub(r"::[a-z ]+(\[\])?|[()]", "", line))
    return found


def test_a_new_chamber_signs_its_manager_in(db, client_for, capsys):
    call_command(
        "provision_chamber", "east", "east.example", "Ostkammer", "--land", "DE-BE", "--manager", "eva@east.example"
    )
    east = Chamber.objects.get(slug="east")
    link = capsys.readouterr().out.split("http://east.example")[-1].strip()
    client = client_for(east)
    form = client.get(link, follow=True)
    password = {"new_password1": "ein-langes-passwort", "new_password2": "ein-langes-passwort"}
    client.post(form.redirect_chain[-1][0], password)
    client.post("/admin/login/", {"username": "eva@east.example", "password": "ein-langes-passwort"})
    assert client.get("/admin/").status_code == 200


def test_a_new_chamber_has_the_same_tables_as_the_template(db):
    call_command("provision_chamber", "east", "east.example", "Ostkammer")
    east = Chamber.objects.get(slug="east")
    assert catalog(east.schema_name) == catalog(TEMPLATE_SCHEMA)
    assert schemas_behind() == []


def test_the_batch_has_no_person_and_no_secret_in_it(north):
    sql = TemplateBatch.objects.get().sql
    assert "INSERT INTO t_template_of_chambers.users_user VALUES" not in sql
    assert "django_session VALUES" not in sql
    assert north.secret not in sql


@pytest.mark.parametrize("slug", BAD_SLUGS)
def test_a_bad_short_name_is_refused_in_a_sentence(db, slug):
    before = schemas()
    with pytest.raises(CommandError, match="cannot be"):
        call_command("provision_chamber", slug, "east.example", "Ostkammer")
    assert schemas() == before


@pytest.mark.parametrize(
    "host", ["localhost", "1.2.3.4", "*.example", "a b.example", "east_.example", "x", "EAST.example"]
)
def test_a_bad_host_is_refused(db, host):
    with pytest.raises(CommandError, match="not a host name"):
        call_command("provision_chamber", "east", host, "Ostkammer")


def test_the_neighbours_host_is_refused(north):
    with pytest.raises(CommandError, match="Another chamber"):
        call_command("provision_chamber", "east", "north.example", "Ostkammer")


def test_a_failure_leaves_no_half_chamber(db):
    before = schemas()

    def fail(**kwargs):
        raise RuntimeError("boom")

    chamber_provisioned.connect(fail)
    try:
        with pytest.raises(RuntimeError, match="boom"):
            call_command("provision_chamber", "east", "east.example", "Ostkammer")
    finally:
        chamber_provisioned.disconnect(fail)
    assert schemas() == before
    assert not Chamber.objects.filter(slug="east").exists()


def test_the_schema_name_is_random_and_says_nothing(db):
    call_command("provision_chamber", "east", "east.example", "Ostkammer")
    east = Chamber.objects.get(slug="east")
    assert east.schema_name.startswith("t_")
    assert "east" not in east.schema_name
    with in_chamber(east):
        assert User.objects.count() == 0


@pytest.mark.parametrize(
    ("more", "sentence"),
    [
        (["--land", "XX-YY"], "is not a Land"),
        (["--kind", "national"], "only one"),
        (["--kind", "land"], "needs its Land"),
        (["--manager", "notanemail"], "not an e-mail"),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(north, more, sentence):
    before = schemas()
    with pytest.raises(CommandError, match=sentence):
        call_command("provision_chamber", "east", "east.example", "Ostkammer", *more)
    assert schemas() == before
