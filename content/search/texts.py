"""The texts behind the hits of one page, for their snippets: nobody else's text is loaded."""

from typing import Any

from content.library.models import ReleaseVersion
from content.library.versions import read_by
from content.models import Adaptation, LocalRelease
from content.search.found import Found
from content.search.register import ABOVE, ADAPTED, OWN, Register
from regions import searching
from tenants.context import current_chamber


def texts_of(rows: list[Found], known: Register) -> dict[tuple[str, Any], str]:
    """As readers see them: what is indexed keeps the tokens of numbers in texts."""
    keys: dict[str, list[Any]] = {}
    for row in rows:
        keys.setdefault(row.where, []).append(row.key)
    above = ReleaseVersion.objects.filter(release__in=keys.get(ABOVE, ()), version=read_by(current_chamber()))
    own = LocalRelease.objects.filter(key__in=keys.get(OWN, ()))
    adapted = Adaptation.objects.filter(release_key__in=keys.get(ADAPTED, ()))
    found: dict[tuple[str, Any], str] = dict(searching.texts_of(keys))
    for where, texts, key in ((ABOVE, above, "release_id"), (OWN, own, "key"), (ADAPTED, adapted, "release_key")):
        if where in keys:
            for pk, text in texts.values_list(key, "search_text"):
                found[where, pk] = known.told.text(text, own=where != ABOVE) if "{" in text else text
    return found
