"""Which pages hold the words: texts by what is indexed, the directory, news."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import connection

from content.library.models import Release, ReleaseVersion
from content.models import Adaptation, LocalRelease, NewsPage
from content.search.register import ABOVE, ADAPTED, OWN, Register
from content.search.wording import Wording
from regions.searching import TSQUERY, Match, matches, ranks_of

DIRECTORY = {"actor": "/ansprechpartner/", "contact": "/ansprechpartner/", "offer": "/angebote/", "event": "/termine/"}


@dataclass(slots=True)
class Found:
    """`where` and `key` name the row that holds its text."""

    where: str
    key: Any
    ranks: tuple[float, ...]  # for each unit three: as typed, in other words, its parts
    kind: str
    slug: str
    title: str
    summary: str
    category: str
    topics: tuple[str, ...]
    status: str
    day: int  # when it appeared or takes place, as a number; 0: it has no day
    keywords: tuple[str, ...]
    score: float = 0.0


def found(query: str, wording: Wording, known: Register) -> list[Found]:
    ways = wording.ways
    return [
        *_texts(query, ways, known),
        *(_from_directory(match) for match in matches(query, wording.any_word, ways)),
        *_news(query, ways),
    ]


def _texts(query: str, ways: Sequence[str], known: Register) -> Iterator[Found]:
    """The register decides which version counts; what it does not name is hidden, withdrawn or not for this Land."""
    ranks = ranks_of("search_vector", ways)
    version, release = ReleaseVersion._meta.db_table, Release._meta.db_table
    # By hand, as in regions.searching. Versions that nobody reads any more are left out early.
    statement = (
        f"SELECT '{ABOVE}', release_id, v.version {ranks} FROM {version} v JOIN {release} r ON r.key = v.release_id"  # noqa: S608 - what was typed is a value
        f" WHERE search_vector @@ {TSQUERY} AND r.layer = ANY(%s) AND v.version IN (r.version, r.pilot_version)"
        f" UNION ALL SELECT '{OWN}', key, version {ranks} FROM {LocalRelease._meta.db_table}"
        f" WHERE search_vector @@ {TSQUERY}"
        f" UNION ALL SELECT '{ADAPTED}', release_key, 0 {ranks} FROM {Adaptation._meta.db_table}"
        f" WHERE search_vector @@ {TSQUERY}"
    )
    with connection.cursor() as cursor:
        asked = [way for way in ways if way]
        cursor.execute(statement, [*asked, query, known.layers, *asked, query, *asked, query])
        for where, key, number, *values in cursor.fetchall():
            if (place := known.row_of(where, key, number)) is not None:
                yield Found(where, key, tuple(values), *known.rows[place])


def _from_directory(match: Match) -> Found:
    name = (match.kind, match.slug, match.title)
    return Found(match.kind, match.pk, match.ranks, *name, "", "", match.topics, "", _day(match.starts_at), ())


def _news(query: str, ways: Sequence[str]) -> Iterator[Found]:
    statement = (
        f"SELECT page_ptr_id, slug, title, teaser, topics::text, date {ranks_of('n.search_vector', ways)}"  # noqa: S608 - what was typed is a value
        f" FROM {NewsPage._meta.db_table} n JOIN wagtailcore_page p ON p.id = n.page_ptr_id"
        f" WHERE live AND n.search_vector @@ {TSQUERY}"
    )
    with connection.cursor() as cursor:
        cursor.execute(statement, [*filter(None, ways), query])
        for pk, slug, title, teaser, topics, day, *ranks in cursor.fetchall():
            about = tuple(json.loads(topics))
            yield Found("news", pk, tuple(ranks), "news", slug, title, teaser, "", about, "", _day(day), ())


def _day(day: date | datetime | None) -> int:
    return day.toordinal() if day else 0
