"""What an editor meets in Wagtail's forms, in a real browser."""

from collections.abc import Callable

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
