"""Between what an author writes (Wagtail's StreamField) and what a release carries.

outward   stored blocks -> release blocks: images and documents become addresses, rich text becomes clean HTML
inward    release blocks -> stored blocks, for the form; what has no local file keeps its released address
bodies    a whole object -> release body, card and search text
"""

from content.conversion.bodies import card_of, plain_text, to_blocks, to_body
from content.conversion.inward import STREAMS, fill, stored_body
from content.conversion.outward import reader_blocks, released_body

__all__ = [
    "STREAMS",
    "card_of",
    "fill",
    "plain_text",
    "reader_blocks",
    "released_body",
    "stored_body",
    "to_blocks",
    "to_body",
]
