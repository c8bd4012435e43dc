"""What a chamber stores of a changed text: only what differs, readable as JSON."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from content.inheritance.blocks import Block

FORMAT = 1


class PatchUnreadable(ValueError):
    """A stored patch is not one of ours. The reader then gets the text from above, the operator a log line."""


@dataclass(frozen=True, slots=True)
class Replace:
    """Our block stands where theirs stood. `at` is its place in `order`, for when theirs is gone."""

    id: str
    fingerprint: str
    block: Block
    at: int


@dataclass(frozen=True, slots=True)
class Drop:
    id: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Insert:
    """A block of our own with `at` blocks of `order` above it: 0 is the top, len(order) the end."""

    block: Block
    at: int


Operation: TypeAlias = Replace | Drop | Insert


def block_id(one: Operation) -> str:
    return one.block["id"] if isinstance(one, Insert) else one.id


def free_id(id_: str, taken: Collection[str]) -> str:
    number = 2
    while f"{id_}-{number}" in taken:
        number += 1
    return f"{id_}-{number}"


@dataclass(frozen=True, slots=True)
class Patch:
    """`order` are the ids of the text we wrote against: an own block whose neighbour is gone asks for the next one."""

    order: tuple[str, ...] = ()
    operations: tuple[Operation, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.operations)

    @property
    def only_extends(self) -> bool:
        return bool(self.operations) and all(isinstance(one, Insert) for one in self.operations)

    @property
    def touched(self) -> set[str]:
        """Ids of the blocks it says something about, its own ones included."""
        return {block_id(one) for one in self.operations}

    @property
    def own_blocks(self) -> list[Block]:
        """What the chamber says in words of its own."""
        return [one.block for one in self.operations if not isinstance(one, Drop)]

    def to_json(self) -> dict[str, Any]:
        return {"format": FORMAT, "order": list(self.order), "operations": [_to_json(one) for one in self.operations]}

    @classmethod
    def from_json(cls, data: Any) -> "Patch":
        if data is None or data == {}:
            return cls()
        if not isinstance(data, Mapping) or data.get("format") != FORMAT:
            raise PatchUnreadable(f"not a patch of format {FORMAT}")
        order, operations = data.get("order"), data.get("operations")
        if not isinstance(order, list) or not all(isinstance(one, str) for one in order):
            raise PatchUnreadable("order is not a list of block ids")
        if not isinstance(operations, list):
            raise PatchUnreadable("operations is not a list")
        return cls(tuple(order), tuple(_from_json(one) for one in operations))


def _to_json(one: Operation) -> dict[str, Any]:
    if isinstance(one, Replace):
        return {"op": "replace", "id": one.id, "fingerprint": one.fingerprint, "block": one.block, "at": one.at}
    if isinstance(one, Drop):
        return {"op": "drop", "id": one.id, "fingerprint": one.fingerprint}
    return {"op": "insert", "block": one.block, "at": one.at}


def _from_json(data: Any) -> Operation:
    if not isinstance(data, Mapping):
        raise PatchUnreadable("an operation is not an object")
    match data.get("op"):
        case "replace":
            return Replace(_word(data, "id"), _word(data, "fingerprint"), _block(data), _place(data))
        case "drop":
            return Drop(_word(data, "id"), _word(data, "fingerprint"))
        case "insert":
            return Insert(_block(data), _place(data))
    raise PatchUnreadable(f"unknown operation {str(data.get('op'))[:40]!r}")


def _word(data: Mapping[str, Any], key: str) -> str:
    word = data.get(key)
    if not isinstance(word, str):
        raise PatchUnreadable(f"{key} is missing")
    return word


def _place(data: Mapping[str, Any]) -> int:
    place = data.get("at")
    if not isinstance(place, int) or isinstance(place, bool) or place < 0:
        raise PatchUnreadable("at is not a place")
    return place


def _block(data: Mapping[str, Any]) -> Block:
    block = data.get("block")
    if not isinstance(block, dict) or "value" not in block:
        raise PatchUnreadable("block is missing")
    _word(block, "id")
    _word(block, "type")
    return block  # type: ignore[return-value]
