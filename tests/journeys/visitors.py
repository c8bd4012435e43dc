"""Somebody with a browser, and what their browser noticed."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import CDPSession, ConsoleMessage, Page, Playwright, Request, ViewportSize, expect

from tests.journeys.product import Product

PATIENCE = 15_000  # milliseconds; two cores may be busy with other tests
PHONE = ViewportSize(width=390, height=844)
DESK = ViewportSize(width=1280, height=900)
UNTIL = """async () => {
    for (let tries = 0; tries < 150; tries += 1) {
        const found = await (%s);
        if (found) return found;
        await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error("waited in vain");
}"""
expect.set_options(timeout=PATIENCE)


class Visitor:
    def __init__(
        self, playwright: Playwright, chromium: str, product: Product, chamber: str, profile: Path, *, phone: bool
    ) -> None:
        self.product, self.chamber = product, chamber
        # A profile on disk: a private window can neither be asked whether the site may be installed nor keep much.
        self.context = playwright.chromium.launch_persistent_context(
            profile,
            executable_path=chromium,
            args=["--no-sandbox"],
            viewport=PHONE if phone else DESK,
            has_touch=phone,
            is_mobile=phone,
            locale="de-DE",
            timezone_id="Europe/Berlin",
        )
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.pages[0]
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.context.on("request", self._note_request)
        self.context.on("console", self._note_console)
        self.context.on("weberror", lambda error: self.complaints.append(str(error.error)))

    def _note_request(self, request: Request) -> None:
        self.requests.append(request.url)

    def _note_console(self, message: ConsoleMessage) -> None:
        if message.type == "error":
            self.complaints.append(f"{message.text} ({message.location.get('url')})")

    @property
    def hosts(self) -> set[str]:
        """Whom the browser asked, this machine's own data: and blob: addresses aside."""
        return {netloc for url in self.requests if (netloc := urlsplit(url).netloc)}

    def go(self, path: str) -> Page:
        self.page.goto(self.product.url(self.chamber, path), wait_until="load")
        return self.page

    def devtools(self) -> CDPSession:
        return self.context.new_cdp_session(self.page)

    def wait_for(self, promise: str) -> Any:
        """Until what the script promises is there; Playwright's own waiting takes the promise itself for an answer."""
        return self.page.evaluate(UNTIL % promise)

    def wait_for_service_worker(self) -> None:
        """Until it rules this page; only then are pages kept for reading without a network."""
        self.page.evaluate("navigator.serviceWorker.ready.then(() => true)")
        self.page.wait_for_function("navigator.serviceWorker.controller !== null")

    def sign_in(self, role: str) -> Page:
        email, password = self.product.login(self.chamber, role)
        page = self.go("/admin/login/")
        page.locator("input[name=username]").fill(email)
        page.locator("input[name=password]").fill(password)
        page.locator("input[name=password]").press("Enter")
        page.wait_for_url("**/admin/")
        return page

    def close(self) -> None:
        self.context.close()


def json_of(visitor: Visitor, path: str) -> Any:
    """What the API says, asked by the visitor's own browser."""
    return visitor.context.request.get(visitor.product.url(visitor.chamber, path)).json()
