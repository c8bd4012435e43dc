"""What the directory puts into a new chamber: the groups' permissions, and a demo region's starter rows."""

import json
from datetime import datetime
from pathlib import Path
from typing import Any

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.dispatch import receiver
from django.utils import timezone
from django.utils.dateparse import parse_datetime
from wagtail.models import ModelLogEntry

from regions.models import Actor, Contact, Event, Offer
from tenants.models import Chamber
from tenants.signals import starter_requested, template_prepared
from tenants.users.roles import EDITORS, MANAGERS, allow

STARTER = Path(__file__).parent / "starter"

# What the data calls a field whose value nobody has confirmed.
FIELD_WORDS = {
    "address": "Anschrift",
    "address.street": "Straße",
    "address.zip": "Postleitzahl",
    "address.city": "Ort",
    "phone": "Telefon",
    "email": "E-Mail",
    "website": "Website",
    "opening_hours": "Öffnungszeiten",
}


@receiver(template_prepared)
def grant_permissions(sender: Any, **kwargs: Any) -> None:
    """Both roles keep the directory. Contacts are part of their actor and need no permission of their own."""
    for role in (EDITORS, MANAGERS):
        allow(role, [Actor, Offer, Event])


@receiver(starter_requested)
def load_starter(sender: Any, chamber: Chamber, starter: str, **kwargs: Any) -> None:
    """Create what is missing. A row that exists stays as it is: an editor may have changed it."""
    with transaction.atomic():
        new_actors = {row["slug"]: add_actor(row) for row in missing(Actor, starter, "actors")}
        for row in rows(starter, "contacts"):
            # An editor who took a contact out of an actor does not want it back.
            if actor := new_actors.get(row["actor"]):
                Contact.objects.create(**{**own_columns(Contact, row), "actor": actor})
        for row in missing(Offer, starter, "offers"):
            add_listing(Offer, row)
        for row in missing(Event, starter, "events"):
            add_listing(Event, row)


def missing(model: type[Actor] | type[Offer] | type[Event], starter: str, name: str) -> list[dict[str, Any]]:
    """The starter rows that are not there, without those an editor has deleted."""
    there = set(model.objects.values_list("slug", flat=True))
    deletions = ModelLogEntry.objects.filter(
        action="wagtail.delete", content_type=ContentType.objects.get_for_model(model)
    )
    deleted = set(deletions.values_list("label", flat=True))
    return [row for row in rows(starter, name) if row["slug"] not in there and title_of(row) not in deleted]


def title_of(row: dict[str, Any]) -> str:
    return str(row.get("name") or row.get("title"))


def rows(starter: str, name: str) -> list[dict[str, Any]]:
    path = STARTER / starter / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else []


def add_actor(row: dict[str, Any]) -> Actor:
    values = own_columns(Actor, row)
    unchecked = [FIELD_WORDS.get(name, name) for name in row.get("unchecked_fields", [])]
    if unchecked:
        reminder = f"Noch zu bestätigen: {', '.join(unchecked)}."
        values["editor_note"] = "\n".join(part for part in (values.get("editor_note"), reminder) if part)
    return Actor.objects.create(**values)


def add_listing(model: type[Offer] | type[Event], row: dict[str, Any]) -> None:
    values = own_columns(model, row)
    values["actor"] = Actor.objects.filter(slug=row.get("actor") or "").first()
    for moment in ("starts_at", "ends_at"):
        if values.get(moment):
            values[moment] = local_moment(values[moment])
    model.objects.create(**values)


def own_columns(model: type[Actor] | type[Contact] | type[Offer] | type[Event], row: dict[str, Any]) -> dict[str, Any]:
    """The values a model has a column for; the data may say more than we store."""
    columns = {field.name for field in model._meta.concrete_fields if not field.generated}
    return {name: value for name, value in row.items() if name in columns and value is not None}


def local_moment(text: str) -> datetime | None:
    moment = parse_datetime(text)
    return timezone.make_aware(moment) if moment and timezone.is_naive(moment) else moment
