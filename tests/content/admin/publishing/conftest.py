"""The national team at work: from the form to the page before publishing, and its button."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from content.actions import adapt_entry, hide_entry
from content.conversion import to_blocks
from content.models import Entry
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.admin.browser import Browser, words_of

WHY = "Viele hielten das für einen Monat."


@pytest.fixture
def olga_at_work(national: Chamber, olga: Any, client_for: Callable[..., Client], shelf: Any) -> Client:
    return client_for(national, olga)


@pytest.fixture
def many() -> list[Chamber]:
    """Ten more chambers in Saxony: rows without a schema, for a layer only counts them."""
    made = [Chamber(slug=f"m-{number}", name=f"Kammer {number}", land="DE-SN") for number in range(10)]
    return Chamber.objects.bulk_create(made)


class Desk:
    """One text, from its form to the page before publishing."""

    def __init__(self, client: Client, text: Entry) -> None:
        self.client, self.text = client, text
        self.form_url = f"/admin/wissen/texte/edit/{text.pk}/"
        self.url = f"/admin/wissen/texte/veroeffentlichen/{text.pk}/"

    def write(self, id_: str, words: str, button: str = "action-publish") -> Any:
        """Ends where the button leads."""
        form = Browser(self.client, self.form_url)
        form.write(id_, words)
        answer = form.press(button)
        html = answer.content.decode()
        self.said = words_of(html)
        found = re.search(r'<p class="lw-reach-say">(.*?)</p>', html, re.DOTALL)
        self.sentence = re.sub("<.*?>", "", found[1]) if found else ""
        return answer

    @property
    def seen(self) -> str:
        return re.search(r'name="seen" value="(\d+)"', self.client.get(self.url).content.decode())[1]  # type: ignore[index]

    def plan(self, **chosen: Any) -> str:
        return words_of(self.client.get(self.url, {"plan": "1", **chosen}).content.decode())

    def publish(self, *, seen: str = "", address: str = "", **answers: Any) -> Any:
        data = {"seen": seen or self.seen, "change": "substantial", "reason": WHY, "when": "now", "where": "all"}
        return self.client.post(address or self.url, {**data, **answers}, follow=True)


@pytest.fixture
def desk(olga_at_work: Client, shelf: dict[str, Entry]) -> Desk:
    return Desk(olga_at_work, shelf["probezeit"])


@pytest.fixture
def adapts(shelf: dict[str, Entry], national: Chamber) -> Callable[..., None]:
    """adapts(chamber, id) has words of its own there; adapts(chamber) hides the text."""

    def change(chamber: Chamber, id_: str = "") -> None:
        text = shelf["probezeit"]
        with in_chamber(national):
            blocks = to_blocks(Entry.objects.get(pk=text.pk))
        with in_chamber(chamber):
            if id_:
                ours = [{**one, "value": "<p>Bei uns.</p>"} if one["id"] == id_ else one for one in blocks]
                adapt_entry(text.key, ours)
            else:
                hide_entry(text.key, "Gilt hier nicht.")

    return change
