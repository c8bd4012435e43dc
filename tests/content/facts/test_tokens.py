"""What is a token and what only looks like one; which value holds on which day."""

from datetime import date

import pytest

from content.tokens import NOT_YET, Dated, Told, comes_next, expected_next, holds_on, tokens_in, tokens_of_blocks

TOLD = Told({"lohn": "724 Euro", "bund": "Bund"}, {"lohn": "724 Euro", "bund": "bei uns", "böse": "", "kurz": "<b>&"})
VALUES = [{"from": "2026-01-01", "value": "neu"}, {"from": "2020-01-01", "value": "alt"}]


@pytest.mark.parametrize(
    "text",
    [
        "{ }",
        "{}",
        "{x.__class__}",
        "{{ settings }}",
        "{{lohn}}",
        "{Lohn}",
        "{1}",
        "{lohn",
        "{lohn }",
        "{lo hn}",
        "{{{lohn}}}",
        "%(lohn)s",
        "{0!r:>9}",
    ],
)
def test_what_only_looks_like_a_token_stays_text(text):
    assert TOLD.text(text) == text
    assert TOLD.html(f"<p>{text}</p>") == f"<p>{text}</p>"
    assert not tokens_in([text])


def test_a_token_becomes_its_value_wherever_it_stands():
    assert TOLD.text("{lohn}, also {lohn}.") == "724 Euro, also 724 Euro."
    assert TOLD.value({"a": [{"b": "{lohn}"}], "n": 3}) == {"a": [{"b": "724 Euro"}], "n": 3}
    table = {"id": "t", "type": "table", "value": {"rows": [["{lohn}", "x"]], "caption": "{lohn}", "header": True}}
    assert TOLD.block(table)["value"] == {"rows": [["724 Euro", "x"]], "caption": "724 Euro", "header": True}


def test_a_value_is_escaped_where_there_is_html_and_only_there():
    callout = {"id": "c", "type": "callout", "value": {"tone": "info", "title": "{kurz}", "text": "<p>{kurz}</p>"}}
    assert TOLD.block(callout)["value"]["title"] == "<b>&"
    assert TOLD.block(callout)["value"]["text"] == "<p>&lt;b&gt;&amp;</p>"
    assert TOLD.block({"id": "r", "type": "rich_text", "value": "<p>{kurz}</p>"})["value"] == "<p>&lt;b&gt;&amp;</p>"


def test_addresses_are_no_texts():
    link = {"id": "l", "type": "links", "value": [{"label": "{lohn}", "url": "https://example.org/{lohn}"}]}
    assert TOLD.block(link)["value"] == [{"label": "724 Euro", "url": "https://example.org/{lohn}"}]
    html = '<p><a href="https://example.org/{lohn}">{lohn}</a></p>'
    assert TOLD.html(html) == '<p><a href="https://example.org/{lohn}">724 Euro</a></p>'
    assert tokens_of_blocks([link, {"id": "r", "type": "rich_text", "value": html}]) == {"lohn": ["l", "r"]}


def test_a_number_of_the_chambers_own_holds_in_its_own_words_alone():
    assert (TOLD.text("{bund}", own=True), TOLD.text("{bund}", own=False)) == ("bei uns", "Bund")


def test_a_number_without_a_value_is_never_shown_as_a_token():
    assert TOLD.text("mindestens {fehlt}") == f"mindestens {NOT_YET}"


@pytest.mark.parametrize(
    ("day", "value"),
    [("2019-12-31", ""), ("2020-01-01", "alt"), ("2025-12-31", "alt"), ("2026-01-01", "neu"), ("2099-01-01", "neu")],
)
def test_a_value_holds_from_its_day_until_the_next(day, value):
    assert holds_on(VALUES, date.fromisoformat(day)) == value


def test_what_comes_next_and_what_is_missing():
    assert comes_next(VALUES, date(2025, 6, 1)) == Dated(date(2026, 1, 1), "neu")
    assert comes_next(VALUES, date(2026, 1, 1)) is None
    yearly = [{"from": f"{year}-01-01", "value": str(year)} for year in (2024, 2025, 2026)]
    assert expected_next(yearly, date(2026, 11, 22)) == date(2027, 1, 1)
    assert expected_next(yearly, date(2025, 11, 22)) is None
    assert expected_next(VALUES, date(2026, 11, 22)) is None
    assert (
        expected_next([{"from": "9998-01-01", "value": "1"}, {"from": "9999-01-01", "value": "2"}], date(2026, 1, 1))
        is None
    )
