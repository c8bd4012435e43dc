"""How the directory is searched. The knowledge base asks, with queries that know other spellings and other words."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.db import connection

from regions.models import Actor, Contact, Event, Offer

BETWEEN = " · "  # a desk and the house it belongs to
TSQUERY = "to_tsquery('german', %s)"


@dataclass(frozen=True)
class Match:
    kind: str
    pk: int
    slug: str  # of a desk: that of its actor, on whose page it stands
    title: str
    topics: tuple[str, ...]
    starts_at: datetime | None
    ranks: tuple[float, ...] = field(default=())


def matches(query: str, any_word: str, ways: Sequence[str]) -> list[Match]:
    """
    Actors, desks, offers and events to come. A desk is found by its own words together with its actor's, but never by
    the actor's alone: `any_word` says what at least one must be. With each how well it fits each of `ways`.
    """
    # By hand: every reader's search asks this, and the ORM takes longer to write the query than the database to answer.
    each, desk = ranks_of("search_vector", ways), ranks_of("(c.search_vector || a.search_vector)", ways)
    listings = " UNION ALL ".join(
        f"SELECT '{kind}', id, slug, {title}, topics::text, {starts_at} {each} FROM {model._meta.db_table}"  # noqa: S608 - what was typed is a value
        f" WHERE live AND search_vector @@ {TSQUERY}"
        for kind, model, title, starts_at in (
            ("actor", Actor, "name", "NULL::timestamptz"),
            ("offer", Offer, "title", "NULL::timestamptz"),
            ("event", Event, "title", "starts_at"),
        )
    )
    desks = (
        f"SELECT 'contact', c.id, a.slug, c.role || '{BETWEEN}' || a.name, c.topics::text, NULL::timestamptz {desk}"  # noqa: S608 - what was typed is a value
        f" FROM {Contact._meta.db_table} c JOIN {Actor._meta.db_table} a ON a.id = c.actor_id"
        f" WHERE a.live AND c.search_vector @@ {TSQUERY} AND (c.search_vector || a.search_vector) @@ {TSQUERY}"
    )
    asked = [way for way in ways if way]
    values = [*[*asked, query] * 3, *asked, any_word, query]
    with connection.cursor() as cursor:
        # Nothing of what was typed is in the text of the statement.
        cursor.execute(f"{listings} UNION ALL {desks}", values)
        found = [
            Match(kind, pk, slug, title, tuple(json.loads(topics)), starts_at, tuple(ranks))
            for kind, pk, slug, title, topics, starts_at, *ranks in cursor.fetchall()
        ]
    return _without_past(found)


def ranks_of(vector: str, ways: Sequence[str]) -> str:
    """
    Columns to be appended to others. Of three that belong together the last, the parts of a compound, either fits or
    does not: the database's rank would count a single part.
    """
    rank, fits = f", ts_rank({vector}, {TSQUERY})", f", ({vector} @@ {TSQUERY})::int"
    return "".join((fits if place % 3 == 2 else rank) if way else ", 0" for place, way in enumerate(ways))


def _without_past(found: list[Match]) -> list[Match]:
    events = [match.pk for match in found if match.kind == "event"]
    if not events:
        return found
    to_come = set(Event.objects.upcoming().order_by().filter(pk__in=events).values_list("pk", flat=True))
    return [match for match in found if match.kind != "event" or match.pk in to_come]


def texts_of(wanted: dict[str, list[int]]) -> dict[tuple[str, int], str]:
    """What stands below the title, for the rows that are shown: {(kind, pk): text}."""
    texts: dict[tuple[str, int], str] = {}
    for kind, (model, column) in _TEXTS.items():
        if keys := wanted.get(kind):
            rows = model.objects.filter(pk__in=keys).values_list("pk", column)
            texts.update({(kind, pk): text for pk, text in rows})
    return texts


def names_in_use() -> Iterator[list[str]]:
    """Every name by which something here can be found, with the words that say the same in short."""
    for name, city, services in Actor.objects.live().values_list("name", "city", "services"):
        yield [name, city, *services]
    for (title,) in Offer.objects.live().values_list("title"):
        yield [title]
    for (title,) in Event.objects.upcoming().values_list("title"):
        yield [title]
    for role, person in Contact.objects.filter(actor__live=True).values_list("role", "person"):
        yield [role, person]


_TEXTS: dict[str, tuple[Any, str]] = {
    "actor": (Actor, "description"),
    "offer": (Offer, "summary"),
    "event": (Event, "summary"),
    "contact": (Contact, "text"),
}
