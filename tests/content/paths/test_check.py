"""A path on which readers would get lost is told apart, in a whole sentence that names the place."""

import pytest

from content.paths.check import problems_of
from tests.content.paths.walks import question, result

GOOD = [
    question("ort", ("Ja", "person"), ("Nein", "verbund")),
    question("person", ("Ja", "gut"), ("Nein", "verbund")),
    result("gut"),
    result("verbund"),
]


def test_a_path_that_can_be_walked_has_no_problems():
    assert problems_of(GOOD) == []


def test_a_circle_with_a_way_out_is_a_path():
    again = [
        question("ort", ("Ja", "gut"), ("Noch einmal", "hilfe")),
        question("hilfe", ("Gut", "ort"), ("Aus", "gut")),
    ]
    assert problems_of([*again, result("gut")]) == []


@pytest.mark.parametrize(
    ("blocks", "said"),
    [
        ([result("gut")], "keine Frage"),
        ([question("ort", ("Ja", "ort"), ("Nein", "ort"))], "kein Ergebnis"),
        ([question("ort", ("Ja", "gut")), result("gut")], "„Ort?“ braucht mindestens zwei Antworten"),
        ([question("ort"), result("gut")], "„Ort?“ braucht mindestens zwei Antworten"),
        ([question("ort", ("Ja", "gut"), ("Nein", "weg")), result("gut")], "Antwort „Nein“ zu „weg“"),
        ([*GOOD, question("insel", ("Ja", "gut"), ("Nein", "gut"))], "Zur Frage „Insel?“ führt keine Antwort"),
        ([*GOOD, result("insel")], "Zum Ergebnis „Ergebnis insel“ führt keine Antwort"),
        ([*GOOD, result("gut")], "Kurznamen „gut“ gibt es zweimal"),
        ([*GOOD, question("gut", ("Ja", "gut"), ("Nein", "gut"))], "Kurznamen „gut“ gibt es zweimal"),
    ],
)
def test_what_is_missing_is_said(blocks, said):
    problems = problems_of(blocks)
    assert len(problems) == 1
    assert said in problems[0]


def test_a_circle_without_an_end_is_found_though_the_path_has_one():
    round_and_round = [
        question("eins", ("Weiter", "zwei"), ("Fertig", "gut")),
        question("zwei", ("Links", "drei"), ("Rechts", "drei")),
        question("drei", ("Links", "zwei"), ("Rechts", "drei")),
    ]
    problems = problems_of([*round_and_round, result("gut")])
    assert len(problems) == 2
    assert "„Zwei?“" in problems[0]
    assert "im Kreis" in problems[0]


def test_a_word_that_no_programme_carries_is_named():
    asks = [question("ort", ("Ja", "gut", ["verbund"]), ("Nein", "gut", ["verbnud"])), result("gut", tags=["eq"])]
    assert problems_of(asks, {"verbund", "eq"}) == [
        "Kein Förderprogramm trägt das Wort „verbnud“. Bitte prüfen Sie die Schreibweise, oder tragen Sie das Wort "
        "zuerst bei einem Programm ein."
    ]


def test_five_thousand_questions_are_checked_in_no_time():
    chain = [question(f"f{n}", ("Ja", f"f{n + 1}"), ("Nein", "ende")) for n in range(5000)]
    assert problems_of([*chain, question("f5000", ("Ja", "ende"), ("Nein", "ende")), result("ende")]) == []
