"""Two thousand entries for one chamber, put together from paragraphs of real ones: a Land's, so that no other
chamber of the demo reads them."""

import random
from typing import Any

COUNT = 2000
LAND, SLUG = "DE-SL", "viele"
AT_ONCE = 200


def add_entries(count: int = COUNT) -> Any:
    """Returns the chamber that reads them."""
    from tenants.models import Chamber
    from tenants.provisioning import provision_chamber

    found = Chamber.objects.filter(slug=SLUG).first()
    if found:
        return found
    land = provision_chamber(
        slug=f"{SLUG}-land", name="Viele Land", host="viele-land.localhost", land=LAND, kind="land"
    )
    chamber = provision_chamber(slug=SLUG, name="Viele Texte", host=f"{SLUG}.localhost", land=LAND)
    _publish(land, count)
    return chamber


def _publish(land: Any, count: int) -> None:
    """As publishing does it, many rows at a time."""
    from django.utils import timezone

    from content.library.models import Release, ReleaseVersion
    from tenants.actions import touch_content
    from tenants.context import in_chamber

    now = timezone.now()
    dice = random.Random(7)
    texts = real_bodies()
    for start in range(0, count, AT_ONCE):
        numbers = range(start, min(start + AT_ONCE, count))
        bodies = [made_of(texts, dice, number) for number in numbers]
        releases = Release.objects.bulk_create(
            Release(layer=land.key, kind="entry", slug=body["slug"], version=1, published_at=now, substantial_at=now)
            for body in bodies
        )
        ReleaseVersion.objects.bulk_create(
            _version(release, body) for release, body in zip(releases, bodies, strict=True)
        )
    with in_chamber(land):
        touch_content()


def _version(release: Any, body: dict[str, Any]) -> Any:
    from content.conversion import card_of, plain_text
    from content.library.models import ReleaseVersion
    from content.words.weights import weighted

    lines = {block["id"]: block["value"] for block in body["blocks"]}
    text = plain_text(body["blocks"])
    return ReleaseVersion(
        release=release,
        version=1,
        title=lines["title"],
        summary=lines["summary"],
        body=body,
        card=card_of(body),
        search_text=text,
        search_vector=weighted(lines["title"], lines["keywords"], lines["summary"], text),
        published_at=release.published_at,
    )


def real_bodies() -> list[dict[str, Any]]:
    from content.seed import national_bodies

    return [body for body in national_bodies() if body["kind"] == "entry"]


def made_of(texts: list[dict[str, Any]], dice: random.Random, number: int) -> dict[str, Any]:
    """The frame of one text, the paragraphs of twelve others, and a word in the title that only this one has."""
    frame = texts[number % len(texts)]
    fixed = [block for block in frame["blocks"] if block["type"] in {"line", "words", "figures", "checklist"}]
    others = dice.sample(texts, 12)
    body = [{**dice.choice(_paragraphs(other)), "id": f"{number}-{place}"} for place, other in enumerate(others)]
    title = f"{fixed[0]['value']} {number}"
    blocks = [{**block, "value": title} if block["id"] == "title" else block for block in fixed]
    return {**frame, "slug": f"{frame['slug']}-{number}", "blocks": [*blocks, *body]}


def _paragraphs(text: dict[str, Any]) -> list[dict[str, Any]]:
    return [block for block in text["blocks"] if len(str(block["value"])) > 150]
