"""What may not be published: a text with an unknown number, a number that is none."""

import pytest
from django.core.exceptions import ValidationError

from content import queries
from content.above import text_above
from content.actions import adapt_entry, hide_entry
from content.errors import ContentError
from content.facts.errors import (
    NumberInNumber,
    NumberNameFixed,
    NumberNameMalformed,
    NumberOnlyFollowed,
    NumberUnknown,
    NumberWithoutValue,
    TwoValuesOneDay,
)
from content.library.models import Release
from content.models import Entry, Fact
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, line, replaced, rich, write
from tests.content.facts.conftest import number

UNKNOWN = "Die Zahl „erfunden“ kennen wir nicht. Bitte aus der Liste wählen."
PLACES = [
    line("title", "{erfunden}"),
    line("summary", "{erfunden}"),
    {"id": "figures", "type": "figures", "value": [{"value": "{erfunden}", "label": "x"}]},
    {"id": "checklist", "type": "checklist", "value": [{"text": "x", "hint": "{erfunden}"}]},
    rich("a", "<p>&#123;erfunden&#125;</p>"),
]


@pytest.mark.parametrize("block", PLACES, ids=[one["id"] for one in PLACES])
def test_an_unknown_number_stops_publishing_wherever_it_stands(block, order, publish, national):
    with pytest.raises(NumberUnknown) as refused:
        publish(replaced(PROBATION, block))
    assert str(refused.value) == UNKNOWN
    assert not Release.objects.filter(kind="entry").exists()
    with in_chamber(national):
        assert not Entry.objects.filter(live=True).exists()


def test_a_chamber_may_name_numbers_from_above_and_its_own_but_not_anothers(tell, probation, north, south):
    tell()
    with in_chamber(south):
        number("suedlich", [("2026-01-01", "7")])
    with in_chamber(north):
        with pytest.raises(NumberUnknown):
            adapt_entry(probation.key, replaced(PROBATION, rich("a", "<p>{suedlich}</p>")))
        assert queries.entry("probezeit").state == "follow"
        number("noerdlich", [("2026-01-01", "8 Tage")])
        adapt_entry(probation.key, replaced(PROBATION, rich("a", "<p>{noerdlich} und {lohn}</p>")))
        assert "8 Tage und 724 Euro" in queries.entry("probezeit").blocks[0].value
    with in_chamber(south):
        assert "8 Tage" not in str(queries.entry("probezeit"))


def test_a_number_that_was_withdrawn_above_does_not_keep_a_chamber_from_its_own_words(tell, publish, national, north):
    fact = tell()
    entry = publish(replaced(PROBATION, rich("a", "<p>{lohn}</p>")))
    with in_chamber(national):
        Fact.objects.get(pk=fact.pk).unpublish()
        with pytest.raises(NumberUnknown):
            publish(replaced(PROBATION, rich("a", "<p>Neu: {lohn}</p>")))
    with in_chamber(north):
        edited = replaced(text_above(entry.key).blocks, rich("b", "<p>Unsere Worte.</p>"))
        adapt_entry(entry.key, edited)
        assert "724 Euro" in queries.entry("probezeit").blocks[0].value
        with pytest.raises(NumberUnknown):
            adapt_entry(entry.key, replaced(edited, rich("b", "<p>{lohn}</p>")))


@pytest.mark.parametrize(
    ("slug", "values", "title", "error"),
    [
        ("lohn", [], "Lohn", NumberWithoutValue),
        ("lohn", [("2026-01-01", "1"), ("2026-01-01", "2")], "Lohn", TwoValuesOneDay),
        ("lohn", [("2026-01-01", "{anders}")], "Lohn", NumberInNumber),
        ("lohn", [("2026-01-01", "1")], "{lohn}", NumberInNumber),
        ("Lohn", [("2026-01-01", "1")], "Lohn", NumberNameMalformed),
        ("2027", [("2026-01-01", "1")], "Lohn", NumberNameMalformed),
        ("mein_lohn", [("2026-01-01", "1")], "Lohn", NumberNameMalformed),
    ],
)
def test_a_number_that_is_none_is_refused(slug, values, title, error, national):
    with in_chamber(national), pytest.raises((error, ValidationError)) as refused:
        number(slug, values, title)
    if isinstance(refused.value, ContentError):
        assert str(refused.value)
    assert not Release.objects.filter(kind="fact").exists()


def test_the_name_of_a_number_stays_once_texts_can_use_it(tell, national):
    fact = tell()
    with in_chamber(national):
        fact = Fact.objects.get(pk=fact.pk)
        fact.slug = "entgelt"
        with pytest.raises(NumberNameFixed):
            fact.save_revision().publish()
    assert Release.objects.get(kind="fact").slug == "lohn"


def test_a_chamber_cannot_take_the_name_of_a_number_above_nor_hide_or_adapt_it(tell, publish, national, north):
    fact = tell()
    publish(replaced(PROBATION, rich("a", "<p>{lohn}</p>")))
    with in_chamber(north):
        with pytest.raises(ValidationError, match="slug"):
            number("lohn", [("2026-01-01", "1 Euro")])
        with pytest.raises(NumberOnlyFollowed):
            hide_entry(fact.key, "Passt uns nicht.")
        with pytest.raises(NumberOnlyFollowed):
            adapt_entry(
                fact.key,
                [
                    line("title", "x"),
                    line("note", ""),
                    {"id": "values", "type": "values", "value": [{"from": "2026-01-01", "value": "1"}]},
                ],
            )
        assert "724 Euro" in queries.entry("probezeit").blocks[0].value


def test_a_draft_may_name_what_there_is_not_yet(order, in_north):
    entry = Entry(live=False, slug="neu", title="{erfunden}", summary="x", category="auswahl-vertrag")
    entry.save()
    entry.save_revision(clean=False)
    write("entry", "anders", PROBATION, category="auswahl-vertrag")
    assert [card.slug for card in queries.entries()] == ["anders"]
