"""The screen of a review as a browser has it."""

import re
from typing import Any

from django.test import Client

from tests.content.admin.browser import words_of

OURS = "Woche 1: Einführung in Hagen"
OUR_MINIMUM = "Sie dauert mindestens einen Monat, in Hagen meist drei."


def place(key: Any, block: str) -> str:
    return f"/admin/wissen/pruefen/{key}/stelle/{block}/"


def against(html: str) -> str:
    found = re.search(r'name="against" value="([0-9a-f]*)"', html)
    assert found
    return found[1]


class Screen:
    """One place on the screen, as a browser has it."""

    def __init__(self, client: Client, key: Any, block: str) -> None:
        self.client, self.address = client, place(key, block)
        self.html = client.get(self.address).content.decode()
        self.words = words_of(self.html)

    def choose(self, choice: str, **more: Any) -> Any:
        data = {"against": against(self.html), "choice": choice, **more}
        return self.client.post(self.address, data)


def publish_all(client: Client, key: Any) -> Any:
    return client.post(f"/admin/wissen/pruefen/{key}/alle/", follow=True)


def undo_address(answer: Any) -> str:
    found = re.search(r'data-w-action-url-value="(/admin/wissen/rueckgaengig/[^"]+)"', answer.content.decode())
    assert found
    return found[1]


def address_of(key: Any) -> str:
    return f"/admin/wissen/anpassen/{key}/"
