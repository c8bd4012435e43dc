"""The one query behind the shelf: releases above with what the chamber does with them, and its own."""

from typing import Any

from django.db.models import Case, Exists, F, JSONField, OuterRef, Q, QuerySet, Subquery, UUIDField, Value, When
from django.db.models.functions import Cast, JSONObject

from content.library.models import Release, ReleaseVersion
from content.library.versions import is_live_for, read_by
from content.models.adaptation import Adaptation
from content.models.local_release import LocalRelease
from tenants.models import Chamber
from tenants.queries import layer_keys

SHELF_COLUMNS = (
    "layer", "key", "kind", "slug", "of", "version", "status", "laender", "title", "summary", "card",
    "published_at", "nearness", "adaptation", "body",
)  # fmt: skip
OWN, NEAR, FAR = range(3)
# One that was withdrawn stays on the shelf: texts still name it, and readers go on reading its last value.
FACT = "fact"
_NO_JSON = Cast(Value(None), JSONField())
_NO_KEY = Cast(Value(None), UUIDField())


def shelf_rows(chamber: Chamber, *, with_bodies: bool = False) -> list[tuple[Any, ...]]:
    above = _above(chamber, with_bodies)
    if chamber.is_layer:
        return list(above)
    own = LocalRelease.objects.filter(Q(status=LocalRelease.Status.LIVE) | Q(kind=FACT)).values_list(
        *_columns(
            layer=_NO_KEY, key=F("key"), kind=F("kind"), slug=F("slug"), of=_NO_KEY, version=F("version"),
            status=F("status"), laender=F("laender"), title=F("title"), summary=F("summary"), card=F("card"),
            published_at=F("published_at"), nearness=Value(OWN), adaptation=_NO_JSON, body=_NO_JSON,
        )
    )  # fmt: skip
    return list(above.union(own, all=True))


def _above(chamber: Chamber, with_bodies: bool) -> QuerySet[Any, tuple[Any, ...]]:
    changed = Adaptation.objects.filter(release_key=OuterRef("release_id"))
    whole = JSONObject(
        state="state", reason="reason", words="words", patch="patch" if with_bodies else _NO_JSON,
        base_version="base_version", updated_at="updated_at", updated_by="updated_by_id",
        base_layers="base_layers" if with_bodies else _NO_JSON, decided="decided" if with_bodies else _NO_JSON,
    )  # fmt: skip
    here = Q(release__layer__in=layer_keys(chamber))
    if chamber.is_layer:
        here |= Q(release__layer=chamber.key)
    live = here & is_live_for(chamber)
    body = Case(When(Exists(changed) | Q(release__of__isnull=False), then=F("body")), default=_NO_JSON)
    return (
        ReleaseVersion.objects.filter(version=read_by(chamber))
        .filter(live | (here & Q(release__kind=FACT)) | Q(release__in=Adaptation.objects.values("release_key")))
        .values_list(
            *_columns(
                layer=F("release__layer"), key=F("release_id"), kind=F("release__kind"), slug=F("release__slug"),
                of=F("release__of"), version=F("version"), status=_status(live), nearness=_nearness(chamber),
                laender=F("release__laender"), title=F("title"), summary=F("summary"), card=F("card"),
                published_at=F("published_at"), adaptation=Subquery(changed.values(one=whole)),
                body=body if with_bodies else _NO_JSON,
            )
        )
    )  # fmt: skip


def _status(live: Q) -> Case:
    """What a layer wrote that no longer stands above is withdrawn to this chamber: only its own words are left."""
    return Case(When(live, then=Value(Release.Status.LIVE.value)), default=Value(Release.Status.WITHDRAWN.value))


def _nearness(chamber: Chamber) -> Case:
    national = Chamber.objects.filter(kind=Chamber.Kind.NATIONAL).order_by().values("key")
    return Case(When(release__layer=chamber.key, then=OWN), When(release__layer__in=national, then=FAR), default=NEAR)


def _columns(**expressions: Any) -> list[Any]:
    return [expressions[name] for name in SHELF_COLUMNS]
