"""How every text stands with this chamber: read in five queries, whatever their number."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.dateparse import parse_datetime
from django.utils.timezone import localtime

from content.above import state_of_text
from content.addresses import url_of
from content.admin.layers import LayerName, common_name, layer_names
from content.admin.suggestions.words import in_short
from content.conversion.bodies import slots_in
from content.kinds import model_of
from content.reading import day
from content.reviews import Place, Review, reviews_of
from content.shelf import Item, load
from content.suggestions.queries import by_text
from regions import topics
from regions.queries import topics_with_contact
from tenants.context import current_chamber
from tenants.users.models import User

#: Most texts have not moved, and a name costs four translations.
NOBODY = LayerName("", "", "", "")


@dataclass(frozen=True)
class Standing:
    kind: str
    key: UUID
    state: str
    title: str
    summary: str
    keywords: str
    category: str
    url: str
    is_own: bool
    is_layers_own: bool = False
    is_withdrawn: bool = False
    binding: bool = False
    has_law: bool = False  # binding as a whole, or a paragraph in it is: not to be hidden
    topics: tuple[str, ...] = ()
    empty_slots: tuple[str, ...] = ()  # titles of the topics whose contact the text names, and there is none
    has_draft: bool = False
    version: int = 0
    published_at: datetime.datetime | None = None
    checked_on: datetime.date | None = None
    check_by: datetime.date | None = None
    own_at: datetime.datetime | None = None
    own_by: str = ""
    reason: str = ""
    adapted: int = 0
    own: int = 0
    total: int = 0
    behind: int = 0
    orphaned: int = 0
    corrected: int = 0  # places changed above, but only in small things
    due: datetime.date | None = None  # until when the chamber is asked to decide
    edit_url: str = ""
    history_url: str = ""
    meta: Any = None
    layer: LayerName = NOBODY  # whose text stands above
    moved_by: LayerName = NOBODY  # who changed what we have words of our own for
    corrected_by: LayerName = NOBODY
    hidden_by: LayerName | None = None  # the Land that hides it from its chambers
    suggested: str = ""  # what became of a suggestion, while that is of interest


@dataclass(frozen=True)
class Written:
    """A row of the writing side: a shadow, an own text, or a draft of one."""

    pk: int
    live: bool
    has_draft: bool
    updated_at: datetime.datetime
    by: int | None


def standings(kind: str) -> list[Standing]:
    items = [item for item in load(current_chamber(), with_bodies=True) if item.kind == kind]
    shadows, own, drafts = _written(kind)
    names = layer_names()
    people = _names({*(row.by for row in own.values()), *(_updated_by(item) for item in items)})
    reviews = reviews_of(items)
    found = [
        _of_own(item, own.get(item.slug), people)
        if item.is_own
        else _of_above(item, shadows.get(item.key), people, reviews.get(item.key), names)
        for item in items
    ]
    return [*_with_slots(_with_suggestions(items, found, names), reviews), *drafts]


def _with_slots(found: Iterable[Standing], reviews: dict[UUID, Review]) -> Iterable[Standing]:
    """The national team and the Länder have no directory: what they write is filled in below."""
    chamber = current_chamber()
    named = topics_with_contact() if not chamber.is_layer else None
    titles = topics.titles()
    for standing in found:
        if named is None or standing.state == "hide":
            yield standing
            continue
        review = reviews.get(standing.key)
        slots = slots_in(review.merged.plain()) if review else (standing.meta or {}).get("slots", ())
        empty = tuple(titles.get(topic, topic) for topic in slots if topic not in named)
        yield replace(standing, empty_slots=empty) if empty else standing


def _with_suggestions(items: list[Item], found: list[Standing], names: dict[UUID, LayerName]) -> Iterable[Standing]:
    about = {} if current_chamber().is_top else by_text()
    for item, standing in zip(items, found, strict=True):
        suggestion = about.get((item.kind, item.slug))
        said = in_short(suggestion, names.get(suggestion.layer, standing.layer)) if suggestion else ""
        yield replace(standing, suggested=said) if said else standing


def _written(kind: str) -> tuple[dict[UUID, Written], dict[str, Written], list[Standing]]:
    fields = (
        "pk", "live", "has_unpublished_changes", "updated_at", "latest_revision__user",
        "release_key", "slug", "title", "key",
    )  # fmt: skip
    shadows: dict[UUID, Written] = {}
    own: dict[str, Written] = {}
    drafts = []
    for *row, release_key, slug, title, key in model_of(kind)._default_manager.values_list(*fields):
        written = Written(*row)
        if release_key:
            shadows[release_key] = written
        elif written.live:
            own[slug] = written
        else:
            drafts.append(_of_draft(kind, key, title, slug, written))
    return shadows, own, drafts


def _of_above(
    item: Item,
    shadow: Written | None,
    people: dict[int, str],
    review: Review | None,
    names: dict[UUID, LayerName],
) -> Standing:
    adaptation = item.adaptation or {}
    lands = [patch for patch in item.patches if patch.layer]
    hides = next((patch for patch in lands if patch.card.get("hidden")), None)
    state = item.state
    if review and state in {"adapt", "extend"}:
        says = state_of_text(review.merged)
        state = says if not review.places else "orphaned" if review.orphaned else "behind"
    own_at = parse_datetime(adaptation["updated_at"]) if adaptation else None
    return Standing(
        kind=item.kind,
        key=item.key,
        state=state,
        is_own=False,
        is_withdrawn=item.is_withdrawn,
        has_draft=bool(shadow and shadow.has_draft),
        own_at=localtime(own_at) if own_at else None,
        own_by=people.get(_updated_by(item) or 0, ""),
        reason=adaptation.get("reason", "") if adaptation or not hides else hides.card.get("reason", ""),
        layer=names[(lands[-1] if lands else item).layer],  # type: ignore[index]
        hidden_by=names[hides.layer] if hides else None,  # type: ignore[index]
        history_url=_address(item.kind, "history", shadow.pk) if shadow else "",
        due=review.due if review and state in {"behind", "orphaned"} else None,
        **(_changed(review, names) if review else {}),
        **_shown(item),
    )


def _changed(review: Review, names: dict[UUID, LayerName]) -> dict[str, Any]:
    """How much of it is the chamber's own, and what moved above since."""
    origins = Counter(one.origin for one in review.merged.blocks)
    return {
        "adapted": origins["adapted"] + len(review.merged.dropped),
        "own": origins["own"],
        "total": review.total,
        "behind": review.behind,
        "moved_by": _movers(review.places, names),
        "orphaned": review.orphaned,
        "corrected": len(review.corrected),
        "corrected_by": _movers(review.corrected, names),
    }


def _movers(places: Iterable[Place], names: dict[UUID, LayerName]) -> LayerName:
    return common_name(names[layer] for layer in {change.layer for place in places for change in place.changes})


def _of_own(item: Item, row: Written | None, people: dict[int, str]) -> Standing:
    return Standing(
        kind=item.kind,
        key=item.key,
        state="local",
        is_own=True,
        is_layers_own=item.layer is not None,
        has_draft=bool(row and row.has_draft),
        own_at=localtime(item.published_at),
        own_by=people.get(row.by or 0, "") if row else "",
        edit_url=_address(item.kind, "edit", row.pk) if row else "",
        history_url=_address(item.kind, "history", row.pk) if row else "",
        **_shown(item),
    )


def _of_draft(kind: str, key: UUID, title: str, slug: str, row: Written) -> Standing:
    return Standing(
        kind=kind, key=key, state="draft", title=title, summary="", keywords="", category="", url="",
        is_own=True, has_draft=True, own_at=localtime(row.updated_at), edit_url=_address(kind, "edit", row.pk),
        history_url=_address(kind, "history", row.pk),
    )  # fmt: skip


def _shown(item: Item) -> dict[str, Any]:
    said = item.words
    return {
        "title": said["title"],
        "summary": said["summary"],
        "keywords": " ".join(said.get("keywords", ())),
        "category": said.get("category", ""),
        "url": url_of(item.kind, item.slug),
        "binding": bool(said.get("binding")),
        "has_law": bool(said.get("binding") or said.get("law")),
        "topics": tuple(said.get("topics") or ()),
        "version": item.version,
        "published_at": localtime(item.published_at),
        "checked_on": day(said.get("checked_on")),
        "check_by": day(said.get("check_by")),
        "meta": said,
    }


def _updated_by(item: Item) -> int | None:
    return item.adaptation.get("updated_by") if item.adaptation else None


def _names(ids: Iterable[int | None]) -> dict[int, str]:
    wanted = {one for one in ids if one}
    return {user.pk: str(user) for user in User.objects.filter(pk__in=wanted)} if wanted else {}


def _address(kind: str, view: str, pk: int) -> str:
    return reverse(model_of(kind).snippet_viewset.get_url_name(view), args=[pk])
