"""A layer answers what a chamber suggests: its words become a draft here, or it is told why not."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from wagtail.log_actions import log

from content.errors import NothingChosen, ReasonMissing, SuggestionAnswered, SuggestionRenewed
from content.library import actions as library
from content.library.models import Suggestion
from content.models import Releasable
from content.suggestions.drafting import draft_of
from content.suggestions.places import digest
from content.suggestions.queries import suggestion_to_us


@dataclass(frozen=True)
class Accepted:
    source: Releasable
    lost_files: int


@transaction.atomic
def accept_suggestion(key: UUID, ids: Collection[str], seen: str, user: Any = None) -> Accepted:
    """
    The chosen places go into a draft with thanks to the chamber; nothing is published. `seen` says what was on the
    screen (`digest`). Raises ReleaseUnknown, SuggestionAnswered, SuggestionRenewed, NothingChosen, ReleaseWithdrawn.
    """
    suggestion = suggestion_to_us(key)
    chosen = set(ids).intersection(suggestion.changed)
    if suggestion.status != Suggestion.Status.OPEN:
        raise SuggestionAnswered
    if digest(suggestion) != seen:
        raise SuggestionRenewed
    if not chosen:
        raise NothingChosen
    draft = draft_of(suggestion, chosen)
    source = draft.source
    library.accept(key, suggestion.release or source.key)
    if source.pk is None:
        source.save()
    source.save_revision(user=user, log_action=True, clean=False)
    log(source, "content.accept_suggestion", user=user, data={"suggestion": str(key)})
    return Accepted(source, draft.lost_files)


@transaction.atomic
def decline_suggestion(key: UUID, reason: str, user: Any = None) -> None:
    """Raises ReasonMissing, ReleaseUnknown, SuggestionAnswered."""
    if not reason.strip():
        raise ReasonMissing
    suggestion_to_us(key)
    library.decline(key, reason.strip()[:2_000])
