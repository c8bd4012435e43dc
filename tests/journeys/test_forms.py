"""What an editor meets in Wagtail's forms, in a real browser."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.desk import Desk
from tests.journeys.visitors import Visitor


@pytest.fixture
def desk(visitor: Callable[..., Visitor]) -> Desk:
    return Desk(visitor("leipzig", phone=False))


def first_event(desk: Desk) -> Page:
    page = desk.visitor.go("/admin/snippets/regions/event/")
    page.locator("main table a[href*='/event/edit/']").first.click()
    expect(page.locator("#id_starts_at")).to_be_visible()
    return page


def marked_day(page: Page) -> Locator:
    return page.locator(".xdsoft_datetimepicker:visible td.xdsoft_current")


def test_the_calendar_marks_the_day_that_stands_in_the_field(desk: Desk) -> None:
    page = first_event(desk)
    field = page.locator("#id_starts_at")
    field.fill("11.05.2027 15:00")
    field.blur()
    field.click()
    expect(marked_day(page)).to_have_text("11")
    expect(marked_day(page)).to_have_attribute("data-month", "4")  # counted from 0: May, not November

    page.locator(".xdsoft_datetimepicker:visible .xdsoft_next").first.click()
    expect(marked_day(page)).to_have_count(0)  # the eleventh of June is not what stands there
    page.locator(".xdsoft_datetimepicker:visible td[data-date='25'][data-month='5']").click()
    expect(field).to_have_value("25.06.2027 15:00")
    expect(marked_day(page)).to_have_text("25")
    assert desk.complaints == []


def test_after_publishing_the_page_is_one_click_away(desk: Desk) -> None:
    page = desk.visitor.go("/admin/pages/")
    page.get_by_role("link", name="Impressum").first.click()
    desk.publish()
    message = page.locator(".messages .success")
    expect(message).to_contain_text("wurde veröffentlicht")
    message.get_by_role("link", name="Auf der Website ansehen").click()
    page.wait_for_url("**/impressum/")
    expect(page.locator("main h1")).to_have_text("Impressum")
    assert desk.complaints == []


def test_the_message_comes_also_to_a_browser_that_has_the_app(desk: Desk) -> None:
    desk.visitor.go("/")
    desk.visitor.wait_for_service_worker()
    page = desk.visitor.go("/admin/pages/")
    page.get_by_role("link", name="Datenschutz").first.click()
    desk.publish()
    expect(page.locator(".messages .success")).to_contain_text("wurde veröffentlicht")


def test_a_logo_that_is_too_large_is_refused_before_it_leaves_the_house(
    visitor: Callable[..., Visitor], tmp_path: Path
) -> None:
    logo = tmp_path / "logo.png"
    with logo.open("wb") as file:
        file.truncate(20 * 1024 * 1024)
    desk = Desk(visitor("leipzig", phone=False), "Leitung")
    page = desk.visitor.go("/admin/settings/themes/brand/")
    field = page.locator("#id_logo")
    field.set_input_files(logo)
    expect(page.get_by_role("alert").filter(has_text="Diese Datei hat 20,0 MB")).to_be_visible()
    expect(field).to_have_value("")

    # Past the browser's check the server answers before it has read all of it.
    field.evaluate("input => delete input.dataset.mostBytes")
    field.set_input_files(logo)
    page.locator("footer button[type=submit]").click()
    expect(page.locator("h1")).to_have_text("Das war zu groß.")
