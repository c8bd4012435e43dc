"""What two versions of a block say differently, word by word, and whether two changes fit together. No database.

lines     HTML <-> paragraphs, headings and list items, each a row of words
pairing   which item of one list has become which of another
marking   the words that are new and gone
joining   two changes of one text put into one, where they do not touch the same words
outline   any block as lines, to be shown
drawing   marked lines as HTML
"""

from content.comparison.drawing import draw
from content.comparison.joining import Overlap, join_block, joint_lines
from content.comparison.marking import MarkedLine, marked, unmarked
from content.comparison.outline import outline

__all__ = ["MarkedLine", "Overlap", "draw", "join_block", "joint_lines", "marked", "outline", "unmarked"]
