"""A running product and real browsers. Everything here waits for what it needs and gives up in bounded time."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Playwright, sync_playwright

from config.checks.browser import find_browser
from tests.journeys.product import Product, running_product
from tests.journeys.visitors import Visitor

HERE = Path(__file__).parent
NO_BROWSER = "NOT RUN: there is no Chromium here. Install it (Debian: apt-get install chromium) or set CHROMIUM=/path."


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.xdist_group("journeys"))  # one process: the product is started once


@pytest.fixture(scope="session")
def chromium() -> str:
    path = find_browser()
    if path is None:
        pytest.skip(NO_BROWSER)
    return path


@pytest.fixture(scope="session")
def product(chromium: str) -> Iterator[Product]:
    with running_product() as product:
        yield product


@pytest.fixture
def playwright() -> Iterator[Playwright]:
    """Started for each test: while it runs, Django takes this thread for an asynchronous one."""
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture
def visitor(
    playwright: Playwright, product: Product, chromium: str, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Visitor]]:
    """visitor("hagen") opens a browser of its own, with a profile of its own, as on somebody's phone."""
    opened: list[Visitor] = []

    def open_browser(chamber: str, *, phone: bool = True, notifications: bool = False) -> Visitor:
        profile = tmp_path / f"profile-{len(opened)}"
        visitor = Visitor(playwright, chromium, product, chamber, profile, phone=phone)
        opened.append(visitor)
        if notifications:
            visitor.context.grant_permissions(["notifications"], origin=product.url(chamber, ""))
        return visitor

    yield open_browser
    for number, one in enumerate(opened):
        one.page.screenshot(path=product.run_dir / f"{request.node.name}-{number}.png")
        one.close()


@pytest.fixture
def reader(visitor: Callable[..., Visitor]) -> Visitor:
    """A small company in Hagen, on a phone."""
    return visitor("hagen")
