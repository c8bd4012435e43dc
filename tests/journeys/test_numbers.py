"""The national team chooses a number from the list beside a text; readers of every chamber see its value."""

import re
from collections.abc import Callable

from playwright.sync_api import expect

from tests.journeys.desk import Desk
from tests.journeys.visitors import Visitor

TITLE, PATH = "Preboarding: Kontakt halten bis zum Start", "/wissen/vor-dem-ersten-tag/"


def test_a_number_is_chosen_with_the_keyboard_and_read_as_its_value(visitor: Callable[..., Visitor]) -> None:
    team = Desk(visitor("national", phone=False))
    team.open(TITLE)
    writing = team.blocks.first.locator("[contenteditable=true][role=textbox]")
    writing.click()
    writing.press("ControlOrMeta+End")
    team.page.keyboard.type(" Urlaub: ")
    team.page.get_by_role("button", name="Zahlen für den Text zeigen").press("Enter")
    team.page.get_by_label("Zahlen suchen").fill("Urlaub ab 18")
    choices = team.page.locator("[data-lw-number]")
    expect(choices).to_have_count(1)
    choices.press("Enter")
    expect(team.page.get_by_text("{urlaub-ab-18} steht jetzt im Text.")).to_be_visible()
    expect(writing).to_contain_text("Urlaub: {urlaub-ab-18}")
    expect(team.blocks.first.locator("input[name$='-value']")).to_have_value(re.compile("urlaub-ab-18"))
    team.publish_to_chambers("Damit die Zahl von selbst stimmt.")

    page = visitor("hagen").go(PATH)
    expect(page.locator(".entry-text .blocks")).to_contain_text("Urlaub: 24 Werktage")
    assert not team.complaints
