"""How a chamber changes a text from above: pure functions over blocks, no Django, no database.

blocks       what a release body is made of
fingerprint  when two blocks say the same
patch        what a chamber stores
diff         from an edited text to a patch
merge        from a patch to what the reader sees
binding      what the law does not let a chamber change
decide       what an editor answers when the text above has moved on
"""

from content.inheritance.binding import BindingViolated, check_binding
from content.inheritance.blocks import Block
from content.inheritance.decide import keep_beside, keep_ours, take_above, without_equals, write_both
from content.inheritance.diff import diff
from content.inheritance.fingerprint import fingerprint, normalise, same
from content.inheritance.merge import Merged, MergedBlock, Origin, merge
from content.inheritance.patch import FORMAT, Drop, Insert, Operation, Patch, PatchUnreadable, Replace, block_id

__all__ = [
    "FORMAT",
    "BindingViolated",
    "Block",
    "Drop",
    "Insert",
    "Merged",
    "MergedBlock",
    "Operation",
    "Origin",
    "Patch",
    "PatchUnreadable",
    "Replace",
    "block_id",
    "check_binding",
    "diff",
    "fingerprint",
    "keep_beside",
    "keep_ours",
    "merge",
    "normalise",
    "same",
    "take_above",
    "without_equals",
    "write_both",
]
