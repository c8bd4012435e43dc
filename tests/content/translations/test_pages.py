"""A text in another language, as a chamber's readers find it."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone, translation

from content.actions import adapt_entry, hide_entry
from content.errors import StillGerman, TextToTranslateGone
from content.library.models import ReleaseVersion
from content.models import LocalRelease, Translation
from content.translations.languages import LANGUAGES
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.conftest import PROBATION, line, replaced, rich, write
from tests.content.translations.conftest import ENGLISH, translate

PAGE = "/wissen/probezeit/en/"
TEXT: list[Any] = PROBATION


@pytest.fixture
def reader(north: Chamber, client_for: Callable[..., Client]) -> Client:
    return client_for(north)


def page(reader: Client, path: str = PAGE) -> str:
    answer = reader.get(path)
    assert answer.status_code == 200, answer.status_code
    return answer.content.decode().replace("\u00ad", "")


def main(html: str) -> str:
    return html.split("<main")[1].split("</main")[0]


def test_an_english_reader_gets_the_text_and_the_words_around_it_in_english(reader: Client, english: Any):
    html = page(reader)
    assert '<html lang="en">' in html
    assert "<title>Trial period" in html
    assert '<h1 lang="en" dir="ltr">Trial period</h1>' in html
    assert "At least one month, at most four." in html
    assert "Note the last day" in html
    for words in ("Do now", "In short", "Skip to content", "Kept pages", "Imprint"):
        assert words in html
    for words in ("Jetzt tun", "Kurz gesagt", "Merkliste", "Mindestens ein Monat"):
        assert words not in html
    assert translation.get_language() == "de"  # the next reader of this process gets German words


def test_the_german_page_stays_german_and_names_the_other_languages(reader: Client, north: Chamber, english: Any):
    page(reader)
    html = page(reader, "/wissen/probezeit/")
    assert '<html lang="de">' in html
    assert "Jetzt tun" in html
    assert f'<link rel="alternate" hreflang="en" href="{north.base_url}{PAGE}">' in html
    assert f'<link rel="alternate" hreflang="de" href="{north.base_url}/wissen/probezeit/">' in html
    assert re.search(rf'<a href="{PAGE}" lang="en" dir="ltr" hreflang="en">English</a>', html)


def test_a_text_in_german_only_offers_no_languages(reader: Client, probation: Any):
    html = page(reader, "/wissen/probezeit/")
    assert "hreflang" not in html
    assert "tongues" not in html


def test_a_language_that_is_missing_falls_back_to_german_and_says_so(reader: Client, north: Chamber, english: Any):
    html = page(reader, "/wissen/probezeit/uk/")
    assert "Diesen Text gibt es noch nicht in „Українська“. Sie lesen ihn auf Deutsch." in html
    assert '<h1 lang="de" dir="ltr">Probezeit</h1>' in html
    assert f'<link rel="canonical" href="{north.base_url}/wissen/probezeit/">' in html


@pytest.mark.parametrize("address", ["xx", "de", "EN", "de-x-ls", "en-gb"])
def test_a_language_that_does_not_exist_is_not_found(reader: Client, english: Any, address: str):
    assert reader.get(f"/wissen/probezeit/{address}/").status_code == 404


def test_arabic_is_written_from_right_to_left_and_only_the_text_is(reader: Client, national: Chamber, probation: Any):
    arabic = [line("title", "فترة الاختبار"), line("summary", "من شهر إلى أربعة أشهر."), rich("a", "<p>شهر واحد</p>")]
    with in_chamber(national):
        translate(probation, "ar", arabic, "ar")
    html = page(reader, "/wissen/probezeit/ar/")
    assert '<html lang="de">' in html
    assert '<h1 lang="ar" dir="rtl">فترة الاختبار</h1>' in html
    assert '<div class="blocks" data-readable lang="ar" dir="rtl">' in html
    assert "Kurz gesagt" in html


def test_leichte_sprache_is_german_of_its_own(reader: Client, national: Chamber, probation: Any):
    easy = [
        line("title", "Die Probe-Zeit"),
        line("summary", "Die Probe-Zeit dauert 1 bis 4 Monate."),
        rich("a", "<p>Kurz.</p>"),
    ]
    with in_chamber(national):
        translate(probation, "de-x-ls", easy, "leichte-sprache")
    html = page(reader, "/wissen/probezeit/leichte-sprache/")
    assert '<h1 lang="de-x-ls" dir="ltr">Die Probe-Zeit</h1>' in html
    assert "Jetzt tun" not in main(html)  # it has no list of its own
    assert 'hreflang="de-x-ls"' in page(reader, "/wissen/probezeit/")


def test_what_the_chamber_says_differently_stands_in_its_place_in_german(
    reader: Client, north: Chamber, south: Chamber, client_for: Callable[..., Client], english: Any, probation: Any
):
    ours: list[Any] = replaced(
        TEXT, rich("b", "<p>Rufen Sie uns in Dortmund an.</p>"), line("title", "Probezeit im Norden")
    )
    own: Any = rich("99999999-9999-4999-8999-999999999999", "<p>Sprechstunde am Dienstag.</p>")
    with in_chamber(north):
        adapt_entry(probation.key, [*ours[:6], own, *ours[6:]])
    html = page(reader)
    assert "Trial period" in html  # the title it is looked for by
    assert html.index("At least one month") < html.index("Sprechstunde am Dienstag") < html.index("Dortmund")
    assert "without notice" not in html  # that paragraph is the chamber's now
    for words in ("Sprechstunde am Dienstag", "Dortmund"):
        block = re.search(rf'<div class="in-german" lang="de" dir="ltr">(?:(?!</div>).)*{words}', html, re.DOTALL)
        assert block, words
    assert "Some paragraphs were written by the chamber here. They are in German." in html
    html = page(client_for(south))
    assert "Dortmund" not in html
    assert "without notice" in html
    assert "in-german" not in html


def test_a_paragraph_the_chamber_leaves_out_is_left_out_here_too(
    reader: Client, north: Chamber, english: Any, probation: Any
):
    with in_chamber(north):
        adapt_entry(probation.key, [block for block in TEXT if block["id"] != "a"])
    html = page(reader)
    assert "At least one month" not in html
    assert "without notice" in html


def test_a_summary_of_the_chambers_own_is_marked_as_german(
    reader: Client, north: Chamber, english: Any, probation: Any
):
    with in_chamber(north):
        adapt_entry(probation.key, replaced(PROBATION, line("summary", "Bei uns meist drei Monate.")))
    assert '<p lang="de" dir="ltr">Bei uns meist drei Monate.</p>' in page(reader)


def test_a_substantial_change_makes_it_out_of_date_a_correction_does_not(
    reader: Client, national: Chamber, english: Any, publish: Callable[..., Any]
):
    with in_chamber(national):
        source = publish(replaced(PROBATION, rich("a", "<p>Mindestens ein Monat, höchstens vier!</p>")))
        assert ReleaseVersion.objects.filter(release=source.key, version=2).update(substantial=False) == 1
    assert "translation is of" not in page(reader, f"{PAGE}?neu=1")
    with in_chamber(national):
        source.refresh_from_db()
        publish(replaced(PROBATION, rich("a", "<p>Mindestens ein Monat, höchstens sechs.</p>")))
        third = ReleaseVersion.objects.filter(release=source.key, version=3)
        changed_at = timezone.now().replace(year=2031, month=3, day=4, hour=12)
        assert third.update(published_at=changed_at) == 1
    html = page(reader, f"{PAGE}?neu=2")
    assert "This translation is of " in html
    assert "(4 March 2031)" in html
    assert 'hreflang="de">Read the German text</a>' in html
    with in_chamber(national):
        english.refresh_from_db()
        translate(source, "en", [*ENGLISH[:3], rich("a", "<p>Six months.</p>")], "en", of_version=3)
    assert "translation is of" not in page(reader)


def test_a_hidden_text_is_hidden_in_every_language(reader: Client, north: Chamber, english: Any, probation: Any):
    with in_chamber(north):
        hide_entry(probation.key, "Bei uns anders.")
    answer = reader.get(PAGE)
    assert (answer.status_code, answer["Location"]) == (302, "/wissen/rubrik/auswahl-vertrag/")


def test_a_withdrawn_text_is_gone_in_every_language_and_a_withdrawn_translation_falls_back(
    reader: Client, national: Chamber, english: Any, probation: Any
):
    with in_chamber(national):
        english.unpublish()
    assert "not available in “English” yet" in page(reader)
    assert "hreflang" not in page(reader, "/wissen/probezeit/")
    with in_chamber(national):
        probation.refresh_from_db()
        probation.unpublish()
    assert reader.get(PAGE).status_code == 410
    assert reader.get("/wissen/gibt-es-nicht/en/").status_code == 404


def test_a_chamber_translates_its_own_text_and_nobody_else_sees_it(
    reader: Client, north: Chamber, south: Chamber, client_for: Callable[..., Client], probation: Any
):
    with in_chamber(north):
        own = write("entry", "unser", PROBATION, category="auswahl-vertrag", topics=["vertrag"])
        translate(own, "en", ENGLISH, "en")
    assert "At least one month" in page(reader, "/wissen/unser/en/")
    assert client_for(south).get("/wissen/unser/en/").status_code == 404
    with in_chamber(north):
        write("entry", "unser", replaced(PROBATION, rich("a", "<p>Neu.</p>")), category="auswahl-vertrag")
        local = LocalRelease.objects.get(slug="unser", kind="entry")
        assert (local.version, local.substantial_version) == (2, 2)
    assert "This translation is of " in page(reader, "/wissen/unser/en/")


def test_only_ones_own_text_is_translated_and_not_by_leaving_it_german(
    north: Chamber, south: Chamber, national: Chamber, probation: Any
):
    with in_chamber(north), pytest.raises(TextToTranslateGone):
        translate(probation, "en", ENGLISH, "en")  # the national team's
    with in_chamber(south):
        theirs = write("entry", "sueden", PROBATION, category="auswahl-vertrag", topics=["vertrag"])
    with in_chamber(north), pytest.raises(TextToTranslateGone):
        translate(theirs, "en", ENGLISH, "en")  # another chamber's
    with in_chamber(national), pytest.raises(StillGerman):
        german = [block for block in TEXT if block["id"] not in {"figures", "keywords"}]
        translate(probation, "en", german, "en")


def test_words_in_another_language_are_shown_as_words(reader: Client, national: Chamber, probation: Any):
    nasty = '"><script>alert(1)</script>'
    with in_chamber(national):
        translate(probation, "en", [line("title", nasty), line("summary", nasty), rich("a", f"<p>{nasty}</p>")], "en")
    for path in (PAGE, "/wissen/probezeit/"):
        assert "<script>alert" not in page(reader, path)


def test_every_language_of_the_form_has_an_address_and_a_name_of_its_own():
    assert set(LANGUAGES) == {code for code, _name in Translation.Language.choices}
    assert len({language.address for language in LANGUAGES.values()}) == len(LANGUAGES)


def test_english_dates_are_written_as_in_english(reader: Client, national: Chamber, publish: Callable[..., Any]):
    source = publish(checked_on="2026-03-05", confidence="checked")
    with in_chamber(national):
        translate(source, "en", ENGLISH, "en")
    assert "Checked on 5 March 2026" in page(reader)
    assert "Geprüft am 5. März 2026" in page(reader, "/wissen/probezeit/")
