"""Whether a draft is ready: what stops it, what an editor should know, and what is all right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from content.actions.checks import check_publishable
from content.admin.publishing.difference import Difference
from content.conversion import to_blocks
from content.errors import ContentError
from content.facts.checks import check_known_in
from content.models import LinkCheck, Releasable
from content.reach import Reach
from tenants.context import current_chamber
from tenants.queries import chambers_below


@dataclass(frozen=True)
class Check:
    kind: Literal["fine", "warn", "stop"]
    sentence: str

    @property
    def icon(self) -> str:
        return "check" if self.kind == "fine" else "warning"


def checks_of(difference: Difference, reach: Reach, laender: Iterable[str]) -> list[Check]:
    draft = difference.draft
    return [*_text(draft), *_sources(draft), *_losers(difference, laender), *_law(difference, reach)]


def _text(draft: Releasable) -> Iterable[Check]:
    try:
        check_publishable(draft)
        check_known_in(to_blocks(draft))
    except ContentError as error:
        yield Check("stop", str(error))
        return
    if hasattr(draft, "checklist"):
        if len(draft.checklist):
            yield Check("fine", _("“In short” and “What to do now” are filled in"))
        else:
            yield Check("warn", _("“What to do now” is empty: companies have nothing to tick off"))
    yield Check("fine", _("No unknown topic and no unknown figure in the text"))


def _sources(draft: Releasable) -> Iterable[Check]:
    if not hasattr(draft, "sources"):
        return
    urls = {block.value.get("url") or "" for block in draft.sources} - {""}
    if not urls:
        yield Check("warn", _("No source is named"))
        return
    dead = LinkCheck.objects.filter(url__in=urls, state=LinkCheck.State.DEAD).count()
    if dead:
        said = ngettext("%(n)s source does not answer", "%(n)s sources do not answer", dead)
        yield Check("warn", said % {"n": dead})
    else:
        yield Check("fine", ngettext("%(n)s source", "%(n)s sources", len(urls)) % {"n": len(urls)})


def _losers(difference: Difference, laender: Iterable[str]) -> Iterable[Check]:
    """Chambers that show it now, but will not where it then holds."""
    if difference.version is None or difference.draft.is_shadow:
        return
    layer = current_chamber()
    now = set(chambers_below(layer, difference.version.body.get("laender") or ()).values_list("key", flat=True))
    lost = len(now - set(chambers_below(layer, laender).values_list("key", flat=True)))
    if lost:
        said = ngettext(
            "%(n)s chamber no longer shows this text: it does not hold there any more",
            "%(n)s chambers no longer show this text: it does not hold there any more",
            lost,
        )
        yield Check("warn", said % {"n": lost})


def _law(difference: Difference, reach: Reach) -> Iterable[Check]:
    if difference.is_first or not (law := difference.newly_law):
        return
    said = _("Becomes binding: %(names)s. Chambers can then only add before or after it.")
    yield Check("warn", said % {"names": ", ".join(law)})
