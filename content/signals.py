"""What content tells the floors above, inside the transaction of the change: enqueue on commit only."""

from django.dispatch import Signal

# Readers see a new text or a new version of one. Arguments: chamber, kind, slug, key, state.
entry_published = Signal()
# Readers no longer see it. Arguments: chamber, kind, slug, key.
entry_withdrawn = Signal()
# A layer has published what a chamber suggested. Arguments: suggested_by (the chamber's key), release.
suggestion_published = Signal()
