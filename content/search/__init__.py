"""German full-text search over everything a chamber's readers can open.

register    what can be found and by which words, kept per chamber until something changes
wording     from what somebody typed to a tsquery: other spellings, other words for the same, parts of compounds
found       which pages hold the words, each source in one query
ranking     what comes first
offering    what is offered to who is still typing
misses      searches that found nothing, for editors
correcting  what somebody meant who typed a word nobody knows
texts       the texts of the hits that are shown
snippets    the sentence around a found word
index       the words of adapted texts and of news, kept up to date
answers     all of it together
"""

from content.search.answers import Answer, Hit, Wanted, answer, search
from content.search.misses import note_miss
from content.search.offering import offers

__all__ = ["Answer", "Hit", "Wanted", "answer", "note_miss", "offers", "search"]
