"""How texts change: one verb a module. May this be? change, log, signal, in one transaction; nothing is enqueued here.

publish_entry      from a draft to what readers see, by whatever door
adapt_entry        a chamber's own words in a text from above
hide_entry         readers of this chamber do not see it; show_again takes that back
decide             an answer to one block that changed above, kept as a draft
publish_decisions  all answers of a text go online
follow_again       let go of what was changed
make_local         a text that was withdrawn above becomes the chamber's own
take_back          undo of the three before
mark_checked       an own text has been looked through today
withdraw           readers no longer see it
"""

from content.actions.adapt_entry import adapt_entry
from content.actions.decide import decide, undecide
from content.actions.follow_again import follow_again
from content.actions.hide_entry import hide_entry, show_again
from content.actions.make_local import make_local
from content.actions.mark_checked import mark_checked
from content.actions.publish_decisions import publish_decisions
from content.actions.publish_entry import publish_entry
from content.actions.take_back import take_back
from content.actions.withdraw import withdraw

__all__ = [
    "adapt_entry",
    "decide",
    "follow_again",
    "hide_entry",
    "make_local",
    "mark_checked",
    "publish_decisions",
    "publish_entry",
    "show_again",
    "take_back",
    "undecide",
    "withdraw",
]
