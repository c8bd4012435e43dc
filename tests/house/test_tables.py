"""On which side each table lives, and that no relation crosses (DESIGN, section 4, rules 2 and 9)."""

import pytest
from django.apps import apps
from django.conf import settings
from django.db import connection, models

from tenants.context import in_chamber

SHARED = {"tenants", "library", "billing"}
MODELS = [
    model for model in apps.get_models(include_auto_created=True) if model._meta.managed and not model._meta.proxy
]


def is_shared(model: type[models.Model]) -> bool:
    return model._meta.app_label in SHARED


def tables(schema: str) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT tablename FROM pg_tables WHERE schemaname = %s", [schema])
        return {name for (name,) in cursor.fetchall()} - {"django_migrations"}


def bare_name(model: type[models.Model]) -> str:
    return model._meta.db_table.rpartition(".")[2].strip('"')


def test_public_holds_the_shared_tables_and_nothing_else(db):
    assert tables("public") == {bare_name(model) for model in MODELS if is_shared(model)}


def test_a_chamber_holds_all_the_others_and_none_of_the_shared(north):
    assert tables(north.schema_name) == {bare_name(model) for model in MODELS if not is_shared(model)}


@pytest.mark.parametrize("model", MODELS, ids=lambda model: model._meta.label)
def test_shared_tables_carry_a_qualified_name_and_chambers_tables_do_not(model):
    assert model._meta.db_table.startswith('"public".') is is_shared(model)


def test_no_relation_crosses_a_schema():
    crossing = [
        f"{model._meta.label}.{field.name}"
        for model in MODELS
        for field in model._meta.get_fields(include_hidden=True)
        if field.is_relation
        and isinstance(field.related_model, type)
        and is_shared(model) != is_shared(field.related_model)
    ]
    assert crossing == []


def test_the_library_points_at_nothing_outside_itself():
    outside = [
        f"{model._meta.label}.{field.name}"
        for model in apps.get_app_config("library").get_models()
        for field in model._meta.get_fields()
        if field.is_relation
        and isinstance(field.related_model, type)
        and field.related_model._meta.app_label != "library"
    ]
    assert outside == []


def test_no_constraint_of_the_database_crosses_either(north):
    with in_chamber(north), connection.cursor() as cursor:
        cursor.execute(
            "SELECT c.conname FROM pg_constraint c"
            " JOIN pg_class a ON a.oid = c.conrelid JOIN pg_class b ON b.oid = c.confrelid"
            " WHERE c.contype = 'f' AND a.relnamespace <> b.relnamespace"
        )
        assert cursor.fetchall() == []


def test_apps_are_on_one_side_only():
    assert set(settings.SHARED_APPS) & set(settings.TENANT_APPS) == set()
