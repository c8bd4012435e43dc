"""How chambers are found."""

from collections.abc import Iterable
from uuid import UUID

from django.db.models import OuterRef, Q, QuerySet, Subquery

from tenants.clock import today
from tenants.context import whatever_is_in_sight
from tenants.errors import ChamberUnavailable
from tenants.models import Chamber


def live_chambers() -> list[Chamber]:
    return list(Chamber.objects.filter(status=Chamber.Status.ACTIVE).order_by("pk"))


def live_chamber(chamber_id: int) -> Chamber:
    """Raises ChamberUnavailable."""
    chamber = Chamber.objects.filter(pk=chamber_id, status=Chamber.Status.ACTIVE).first()
    if chamber is None:
        raise ChamberUnavailable(chamber_id)
    return chamber


def _with_layer_revisions(chambers: QuerySet[Chamber]) -> QuerySet[Chamber]:
    above = Chamber.objects.filter(status=Chamber.Status.ACTIVE).order_by()
    national = above.filter(kind=Chamber.Kind.NATIONAL)
    land = above.filter(kind=Chamber.Kind.LAND, land=OuterRef("land"))
    annotated: QuerySet[Chamber] = chambers.annotate(
        national_revision=Subquery(national.values("revision")[:1]),
        land_revision=Subquery(land.values("revision")[:1]),
    )
    return annotated


def chamber_for_host(host: str) -> Chamber | None:
    """The active chamber with this verified host, its freshness loaded with it: one query."""
    with whatever_is_in_sight():
        return (
            _with_layer_revisions(Chamber.objects.all())
            .filter(status=Chamber.Status.ACTIVE, domains__domain=host, domains__verified_at__isnull=False)
            .first()
        )


def freshness(chamber: Chamber) -> str:
    """
    One string that changes with every change of what the chamber's readers can see: its own revision, those of the
    layers above, its Land, by which texts hold here or not, and the day in Germany, for some values hold from a day on.
    Costs no query on a chamber that came from `chamber_for_host`.
    """
    if not hasattr(chamber, "national_revision"):
        chamber = _with_layer_revisions(Chamber.objects.filter(pk=chamber.pk)).get()
    revisions = (chamber.revision, chamber.national_revision, chamber.land_revision)
    return "-".join([f"{today():%Y%m%d}", *(str(revision or 0) for revision in revisions), chamber.land])


def _layers(chamber: Chamber) -> QuerySet[Chamber]:
    wanted = Q(kind=Chamber.Kind.NATIONAL)
    if chamber.kind == Chamber.Kind.CHAMBER and chamber.land:
        wanted |= Q(kind=Chamber.Kind.LAND, land=chamber.land)
    layers = Chamber.objects.filter(wanted, status=Chamber.Status.ACTIVE)
    return layers.none() if chamber.kind == Chamber.Kind.NATIONAL else layers


def layers_above(chamber: Chamber) -> list[Chamber]:
    """Whose releases the chamber reads, nearest first: its Land's team, then the national team."""
    return sorted(_layers(chamber), key=lambda layer: layer.kind == Chamber.Kind.NATIONAL)


def layer_keys(chamber: Chamber) -> QuerySet[Chamber, UUID]:
    """The keys of these layers as part of a larger query, so that reading does not ask for them first."""
    return _layers(chamber).order_by().values_list("key", flat=True)


def chambers_below(layer: Chamber, laender: Iterable[str] = ()) -> QuerySet[Chamber]:
    """Who reads what a layer publishes; with `laender` only where that text holds. Nobody reads a chamber's."""
    below = Chamber.objects.filter(kind=Chamber.Kind.CHAMBER, status=Chamber.Status.ACTIVE)
    if not layer.is_layer:
        return below.none()
    if layer.kind == Chamber.Kind.LAND:
        below = below.filter(land=layer.land)
    # A chamber that names no Land sees everything, as on its shelf.
    return below.filter(land__in=[*laender, ""]) if laender else below
