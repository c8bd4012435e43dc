"""What must hold with many schemas: one in sight, and never somebody else's rows."""

import pytest
from django.contrib.contenttypes.models import ContentType
from django.db import ProgrammingError, connection, transaction

from tenants.context import current_chamber, in_chamber
from tenants.errors import NoChamber
from tenants.queries import chamber_for_host
from tenants.users.models import User


def test_asking_for_people_without_a_chamber_is_an_error(db):
    with pytest.raises(ProgrammingError), transaction.atomic():
        User.objects.count()


def test_current_chamber_without_one_says_what_to_do(db):
    with pytest.raises(NoChamber, match="in_chamber"):
        current_chamber()


def test_public_holds_nothing_about_people(db):
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        tables = {name for (name,) in cursor.fetchall()}
    assert {name for name in tables if not name.startswith(("tenants_", "library_"))} == {"django_migrations"}


def test_a_dropped_table_is_an_error_and_not_the_neighbours_rows(north, south):
    with in_chamber(south):
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("ALTER TABLE users_user RENAME TO gone")
        with pytest.raises(ProgrammingError), transaction.atomic():
            User.objects.count()
    with in_chamber(north):
        assert User.objects.filter(first_name="Nora").exists()


def test_finding_a_host_costs_one_statement_and_leaves_the_next_one_in_the_right_schema(
    north, south, django_assert_num_queries
):
    with in_chamber(north):
        assert User.objects.filter(first_name="Nora").exists()
    with django_assert_num_queries(1):
        assert chamber_for_host("south.example") == south
    with pytest.raises(ProgrammingError), transaction.atomic():
        User.objects.count()
    with in_chamber(south):
        assert not User.objects.filter(first_name="Nora").exists()


def test_after_commit_work_runs_in_the_schema_that_asked_for_it(north, south, django_capture_on_commit_callbacks):
    seen = []
    with django_capture_on_commit_callbacks(execute=True):
        with in_chamber(north):
            transaction.on_commit(lambda: seen.append(current_chamber().slug))
        with in_chamber(south):
            transaction.on_commit(lambda: seen.append(current_chamber().slug))
    assert seen == ["north", "south"]


def test_content_types_of_one_schema_are_not_used_in_another(north, south):
    with in_chamber(north):
        here = ContentType.objects.create(app_label="only", model="thing")
        assert ContentType.objects.get_by_natural_key("only", "thing") == here
        assert ContentType.objects.get_for_id(here.pk) == here
    with in_chamber(south), pytest.raises(ContentType.DoesNotExist):
        ContentType.objects.get_for_id(here.pk)


def test_the_tables_are_of_a_kind_that_citus_can_shard(north):
    """No identity columns, no deferred foreign keys, none that crosses a schema."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.columns"
            " WHERE is_identity = 'YES' AND table_schema IN ('public', %s)",
            [north.schema_name],
        )
        assert cursor.fetchall() == []
        cursor.execute(
            "SELECT conname FROM pg_constraint AS c JOIN pg_class AS target ON target.oid = c.confrelid"
            " WHERE c.contype = 'f' AND (c.condeferrable OR target.relnamespace <> c.connamespace)"
        )
        assert cursor.fetchall() == []
