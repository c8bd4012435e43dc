"""A chamber hands its own words to the layer above."""

from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.log_actions import log

from content.errors import NotAbove
from content.library.actions import Offer, hand_up, take_back
from content.library.models import Suggestion
from content.models import Entry
from content.suggestions.proposal import proposal_of
from content.suggestions.queries import handed_up

MOST_NOTE = 2_000


@transaction.atomic
def suggest_entry(key: UUID, layer: UUID, note: str = "", user: Any = None) -> Suggestion:
    """
    `key` is an adapted or an own text. Readers notice nothing. Pressed twice it is one suggestion. Raises NotAbove,
    NothingToSuggest, SuggestionOrphaned, ReleaseUnknown, TextTooLarge.
    """
    offered = proposal_of(key)
    if layer not in {one.key for one in offered.layers}:
        raise NotAbove
    suggestion = hand_up(
        Offer(
            layer=layer,
            release=offered.release,
            kind=offered.kind,
            slug=offered.slug,
            title=offered.title[:240],
            body=offered.body,
            changed=offered.changed,
            base_version=offered.base_version,
            note=note.strip()[:MOST_NOTE],
        )
    )
    _log("content.suggest", suggestion, user)
    return suggestion


@transaction.atomic
def take_suggestion_back(key: UUID, user: Any = None) -> None:
    """Raises SuggestionAnswered when the layer was quicker, or it is somebody else's."""
    take_back(key)
    _log("content.take_suggestion_back", handed_up().get(pk=key), user)


def _log(action: str, suggestion: Suggestion, user: Any) -> None:
    """In the history of the text here, where it has one."""
    rows = Entry.objects.filter(slug=suggestion.slug)
    if row := rows.first():
        log(row, action, user=user, title=suggestion.title)
