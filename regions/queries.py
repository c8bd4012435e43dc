"""How the directory is read: by its own pages, by the texts above, by the API. Drafts are never among the answers."""

from collections.abc import Iterable

from django.db.models import Case, IntegerField, Q, QuerySet, Value, When

from regions.models import Actor, Contact, Event, Offer
from regions.models.base import in_german_order

# Who is named when nobody is entered for a topic.
FALLBACK_TOPIC = "beratung"


def actors(topic: str | None = None, kind: str | None = None) -> QuerySet[Actor]:
    found = Actor.objects.live().in_order()
    if topic:
        found = found.about(topic)
    return found.filter(kind=kind) if kind else found


def actor(slug: str) -> Actor | None:
    return Actor.objects.live().prefetch_related("contacts").filter(slug=slug).first()


def contacts(topic: str | None = None) -> QuerySet[Contact]:
    found = Contact.objects.public().first_choice_first()
    return found.filter(topics__contains=[topic]) if topic else found


def topics_with_contact() -> set[str]:
    """Topics for which somebody of their own is entered; for the others the adviser's desk is named."""
    return {topic for topics in contacts().values_list("topics", flat=True) for topic in topics}


def contact_for_topic(slug: str) -> Contact | None:
    """The contact to name beside a text on this topic; the adviser's desk when there is none for it."""
    for_topic = Case(When(topics__contains=[slug], then=Value(0)), default=Value(1), output_field=IntegerField())
    found = contacts().filter(Q(topics__contains=[slug]) | Q(topics__contains=[FALLBACK_TOPIC]))
    return found.order_by(for_topic, *found.query.order_by).first()


def contacts_by_topic(slugs: Iterable[str]) -> dict[str, tuple[Contact, Contact | None]]:
    """
    Who helps with each of these topics (the adviser's desk for none), and who of them can call back: somebody with an
    address or a number.
    """
    everybody = list(contacts())
    found = {}
    for slug in slugs:
        named = [one for wanted in (slug, FALLBACK_TOPIC) for one in everybody if wanted in one.topics]
        if named:
            found[slug] = named[0], next((one for one in named if one.best_email or one.best_phone), None)
    return found


def offers(topic: str | None = None, kind: str | None = None) -> QuerySet[Offer]:
    found = Offer.objects.public().order_by(in_german_order("title"), "pk")
    if topic:
        found = found.about(topic)
    return found.filter(kind=kind) if kind else found


def offer(slug: str) -> Offer | None:
    return Offer.objects.public().filter(slug=slug).first()


def offers_for_topic(slug: str, limit: int = 3) -> list[Offer]:
    return list(offers(topic=slug)[:limit])


def events(topic: str | None = None, kind: str | None = None) -> QuerySet[Event]:
    found = Event.objects.upcoming()
    if topic:
        found = found.about(topic)
    return found.filter(kind=kind) if kind else found


def event(slug: str) -> Event | None:
    """Past events keep their page: links to them are out in the world."""
    return Event.objects.public().filter(slug=slug).first()


def upcoming_events(limit: int | None = None) -> list[Event]:
    return list(events()[:limit])


def events_for_topic(slug: str, limit: int = 3) -> list[Event]:
    return list(events(topic=slug)[:limit])
