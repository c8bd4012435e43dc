"""What nobody should type, and more rows than anybody has."""

import pytest

from content.library.models import Release, ReleaseVersion
from content.search import answer
from content.words.weights import weighted
from regions.models import Actor
from tenants.context import in_chamber

STRANGE = [
    "a & | ! :*", ":*", "!", "(((", "a <-> b", "'; DROP TABLE x; --", "\\", "\\'", '"', "%s %(a)s", "{probezeit}",
    "🙂", "👩‍🔧 Probezeit", "‮טזיל‬ Probezeit", "مدة الاختبار", "\u200b", "ſtraße", "İ", "²", "_", "__ _", "½ ①",
    "probezeit " * 900, "a" * 10_000, "§" * 500, "\x00", "prob\x00ezeit", "\ud800", "1 2 3 4 5 6 7 8 9 10 11 12",
    "und oder aber", "AND OR NOT", "ab:cd", "probezeit:*", "a'b", "ﬁrma", "e\u0301" * 50,
]  # fmt: skip


@pytest.mark.parametrize("typed", STRANGE)
def test_strange_questions_have_calm_answers(typed, probation, north, client_for):
    client = client_for(north)
    typed = typed.encode("utf-8", "surrogatepass")
    for address in ("/suche/", "/suche/vorschlaege/"):
        assert client.get(f"{address}?q={_quoted(typed)}").status_code == 200, address


def _quoted(typed: bytes) -> str:
    return "".join(f"%{one:02x}" for one in typed)


def test_operators_are_words(probation, in_north):
    assert answer("Probezeit & !Frist").total == answer("Probezeit Frist").total == 1
    assert answer("!Probezeit").hits[0].slug == "probezeit"


def test_markup_in_a_question_stays_text(probation, north, client_for):
    page = client_for(north).get("/suche/", {"q": "<img src=x onerror=alert(1)>"}).content.decode()
    assert "<img src=x" not in page


def test_five_thousand_rows_are_searched_and_one_page_is_loaded(north, national, order, django_assert_max_num_queries):
    with in_chamber(north):
        Actor.objects.bulk_create(
            Actor(slug=f"a-{number}", name=f"Werkstatt {number}", description="Probezeit", live=True)
            for number in range(5000)
        )
    releases = Release.objects.bulk_create(
        Release(layer=national.key, kind="entry", slug=f"e-{number}", version=1, published_at="2026-01-01T00:00Z")
        for number in range(200)
    )
    body = {"format": 1, "kind": "entry", "blocks": []}
    ReleaseVersion.objects.bulk_create(
        ReleaseVersion(
            release=one, version=1, title=f"Text {number}", body=body, card={}, search_text="Probezeit " * 300,
            search_vector=weighted(f"Text {number}", [], "", "Probezeit"), published_at=one.published_at,
        )
        for number, one in enumerate(releases)
    )  # fmt: skip
    with in_chamber(north):
        # The texts of what is shown are loaded, however much was found.
        with django_assert_max_num_queries(30):
            found = answer("Probezeit", limit=20)
        assert found.total == 5200 and len(found.hits) == 20
        assert {one.value: one.count for one in found.kinds} == {"actor": 5000, "entry": 200}
        assert answer("Werkstatt 4711").hits[0].slug == "a-4711"
