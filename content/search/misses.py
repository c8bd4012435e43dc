"""
Searches that found nothing, counted by day, so that editors learn which words or texts are missing. Nothing that
looks like a person is kept, and of nobody who asked.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta

from django.db.models import Count, F, Max, Sum
from django.db.models.functions import Lower
from django.utils import timezone

from content.models import SearchMiss

KEPT_DAYS = 90
MOST_A_DAY = 500  # different ones: nobody can fill the table by asking nonsense
SHORTEST, LONGEST = 3, 60
_PERSONAL = re.compile(r"@|www\.|https?:|(?:\d[\s/.-]*){5,}", re.IGNORECASE)  # addresses, numbers of telephones
_WORDS = re.compile(r"[^\w\s-]|_")


@dataclass(frozen=True)
class Miss:
    words: str
    count: int
    days: int
    last: date


def note_miss(typed: str) -> None:
    words = kept_words(typed)
    if not words:
        return
    today = SearchMiss.objects.filter(day=timezone.localdate())
    if today.filter(words=words).update(count=F("count") + 1) or today.count() >= MOST_A_DAY:
        return
    # Two at once: the second adds to the first.
    _, made = SearchMiss.objects.get_or_create(day=timezone.localdate(), words=words, defaults={"count": 1})
    if not made:
        today.filter(words=words).update(count=F("count") + 1)


def kept_words(typed: str) -> str:
    """What of a question may be kept; empty when none of it."""
    if _PERSONAL.search(typed):
        return ""
    words = " ".join(_WORDS.sub(" ", typed).lower().split())[:LONGEST].strip()
    return words if len(words) >= SHORTEST and any(letter.isalpha() for letter in words) else ""


def recent_misses(days: int = KEPT_DAYS, limit: int = 200) -> list[Miss]:
    """The most asked first."""
    since = timezone.localdate() - timedelta(days=days)
    rows = SearchMiss.objects.filter(day__gte=since).values(asked=Lower("words"))
    rows = rows.annotate(sum=Sum("count"), days=Count("day"), last=Max("day")).order_by("-sum", "-last", "asked")
    return [Miss(row["asked"], row["sum"], row["days"], row["last"]) for row in rows[:limit]]


def forget_miss(words: str) -> None:
    SearchMiss.objects.filter(words=words).delete()


def expire_misses() -> int:
    deleted, _ = SearchMiss.objects.filter(day__lt=timezone.localdate() - timedelta(days=KEPT_DAYS)).delete()
    return deleted
