"""What the law does not let a chamber change: it may add to a binding text, not alter or leave out."""

from collections.abc import Sequence

from content.inheritance.blocks import Block
from content.inheritance.patch import Insert, Patch


class BindingViolated(ValueError):
    def __init__(self, ids: Sequence[str]) -> None:
        super().__init__(f"binding blocks changed: {', '.join(ids)}")
        self.ids = tuple(ids)


def check_binding(base: Sequence[Block], patch: Patch, *, whole_entry: bool = False) -> None:
    """Raise when the patch replaces or drops a binding block. `whole_entry`: every block of it is binding."""
    protected = {block["id"] for block in base if whole_entry or block.get("binding")}
    touched = [one.id for one in patch.operations if not isinstance(one, Insert) and one.id in protected]
    if touched:
        raise BindingViolated(touched)
