"""Files of an accepted suggestion become the layer's own: what it publishes names no other chamber's folder."""

from collections.abc import Iterable

from content.conversion.files import copied
from content.inheritance import Block
from content.released import PICTURE, is_released
from tenants.context import current_chamber
from tenants.models import Chamber
from tenants.queries import layers_above


def with_own_files(blocks: Iterable[Block], chamber: Chamber | None) -> tuple[list[Block], int]:
    """The blocks, and how many files could not be copied: a picture without its file is left out."""
    folders = {layer.media_folder for layer in layers_above(current_chamber())} | {current_chamber().media_folder}
    bring = _Bringing(folders, chamber.media_folder if chamber else "")
    kept = [block for one in blocks for block in [bring.block(one)] if block is not None]
    return kept, bring.lost


class _Bringing:
    def __init__(self, ours: set[str], theirs: str) -> None:
        self.ours, self.theirs, self.lost = ours, theirs, 0

    def block(self, block: Block) -> Block | None:
        if block["type"] == "image" and block["value"].get("src"):
            address = self.address(block["value"]["src"])
            return {**block, "value": {**block["value"], "src": address}} if address else None
        if block["type"] == "downloads":
            files = [{**one, "url": address} for one in block["value"] if (address := self.address(one.get("url", "")))]
            return {**block, "value": files} if files else None
        return block

    def address(self, address: str) -> str | None:
        if is_released({"src": address}, PICTURE):
            folder = address.split("/released/")[0].rsplit("/", 1)[-1]
            if folder in self.ours:
                return address
            if self.theirs and folder == self.theirs and (brought := copied(address, folder)):
                return brought
        self.lost += 1
        return None
