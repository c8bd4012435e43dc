"""Something that happens on a day, or will once the day is known."""

from datetime import datetime
from typing import Any

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector, SearchVectorField
from django.db import models
from django.db.models import Case, F, Q, Value, When
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from regions.models.actor import Actor
from regions.models.base import Listing, ListingQuerySet


class EventStatus(models.TextChoices):
    PLANNED = "planned", _("takes place")
    OPEN_DATE = "open_date", _("date still open")
    CANCELLED = "cancelled", _("cancelled")


class EventKind(models.TextChoices):
    FAIR = "fair", _("Fair")
    COURSE = "course", _("Course")
    CONSULTATION = "consultation", _("Consultation day")
    INFO = "info", _("Information evening")
    MEETING = "meeting", _("Meeting")
    OTHER = "other", _("Other")


EVENT_KIND_PLURALS = {
    EventKind.FAIR: _("Fairs"),
    EventKind.COURSE: _("Courses"),
    EventKind.CONSULTATION: _("Consultation days"),
    EventKind.INFO: _("Information evenings"),
    EventKind.MEETING: _("Meetings"),
    EventKind.OTHER: _("Others"),
}


class EventFormat(models.TextChoices):
    ONSITE = "onsite", _("On site")
    ONLINE = "online", _("Online")
    HYBRID = "hybrid", _("On site and online")


UNDATED = Q(starts_at=None) | Q(status=EventStatus.OPEN_DATE)


def to_come() -> Q:
    """Not over yet. Without an end, or all day, an event counts until the local midnight after it."""
    now = timezone.now()
    today = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    to_the_hour = Q(all_day=False, ends_at__gte=now)
    to_the_day = Q(all_day=True, ends_at__gte=today) | Q(ends_at=None, starts_at__gte=today)
    return to_the_hour | to_the_day | UNDATED


class EventQuerySet(ListingQuerySet):
    def public(self) -> "EventQuerySet":
        return self.live().select_related("actor").defer("search_vector", "actor__search_vector")

    def upcoming(self) -> "EventQuerySet":
        """What readers can still go to, the next first; without a date at the end."""
        day = Case(When(UNDATED, then=Value(None)), default=F("starts_at"), output_field=models.DateTimeField())
        return self.public().filter(to_come()).order_by(day.asc(nulls_last=True), "title")


class Event(Listing):
    title = models.CharField(_("title"), max_length=200)
    kind = models.CharField(_("kind"), max_length=20, choices=EventKind.choices, default=EventKind.OTHER)
    summary = models.CharField(_("in short"), max_length=300, blank=True)
    description = models.TextField(_("description"), blank=True)
    actor = models.ForeignKey(
        Actor,
        on_delete=models.SET_NULL,
        null=True,
        blank=True,
        related_name="events",
        verbose_name=_("organiser"),
    )
    status = models.CharField(
        _("state"),
        max_length=12,
        choices=EventStatus.choices,
        default=EventStatus.PLANNED,
        help_text=_("A cancelled event keeps its place in the list, so that nobody comes in vain."),
    )
    starts_at = models.DateTimeField(_("begins"), null=True, blank=True)
    ends_at = models.DateTimeField(_("ends"), null=True, blank=True)
    all_day = models.BooleanField(_("all day"), default=False, help_text=_("Only the days count, readers see no time."))
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    address = models.CharField(_("address"), max_length=300, blank=True)
    format = models.CharField(_("format"), max_length=10, choices=EventFormat.choices, default=EventFormat.ONSITE)
    registration_url = models.URLField(_("link to register"), blank=True)

    search_vector = models.GeneratedField(
        expression=SearchVector("title", config="german", weight="A")
        + SearchVector("summary", config="german", weight="B")
        + SearchVector("description", "venue", config="german", weight="C"),
        output_field=SearchVectorField(),
        db_persist=True,
        serialize=False,
    )

    objects = EventQuerySet.as_manager()

    page_name = "event"
    page_template = "site/events/event.html"

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        ordering = [F("starts_at").asc(nulls_last=True), "title"]
        indexes = [
            GinIndex(fields=["search_vector"], name="event_search"),
            models.Index(fields=["starts_at"], name="event_starts_at"),
        ]

    def __str__(self) -> str:
        return self.title or str(_("Event without a title"))

    @property
    def has_date(self) -> bool:
        return self.starts_at is not None and self.status != EventStatus.OPEN_DATE

    @property
    def day_label(self) -> str:
        """Day and time for the editor's list."""
        if self.local_start is None:
            return ""
        return date_format(self.local_start, "SHORT_DATE_FORMAT" if self.all_day else "SHORT_DATETIME_FORMAT")

    @property
    def is_cancelled(self) -> bool:
        return self.status == EventStatus.CANCELLED

    @property
    def is_over(self) -> bool:
        if self.starts_at is None or not self.has_date:
            return False
        last = self.ends_at or self.starts_at
        if self.ends_at and not self.all_day:
            return last < timezone.now()
        return timezone.localdate(last) < timezone.localdate()

    @property
    def local_start(self) -> datetime | None:
        return timezone.localtime(self.starts_at) if self.starts_at else None

    def page_context(self) -> dict[str, Any]:
        return {"section": "termine", "event": self}
