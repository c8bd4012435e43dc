"""What texts a demo starts with: the national ones, a region's own. Who may write them: content/admin/seed.py."""

import json
import logging
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import UUID

from django.db import transaction
from django.dispatch import receiver

from content.above import text_above
from content.actions import adapt_entry, hide_entry, publish_entry
from content.conversion import fill
from content.errors import ContentError
from content.inheritance import Block
from content.kinds import model_of
from content.library.models import Release
from content.models import Entry, Translation
from content.shelf import shelf
from tenants.models import Chamber
from tenants.signals import starter_requested

logger = logging.getLogger(__name__)
STARTER = Path(__file__).parent / "starter"
EDITORS_ONLY = ("evidence", "editor_note")


@receiver(starter_requested)
def load_starter(sender: Any, chamber: Chamber, starter: str, **kwargs: Any) -> None:
    """Once. What an editor changed, withdrew or deleted since then stays as it is."""
    if chamber.is_top:
        load_national(chamber)
    elif not Entry.objects.exists():
        load_region(starter)


def load_national(chamber: Chamber) -> None:
    known = set(Release.objects.filter(layer=chamber.key).values_list("kind", "slug"))
    for body in national_bodies():
        if (body["kind"], body["slug"]) in known:
            continue
        try:
            with transaction.atomic():
                publish_body(body)
        except ContentError as error:
            # What an earlier release loaded stays as its editors left it, and may lack what a new text names.
            logger.warning(
                "A starter text does not fit the texts that are there", extra={"text": body["slug"], "why": str(error)}
            )


@transaction.atomic
def load_region(starter: str) -> None:
    file = STARTER / "sites" / f"{starter}.json"
    if not file.exists():
        return
    site = json.loads(file.read_text())
    for body in site.get("local_entries", []):
        publish_body(body)
    keys = {item.slug: item.key for item in shelf().of("entry")}
    for change in site.get("adaptations", []):
        if change["slug"] in keys:
            adapt(keys[change["slug"]], change)


def national_bodies() -> Iterator[dict[str, Any]]:
    """Categories, topics and numbers first: a text must name ones that are known."""
    for name in ("categories", "topics", "facts", "words"):
        yield from json.loads((STARTER / f"{name}.json").read_text())
    for name in ("entries", "programmes", "guides", "questions", "translations"):
        for file in sorted((STARTER / name).glob("*.json")):
            yield json.loads(file.read_text())


def publish_body(body: Mapping[str, Any]) -> None:
    source: Any = model_of(body["kind"])()
    if isinstance(source, Translation) and (german := shelf().find("entry", body["of_slug"])):
        body = {**body, "of_key": str(german.key), "of_version": german.version}
    fill(source, body, body["blocks"])
    for name in EDITORS_ONLY:
        if name in body:
            setattr(source, name, body[name])
    publish_entry(source)


def adapt(key: UUID, change: Mapping[str, Any]) -> None:
    if change["state"] == "hide":
        hide_entry(key, change["reason"])
    else:
        adapt_entry(key, edited(text_above(key).blocks, change))


def edited(blocks: Sequence[Block], change: Mapping[str, Any]) -> list[Block]:
    """The text as an editor would leave it in the form."""
    after: dict[str, list[Block]] = {}
    for one in change["insert"]:
        after.setdefault(one["after"], []).append(one["block"])
    text: list[Block] = []
    for block in blocks:
        text.append(change["replace"].get(block["id"], block))
        text.extend(after.get(block["id"], []))
    return text
