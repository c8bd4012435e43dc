"""Wagtail looks for this module; what it finds lives in content/admin/ and content/viewsets/."""

from content.admin import looks, menu  # noqa: F401  (hooks)
from content.admin.broken import read_block_lists_carefully

read_block_lists_carefully()
