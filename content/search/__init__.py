"""German full-text search over everything a chamber's readers can open.

wording    from what somebody typed to a tsquery: other spellings, other words for the same, the beginning of the last
found      which rows match, each source in its own query
snippets   the sentence around a found word
index      the words of an adapted text, kept up to date
answers    all of it together, best first
"""

from content.search.answers import Hit, search
from content.search.suggestions import suggestions

__all__ = ["Hit", "search", "suggestions"]
