"""Where a number stands: named, or typed by hand, in texts of its layer and in words of the chambers."""

import pytest
import time_machine

from config.celery import app  # noqa: F401  (tasks enter their chamber only there)
from content.actions import adapt_entry, follow_again
from content.facts.overview import number as number_by_key
from content.facts.typed import typed_in
from content.facts.usage import used_elsewhere, used_here
from content.library.models import Adoption
from content.tasks import repair_adoptions
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, line, replaced, rich, write
from tests.content.facts.conftest import number


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("724 Euro", "Es sind 724 €."),
        ("724 Euro", "<p>Es sind <b>724,00</b>&nbsp;EUR im Monat.</p>"),
        ("724 Euro", "724,- Euro"),
        ("1.014 Euro", "im vierten Jahr 1014 Euro"),
        ("1014 €", "im vierten Jahr 1.014&nbsp;€"),
        ("vier Monate", "höchstens 4 Monaten"),
        ("einen Monat", "mindestens einem Monat"),
        ("20 Prozent", "20 %"),
        ("0800 4555520", "Rufen Sie an: 0800/4555520"),
        ("1,5-fach", "höchstens 1,5-fach"),
    ],
)
def test_a_number_is_recognised_however_it_is_typed(value, text):
    assert typed_in([rich("a", text)], {"x": [value]}) == {"x": ["a"]}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("724 Euro", "Es sind 1.724 Euro, 724 Tage, 72 4 Euro und 724,50 Euro."),
        ("2026", "Im Jahr 2026."),
        ("12", "12 Pflichtangaben"),
        ("Bundesagentur", "die Bundesagentur"),
        ("vier Monate", "vier Wochen, ein Monat"),
        ("724 Euro", "{lohn} und {{lohn}}"),
        ("", "nichts"),
    ],
)
def test_something_else_is_not_taken_for_it(value, text):
    assert typed_in([rich("a", text)], {"x": [value]}) == {}


def test_a_layers_own_texts_are_listed_with_what_is_typed(tell, publish, national):
    fact = tell()
    publish(replaced(PROBATION, rich("a", "<p>{lohn} und {lohn}</p>"), line("title", "Nennt {lohn}")), slug="nennt")
    publish(replaced(PROBATION, rich("a", "<p>Früher 682 €</p>"), line("title", "Getippt")), slug="getippt")
    publish(slug="anders")
    with in_chamber(national):
        found = [(one.title, one.uses, one.typed) for one in used_here(number_by_key(fact.key))]
    assert found == [("Nennt {lohn}", 2, 0), ("Getippt", 0, 1)]


def test_a_layer_learns_which_chambers_words_name_or_type_it_and_not_what_they_say(
    tell, probation, national, north, south
):
    fact = tell()
    key = str(fact.key)
    with in_chamber(north):
        number("eigen", [("2026-01-01", "GEHEIM 5 Euro")])
        own = rich("own", "<p>GEHEIM: {lohn}, früher 682 Euro, {eigen}</p>")
        adapt_entry(probation.key, [*replaced(PROBATION, rich("a", "<p>GEHEIM 724 €</p>")), own])
        write("entry", "unser", replaced(PROBATION, rich("a", "<p>{lohn}</p>")), category="auswahl-vertrag")
    rows = {row.slug: row for row in Adoption.objects.filter(chamber=north.key)}
    assert rows["probezeit"].facts == {"uses": {key: ["own"]}, "typed": {key: ["a", "own"]}}
    assert rows["unser"].facts == {"uses": {key: ["a"]}}
    assert rows["eigen"].facts == {}
    assert "GEHEIM" not in str([vars(row) for row in rows.values()])
    with in_chamber(national):
        found = used_elsewhere(number_by_key(fact.key))
        assert [(one.chamber, one.title, one.slug, one.uses, one.typed) for one in found] == [
            ("Nordkammer", "Probezeit", "probezeit", 1, 2),
            ("Nordkammer", "", "unser", 1, 0),
        ]
    with in_chamber(north):
        follow_again(probation.key)
    with in_chamber(national):
        assert [one.slug for one in used_elsewhere(number_by_key(fact.key))] == ["unser"]


def test_what_was_typed_rightly_is_found_in_the_night_after_the_value_has_changed(tell, probation, north):
    fact = tell("lohn", [("2026-01-01", "724 Euro")])
    with in_chamber(north):
        adapt_entry(probation.key, replaced(PROBATION, rich("a", "<p>Es sind 750 Euro.</p>")))
    assert Adoption.objects.get().facts == {}
    tell("lohn", [("2026-01-01", "724 Euro"), ("2027-01-01", "750 Euro")])
    repair_adoptions(north.pk)
    assert Adoption.objects.get().facts == {}, "a value to come is not typed by anybody yet"
    with time_machine.travel("2027-01-02T02:41:00+01:00", tick=False):
        repair_adoptions(north.pk)
    assert Adoption.objects.get().facts == {"typed": {str(fact.key): ["a"]}}
