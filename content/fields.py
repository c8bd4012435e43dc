"""A StreamField whose blocks stay out of migrations: a new block type changes no column."""

from typing import Any

from wagtail.fields import StreamField


class BlocksField(StreamField):
    """Wagtail's StreamField, with migrations that say only that there is JSON here (torchbox.com does the same)."""

    def __init__(self, block_types: Any = None, *args: Any, **kwargs: Any) -> None:
        kwargs.pop("block_lookup", None)
        super().__init__(block_types or [], *args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        kwargs.pop("block_types", None)
        return name, path, [], kwargs
