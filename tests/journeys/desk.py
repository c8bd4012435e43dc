"""What an editor's hands do in Wagtail."""

import re

from playwright.sync_api import Locator, Page, expect

from tests.journeys.visitors import Visitor


class Desk:
    """An editor signed in at a chamber, in front of a large screen."""

    def __init__(self, visitor: Visitor, role: str = "Redaktion") -> None:
        self.visitor = visitor
        self.page: Page = visitor.sign_in(role)

    @property
    def complaints(self) -> list[str]:
        """An autosave that a button has overtaken is refused as out of date, and the browser notes the refusal."""
        overtaken = re.compile(r"status of 400 .*/admin/.*/(edit/\d+|anpassen/[0-9a-f-]+)/")
        return [one for one in self.visitor.complaints if not overtaken.search(one)]

    def row(self, title: str) -> Locator:
        """A text in the list of the knowledge base, found as an editor finds it."""
        self.visitor.go("/admin/wissen/")
        self.page.locator("#id_q").fill(title)
        self.page.wait_for_url("**/admin/wissen/?q=*")
        row = self.page.locator("table.lw-library tbody tr", has_text=title)
        expect(row).to_have_count(1)
        return row

    def open(self, title: str) -> None:
        self.row(title).locator("a.lw-title").click()
        expect(self.blocks.first).to_be_visible()

    @property
    def blocks(self) -> Locator:
        return self.page.locator("[data-contentpath=body] [data-streamfield-child]")

    def block(self, words: str) -> Locator:
        return self.blocks.filter(has_text=words).first

    def write_after(self, words: str, text: str) -> None:
        """Go on writing at the end of the paragraph with these words."""
        self.write(self.block(words), text)

    def add_text_at_the_end(self, text: str) -> None:
        count = self.blocks.count()
        self.page.locator("[data-contentpath=body] .c-sf-add-button").last.click()
        self.page.get_by_role("option", name="Text", exact=True).click()
        expect(self.blocks).to_have_count(count + 1)
        self.write(self.blocks.last, text)

    def write(self, block: Locator, text: str) -> None:
        writing = block.locator("[contenteditable=true][role=textbox]")
        writing.click()
        writing.press("ControlOrMeta+End")
        self.page.keyboard.type(text)
        # The editor hands its text to the form a moment later.
        expect(block.locator("input[type=hidden][name$='-value']")).to_have_value(re.compile(re.escape(text)))

    def publish(self) -> None:
        """Until the server has said that it is online."""
        button = self.page.locator("button[name=action-publish]")
        if not button.is_visible():  # for pages it stands behind the arrow
            self.page.locator("footer [data-controller~=w-dropdown] > button").click()
        button.click()
        expect(self.page.locator(".messages .success").first).to_be_visible()

    def publish_to_chambers(self, why: str) -> None:
        """As a layer: the button leads to the page that says whom it reaches, and asks."""
        self.page.locator("button[name=action-publish]").click()
        expect(self.page.get_by_role("heading", name="Wen diese Änderung erreicht")).to_be_visible()
        self.page.get_by_label("Ein Satz für die Kammern: Warum?").fill(why)
        self.page.get_by_role("button", name=re.compile("^Bei .* Kammern veröffentlichen$")).click()
        expect(self.page.locator(".messages .success").first).to_be_visible()
