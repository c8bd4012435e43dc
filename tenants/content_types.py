"""ContentType ids differ between schemas of different age; Django and Wagtail keep them for the whole process."""

from typing import Any

from django.db import connections


class CachePerSchema(dict[Any, Any]):
    """ContentTypeManager's cache, keyed by (alias, schema) where Django asks for the alias alone."""

    def _key(self, alias: str) -> tuple[str, str | None]:
        return alias, getattr(connections[alias], "schema_name", None)

    def __getitem__(self, alias: str) -> Any:
        return super().__getitem__(self._key(alias))

    def setdefault(self, alias: str, default: Any = None) -> Any:
        return super().setdefault(self._key(alias), default)


def keep_apart_by_schema() -> None:
    """Called once when the apps are ready."""
    from django.contrib.contenttypes.models import ContentType
    from wagtail.permission_policies.base import BaseDjangoAuthPermissionPolicy

    ContentType.objects._cache = CachePerSchema()  # type: ignore[attr-defined]
    BaseDjangoAuthPermissionPolicy._content_type = property(
        lambda policy: ContentType.objects.get_for_model(policy.auth_model)
    )
