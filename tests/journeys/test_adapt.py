"""Walk 2: Hagen's editor adapts a national text, the national team goes on writing, and both are read."""

from collections.abc import Callable

from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.visitors import Visitor

TITLE = "Das Berichtsheft (Ausbildungsnachweis)"
PATH = "/wissen/berichtsheft/"
FIRST, SECOND = "Azubis führen einen Ausbildungsnachweis.", "Zur Abschlussprüfung wird nur zugelassen"
OURS = " In Hagen prüft ihn die SIHK."
ADDED = "Vordrucke liegen in der Bahnhofstraße aus."
NATIONAL_FIRST, NATIONAL_SECOND = " Das gilt auch für Umschüler.", " Fehlt er, fällt die Prüfung aus."


def read(visitor: Visitor) -> str:
    return visitor.go(PATH).locator(".entry-text .blocks").inner_text()


def test_an_adapted_paragraph_stays_and_the_rest_follows(visitor: Callable[..., Visitor]) -> None:
    hagen, leipzig = visitor("hagen"), visitor("leipzig")
    before = read(hagen)
    assert before == read(leipzig)

    desk = Desk(visitor("hagen", phone=False))
    expect(desk.row(TITLE)).to_contain_text("folgt")
    desk.open(TITLE)
    desk.write_after(FIRST, OURS)
    desk.add_text_at_the_end(ADDED)
    desk.publish()
    expect(desk.row(TITLE)).to_contain_text("angepasst")

    assert OURS in read(hagen)
    assert ADDED in read(hagen)
    assert read(leipzig) == before

    team = Desk(visitor("national", phone=False))
    team.open(TITLE)
    team.write_after(FIRST, NATIONAL_FIRST)
    team.write_after(SECOND, NATIONAL_SECOND)
    team.publish_to_chambers("Beides wurde oft gefragt.")

    there = read(leipzig)
    assert NATIONAL_FIRST in there
    assert NATIONAL_SECOND in there
    assert OURS not in there
    here = read(hagen)
    assert OURS in here  # ours, until somebody here decides
    assert ADDED in here
    assert NATIONAL_FIRST not in here
    assert NATIONAL_SECOND in here  # nobody touched this one: it follows

    expect(desk.row(TITLE)).to_contain_text("Bundesfassung neu")
    waiting = desk.page.locator(".lw-tabs a", has_text="Wartet auf Sie")
    expect(waiting.locator(".lw-count")).to_contain_text("1")
    for one in (hagen, leipzig, desk, team):
        assert one.complaints == []
