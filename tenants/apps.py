"""The floor of the house."""

from django.apps import AppConfig


class TenantsConfig(AppConfig):
    name = "tenants"

    def ready(self) -> None:
        from tenants.content_types import keep_apart_by_schema

        keep_apart_by_schema()
