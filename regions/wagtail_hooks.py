"""Puts the directory's screens into Wagtail."""

from wagtail.snippets.models import register_snippet

from regions.viewsets import DirectoryGroup

register_snippet(DirectoryGroup)
