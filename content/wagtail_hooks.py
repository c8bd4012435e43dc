"""Wagtail looks for this module; what it finds lives in content/admin/ and content/viewsets/."""

from wagtail import hooks
from wagtail.snippets.models import register_snippet

from content.admin import buttons, dashboard, looks, menu  # noqa: F401  (hooks)
from content.admin.broken import read_block_lists_carefully
from content.admin.publishing.under_way import rollouts
from content.viewsets.adoption import adoption
from content.viewsets.entries import entries
from content.viewsets.facts import facts, facts_screens
from content.viewsets.library import library, programmes_library
from content.viewsets.links import link_screens
from content.viewsets.paths import guides, guides_and_questions, question_paths
from content.viewsets.programmes import programmes
from content.viewsets.search import search_screens, word_groups
from content.viewsets.suggestions import suggestions
from content.viewsets.taxonomy import TaxonomyGroup
from content.viewsets.todo import to_do_screens

read_block_lists_carefully()

# As snippets and not by the hook below: only so are they known when permissions are made after migrating.
register_snippet(entries)
register_snippet(programmes)
register_snippet(facts)
register_snippet(TaxonomyGroup)
register_snippet(guides)
register_snippet(question_paths)
register_snippet(word_groups)


@hooks.register("register_admin_viewset")
def library_screens() -> list[object]:
    return [
        to_do_screens,
        library,
        programmes_library,
        facts_screens,
        guides_and_questions,
        rollouts,
        adoption,
        link_screens,
        suggestions,
        search_screens,
    ]
