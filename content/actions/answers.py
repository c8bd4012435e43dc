"""What a layer's editor answered before publishing. Kept on the draft, so that an approval or a later hour publishes
the same; gone with the publication, so that the next draft is asked anew."""

import datetime
from dataclasses import dataclass

from content.models import Releasable

KEPT = ("change_substantial", "change_reason", "pilots", "pilot_days")


@dataclass(frozen=True)
class Answers:
    """As a draft has them that nobody was asked about: for all, at once, and worth looking at."""

    substantial: bool = True
    reason: str = ""
    pilots: tuple[str, ...] = ()  # keys of the chambers that read it first
    pilot_days: int = 0


UNASKED = Answers()
NO_NEWS = Answers(substantial=False)


def answers_of(draft: Releasable) -> Answers:
    return Answers(draft.change_substantial, draft.change_reason, tuple(draft.pilots), draft.pilot_days or 0)


def write_answers(draft: Releasable, answers: Answers, go_live_at: datetime.datetime | None) -> None:
    """Without saving."""
    draft.change_substantial, draft.change_reason = answers.substantial, answers.reason
    draft.pilots, draft.pilot_days = list(answers.pilots), answers.pilot_days or None
    draft.go_live_at = go_live_at


def forget_answers(published: Releasable) -> None:
    """The row as well as the object: Wagtail has saved it by now."""
    write_answers(published, UNASKED, published.go_live_at)
    stored = {name: getattr(published, name) for name in KEPT}
    type(published)._default_manager.filter(pk=published.pk).update(**stored)
