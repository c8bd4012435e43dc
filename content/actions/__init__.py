"""How texts change: one verb a module. May this be? change, log, signal, in one transaction; nothing is enqueued here.

publish_entry   from a draft to what readers see, by whatever door
adapt_entry     a chamber's own words in a text from above
hide_entry      readers of this chamber do not see it; show_again takes that back
keep_ours       a decision about one block that changed above
follow_again    let go of what was changed
mark_checked    an own text has been looked through today
withdraw        readers no longer see it
"""

from content.actions.adapt_entry import adapt_entry
from content.actions.follow_again import follow_again
from content.actions.hide_entry import hide_entry, show_again
from content.actions.keep_ours import keep_our_block
from content.actions.mark_checked import mark_checked
from content.actions.publish_entry import publish_entry
from content.actions.withdraw import withdraw

__all__ = [
    "adapt_entry",
    "follow_again",
    "hide_entry",
    "keep_our_block",
    "mark_checked",
    "publish_entry",
    "show_again",
    "withdraw",
]
