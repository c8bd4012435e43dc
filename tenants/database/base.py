"""One schema in sight: django-tenants' backend, but a missing table is an error and not somebody else's rows."""

from collections.abc import Callable
from typing import Any

from django.db.utils import InterfaceError
from django_tenants.postgresql_backend import base


class DatabaseWrapper(base.DatabaseWrapper):
    """
    `search_path` is the chamber's schema alone; shared tables carry a qualified name. It is set only when it changes
    (a home page took 12 statements with a SET before each, 4 without).
    """

    search_path_set_schemas: list[str] | None
    # See tenants.context.whatever_is_in_sight.
    keeps_search_path = False

    def set_tenant(self, tenant: Any, include_public: bool = False) -> None:
        # Django-tenants also empties the ContentType cache here; ours is kept per schema (tenants/content_types.py).
        self.tenant = tenant
        self.schema_name = tenant.schema_name
        self.include_public_schema = False
        self.set_settings_schema(tenant.schema_name)

    def _get_cursor_search_paths(self) -> list[str]:
        base._check_schema_name(self.schema_name)
        return [self.schema_name, *base.EXTRA_SEARCH_PATHS]

    def _handle_search_path(self, cursor: Any = None) -> None:
        if self.keeps_search_path or self._setting_search_path:
            return
        if self.search_path_set_schemas == self._get_cursor_search_paths():
            return
        self.search_path_set_schemas = None
        super()._handle_search_path(cursor)
        if self.search_path_set_schemas is None and not self.in_atomic_block:
            # The stock backend goes on silently; then the next statement would run in the schema set before.
            raise InterfaceError(f"search_path could not be set to {self.schema_name}.")

    def on_commit(self, func: Callable[[], object], robust: bool = False) -> None:
        """Run `func` in the schema that registered it, whatever is current when the transaction ends."""
        tenant = self.tenant

        def run_in_its_schema() -> None:
            previous = self.tenant
            self.set_tenant(tenant)
            try:
                func()
            finally:
                self.set_tenant(previous)

        super().on_commit(run_in_its_schema, robust=robust)
