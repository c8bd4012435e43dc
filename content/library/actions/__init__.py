"""How the shared library changes, one verb a module. The only code that writes there: a layer its own releases, a
chamber its own adoptions, each for itself and nobody else.

publish    a new version of a release, for all or first for a few; withdraw takes it from readers
pilots     what a few read first goes to all, or is taken back
adoption   what the current chamber does with a text
suggestions  what a chamber hands up, and the layer's answer
"""

from content.library.actions.adoption import Adopted, align_adoptions, forget_adoption, record_adoption
from content.library.actions.pilots import end_pilot, hold_pilot
from content.library.actions.publish import Publication, publish_release
from content.library.actions.suggestions import Offer, accept, decline, hand_up, note_published, take_back
from content.library.actions.withdraw import withdraw_release

__all__ = [
    "Adopted",
    "Offer",
    "Publication",
    "accept",
    "align_adoptions",
    "decline",
    "end_pilot",
    "forget_adoption",
    "hand_up",
    "hold_pilot",
    "note_published",
    "publish_release",
    "record_adoption",
    "take_back",
    "withdraw_release",
]
