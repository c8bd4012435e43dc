"""A form as a browser would send it back: read from the page, changed here and there, posted."""

import json
import re
from html.parser import HTMLParser
from typing import Any

from django.test import Client


class _Form(HTMLParser):
    """Fields of Wagtail's edit form, block states included, which Wagtail draws from data attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.fields: dict[str, Any] = {}
        self.blocks: dict[str, Any] = {}
        self.action = ""
        self.inside = False
        self.area = self.select = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        have = {key: value or "" for key, value in attrs}
        if tag == "form" and "data-edit-form" in have:
            self.inside, self.action = True, have["action"]
        if not self.inside:
            return
        if "data-block" in have:
            self.blocks[have["id"]] = json.loads(have["data-w-block-arguments-value"])[0]
        elif tag == "textarea":
            self.area = have.get("name", "")
            self.fields.setdefault(self.area, "")
        elif tag == "select":
            self.select = have.get("name", "")
        elif tag == "option" and "selected" in have:
            self.fields[self.select] = have["value"]
        elif tag == "input" and have.get("name"):
            self._input(have)

    def _input(self, have: dict[str, str]) -> None:
        if have.get("type") in {"checkbox", "radio"}:
            if "checked" in have:
                self.fields.setdefault(have["name"], []).append(have.get("value", "on"))
        elif have.get("type") != "submit":
            self.fields[have["name"]] = have.get("value", "")

    def handle_data(self, data: str) -> None:
        if self.area:
            self.fields[self.area] += data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self.area = ""
        if tag == "form":
            self.inside = False


def form_of(html: str) -> _Form:
    form = _Form()
    form.feed(html)
    return form


class Browser:
    def __init__(self, client: Client, address: str) -> None:
        self.client = client
        page = client.get(address, follow=True)
        assert page.status_code == 200, page.status_code
        self.html = page.content.decode()
        form = form_of(self.html)
        self.action, self.fields, self.blocks = form.action, form.fields, form.blocks

    def block(self, id_: str) -> dict[str, Any]:
        return next(one for one in self.blocks["body"] if one["id"] == id_)

    def write(self, id_: str, text: str) -> None:
        """Replace the words of a rich text paragraph."""
        self.block(id_)["value"] = paragraph(text)

    def add(self, after: str | None, text: str, id_: str = "99999999-9999-4999-8999-999999999999") -> None:
        ids = [one["id"] for one in self.blocks["body"]]
        place = ids.index(after) + 1 if after else len(ids)
        self.blocks["body"].insert(place, {"type": "rich_text", "id": id_, "value": paragraph(text)})

    def remove(self, id_: str) -> None:
        self.blocks["body"] = [one for one in self.blocks["body"] if one["id"] != id_]

    def data(self) -> dict[str, Any]:
        data = dict(self.fields)
        for name, state in self.blocks.items():
            data |= _flat(name, state)
        return data

    def press(self, button: str = "action-publish", **extra: Any) -> Any:
        return self.client.post(self.action, {**self.data(), button: button, **extra}, follow=True)

    def autosave(self) -> Any:
        return self.client.post(self.action, self.data(), headers={"accept": "application/json"})


def publish_as_layer(form: Browser, why: str = "Es wurde oft gefragt.") -> Any:
    """The button of a layer's form leads to the page before publishing; there it is published, at once everywhere."""
    page = form.press()
    seen = re.search(r'name="seen" value="(\d+)"', page.content.decode())
    assert seen, words_of(page.content.decode())
    answers = {"seen": seen[1], "change": "substantial", "reason": why, "when": "now", "where": "all"}
    return form.client.post(page.request["PATH_INFO"], answers, follow=True)


def paragraph(text: str) -> str:
    block = {"key": "aaaaa", "type": "unstyled", "text": text, "depth": 0, "inlineStyleRanges": [], "entityRanges": []}
    return json.dumps({"blocks": [block], "entityMap": {}})


def _flat(prefix: str, state: Any) -> dict[str, Any]:
    if isinstance(state, list) and state and not isinstance(state[0], dict):
        return {prefix: state}  # a choice
    if isinstance(state, list):
        data: dict[str, Any] = {f"{prefix}-count": str(len(state))}
        for index, child in enumerate(state):
            at = f"{prefix}-{index}"
            data |= {f"{at}-order": str(index), f"{at}-deleted": "", f"{at}-id": child.get("id") or ""}
            if "type" in child:
                data[f"{at}-type"] = child["type"]
            data |= _flat(f"{at}-value", child["value"])
        return data
    if isinstance(state, dict) and "blocks" not in state:
        data = {}
        for key, value in state.items():
            data |= _flat(f"{prefix}-{key}", value)
        return data
    return {prefix: json.dumps(state) if isinstance(state, dict) else "" if state is None else state}


def shown(html: str) -> str:
    """With the letters of what Wagtail draws from JSON."""
    return re.sub(r"\\u([0-9a-f]{4})", lambda letter: chr(int(letter[1], 16)), html)


def said(answer: Any) -> str:
    """The messages on top of a page."""
    html = answer.content.decode()
    start = html.find('data-w-messages-target="container"')
    return words_of(html[start + 40 : html.find("</ul>", start)])


def words_of(html: str) -> str:
    words = _Words()
    words.feed(html)
    return " ".join(" ".join(words.found).split())


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_data(self, data: str) -> None:
        self.found.append(data)
