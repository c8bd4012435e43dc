"""Numbers in texts: what `{name}` says to this chamber's readers today.

resolve, resolve_blocks  for whoever shows a text to a reader; the values come with the shelf, one load a request
checks                   what must hold before a number, or a text that names one, may be published
overview                 every number that holds here, with the one that comes next
typed                    numbers typed by hand where a token could stand
usage                    where each number is used, and where it was typed
gaps                     numbers that wait for somebody
"""

from content.facts.resolving import resolve, resolve_blocks, resolve_value

__all__ = ["resolve", "resolve_blocks", "resolve_value"]
