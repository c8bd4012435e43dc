"""A chamber in which every text carries the same word, so that one word found elsewhere tells of a leak."""

import io
import uuid
from dataclasses import dataclass, field
from typing import Any

from django.core.files.base import ContentFile
from django.db import models
from django.utils import timezone
from PIL import Image
from wagtail.documents.models import Document
from wagtail.images.models import Image as Picture
from wagtail.models import Page

from content.actions import adapt_entry
from content.models import (
    Category,
    Decision,
    Entry,
    Fact,
    Feedback,
    Guide,
    HomePage,
    LegalPage,
    LinkCheck,
    NewsIndexPage,
    NewsPage,
    QuestionPath,
    SearchMiss,
    StandardPage,
    Topic,
    Translation,
    WordGroup,
)
from content.pages.seed import to_stream
from push.keys import public_key
from push.models import Campaign, Delivery, Subscription
from regions.models import Actor, Contact, Event, Offer
from tenants.actions import touch_content
from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User
from tests.content.conftest import PROBATION, line, write
from themes.models import Brand

TYPED = (models.EmailField, models.URLField, models.SlugField, models.FileField)


@dataclass
class Filled:
    chamber: Chamber
    word: str
    slugs: list[str] = field(default_factory=list)
    numbers: set[int] = field(default_factory=set)


def texts(model: type[models.Model], word: str) -> dict[str, str]:
    """Every column that a person writes words into."""
    found = {}
    for column in model._meta.concrete_fields:
        if not isinstance(column, models.CharField | models.TextField) or column.choices or not column.editable:
            continue
        if column.name in {"postcode", "color_1", "color_2", "path", "url_path", "slug", "land", "category"}:
            continue
        if isinstance(column, models.EmailField):
            found[column.name] = f"{word}@example.org"
        elif isinstance(column, models.URLField):
            found[column.name] = f"https://example.org/{word}"
        elif not isinstance(column, TYPED):
            found[column.name] = word[: column.max_length or None]
    return found


def fill_chamber(chamber: Chamber, word: str, national_key: uuid.UUID) -> Filled:
    filled = Filled(chamber, word)
    with in_chamber(chamber):
        rows = [*directory(word), *site(word), *library(word, national_key), *outbox(word), *people(word)]
        beside_texts(word, national_key)
        touch_content()
    filled.slugs = sorted({row.slug for row in rows if word.lower() in getattr(row, "slug", "")})
    filled.numbers = {row.pk for row in rows if isinstance(row.pk, int)}
    return filled


def directory(word: str) -> list[Any]:
    mark = word.lower()
    actor = Actor.objects.create(
        **texts(Actor, word), slug=f"{mark}-stelle", services=[word], covers=[word], source_urls=[word]
    )
    contact = Contact.objects.create(**texts(Contact, word), actor=actor, topics=["vertrag"])
    offer = Offer.objects.create(**texts(Offer, word), slug=f"{mark}-angebot", actor=actor, topics=["vertrag"])
    start = timezone.now() + timezone.timedelta(days=9)  # type: ignore[attr-defined]
    event = Event.objects.create(**texts(Event, word), slug=f"{mark}-termin", actor=actor, starts_at=start)
    draft = Actor.objects.create(**texts(Actor, word), slug=f"{mark}-entwurf", live=False)
    for row in (actor, offer, event):
        row.save_revision()
    return [actor, contact, offer, event, draft]


def site(word: str) -> list[Any]:
    mark = word.lower()
    body = to_stream(blocks(word))
    HomePage.objects.update(**texts(HomePage, word))
    LegalPage.objects.update(body=body, title=word)
    home, index = HomePage.objects.get(), NewsIndexPage.objects.get()
    news = index.add_child(instance=NewsPage(**texts(NewsPage, word), slug=f"{mark}-neu", body=body))
    page = home.add_child(instance=StandardPage(**texts(StandardPage, word), slug=f"{mark}-seite", body=body))
    hidden = home.add_child(instance=StandardPage(title=word, slug=f"{mark}-geheim", body=body, live=False))
    for one in (news, page, hidden):
        one.save_revision()
    brand = Brand.objects.first() or Brand()
    for name, value in texts(Brand, word).items():
        setattr(brand, name, value)
    brand.save()
    stored = io.BytesIO()
    Image.new("RGB", (2, 2)).save(stored, "PNG")
    picture = Picture.objects.create(title=word, file=ContentFile(stored.getvalue(), f"{mark}.png"))
    document = Document.objects.create(title=word, file=ContentFile(word.encode(), f"{mark}.txt"))
    return [news, page, hidden, picture, document, *Page.objects.all()]


def library(word: str, national_key: uuid.UUID) -> list[Any]:
    mark = word.lower()
    meta = {"category": "auswahl-vertrag", "topics": ["vertrag"], "law_refs": [word], "audience": word}
    sources = [{"label": word, "url": f"https://example.org/{word}"}]
    for kind in ("category", "topic"):
        write(kind, f"{mark}-{kind}", [line("title", word), line("lead", word)])
    entry = write("entry", f"{mark}-text", [*own_lines(word), *blocks(word)], sources=sources, **meta)
    names = ("title", "summary", "amount", "provider", "target", "benefit", "conditions", "deadline")
    address = f"https://example.org/{word}"
    lines = [line(name, word) for name in names]
    around = {"url": address, "sources": sources, "tags": [word]}
    programme = write("programme", f"{mark}-geld", [*lines, *blocks(word)], **around)
    for row in (entry, programme):
        type(row).objects.filter(pk=row.pk).update(editor_note=word, evidence=[word])
    own: Any = {"id": str(uuid.uuid4()), "type": "rich_text", "value": f"<p>{word}</p>"}
    edited: Any = [*PROBATION, own]
    adapt_entry(national_key, edited)
    return [entry, programme, *Category.objects.all(), *Topic.objects.all()]


def beside_texts(word: str, national_key: uuid.UUID) -> None:
    """What is written about texts and around them."""
    mark, key, today = word.lower(), uuid.uuid4(), timezone.localdate()
    sources = [{"type": "source", "value": {"label": word, "url": f"https://example.org/{word}"}}]
    value = {"type": "value", "value": {"valid_from": "2026-01-01", "value": word}}
    named = {"title": word, "slug": f"{mark}-daneben"}
    Fact.objects.create(**named, note=word, values=[value], law_refs=[word], sources=sources)
    step = {"type": "step", "value": {"title": word, "text": f"<p>{word}</p>", "entries": []}}
    taken_from = {"law_refs": [word], "sources": sources}
    Guide.objects.create(**named, **taken_from, lead=word, steps=[step])
    question = {"type": "question", "value": {"name": word, "question": word, "hint": word, "answers": []}}
    result = {"type": "result", "value": {"name": word, "title": word, "text": word, "checklist": [], "entries": []}}
    QuestionPath.objects.create(**named, **taken_from, lead=word, questions=[question], results=[result])
    WordGroup.objects.create(**named, words=[word])
    todo = [{"type": "item", "value": {"text": word, "hint": word}}]
    english = {"language": "en", "of_key": key, "of_slug": f"{mark}-text"}
    Translation.objects.create(**named, **english, summary=word, checklist=todo, body=to_stream(blocks(word)))
    Feedback.objects.create(
        release_key=key, kind="entry", slug=f"{mark}-text", helpful=False, comment=word, given_on=today
    )
    SearchMiss.objects.create(day=today, words=word)
    LinkCheck.objects.create(url=f"https://example.org/{word}")
    Decision.objects.create(release_key=national_key, block_id="a", choice="both", value=word, against="")
    Entry.objects.filter(slug__startswith=mark).update(credit=word)


def own_lines(word: str) -> list[Any]:
    return [
        line("title", word),
        line("summary", word),
        {"id": "figures", "type": "figures", "value": [{"value": word, "label": word}]},
        {"id": "checklist", "type": "checklist", "value": [{"text": word, "hint": word}]},
        {"id": "keywords", "type": "words", "value": [word]},
    ]


def blocks(word: str) -> list[Any]:
    """One block of each kind that needs no file."""
    values: dict[str, Any] = {
        "rich_text": f"<p>{word}</p>",
        "callout": {"tone": "info", "title": word, "text": f"<p>{word}</p>"},
        "checklist": {"title": word, "items": [{"text": word, "hint": word}]},
        "table": {"caption": word, "header": True, "rows": [[word, word]]},
        "links": [{"label": word, "url": f"https://example.org/{word}"}],
        "contact": {"topic": "vertrag", "text": word},
        "steps": [{"when": word, "text": word}],
    }
    return [{"id": str(uuid.uuid4()), "type": kind, "value": value} for kind, value in values.items()]


def outbox(word: str) -> list[Any]:
    public_key()  # the chamber's key pair
    campaign = Campaign.objects.create(**texts(Campaign, word), trouble=word)
    device = Subscription.objects.create(**texts(Subscription, word), topics=["aktuelles"])
    delivery = Delivery.objects.create(campaign=campaign, subscription=device, endpoint_hash=word, reason=word)
    return [campaign, device, delivery]


def people(word: str) -> list[Any]:
    return [User.objects.create_user(f"{word}@example.org", word, first_name=word, last_name=word)]
