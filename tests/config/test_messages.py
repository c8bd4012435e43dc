"""Texts for translation are found in Python and templates without the gettext programs; faults are named."""

from pathlib import Path

import polib

from config.checks.extraction import Text, texts_in
from config.checks.messages import bring_up_to_date, faults_in
from config.services.translations import compile_all

PYTHON = """
from django.utils.translation import gettext as _, ngettext, pgettext_lazy
def say(count):
    texts = ngettext("%(count)s text", "%(count)s texts", count), pgettext_lazy("noun", "Lead")
    return texts, _("Save " "now"), _(count)
"""
TEMPLATE = """{% load i18n %}<p title="{% translate "Close" %}">it's (not) for _ us</p>
{% blocktranslate count n=3 %}one text{% plural %}{{ n }} texts{% endblocktranslate %}
{{ _("Search")|upper }} {% translate "Lead" context "verb" %}"""


def found(tmp_path: Path) -> dict[tuple[str | None, str], list[Text]]:
    (tmp_path / "app" / "templates").mkdir(parents=True)
    (tmp_path / "app" / "say.py").write_text(PYTHON)
    (tmp_path / "app" / "templates" / "page.html").write_text(TEMPLATE)
    return {(text.context, text.singular): [text] for text in texts_in(tmp_path / "app", tmp_path)}


def test_every_text_is_found_with_its_plural_and_context(tmp_path: Path) -> None:
    texts = {key: text.plural for key, (text,) in found(tmp_path).items()}

    assert texts == {
        (None, "Save now"): "",
        (None, "%(count)s text"): "%(count)s texts",
        ("noun", "Lead"): "",
        (None, "Close"): "",
        (None, "one text"): "%(n)s texts",
        (None, "Search"): "",
        ("verb", "Lead"): "",
    }


def test_missing_fuzzy_forgotten_and_broken_translations_are_faults(tmp_path: Path) -> None:
    texts = found(tmp_path)
    catalog = polib.POFile()
    catalog.append(polib.POEntry(msgid="Old", msgstr="Alt"))
    bring_up_to_date(catalog, texts)
    for entry in catalog:
        entry.msgstr = "" if entry.msgid_plural else "Wort"
        entry.msgstr_plural = {0: "%(count)s", 1: "%(count)s"} if entry.msgid_plural else {}
    assert faults_in(catalog, texts, "app") == []

    catalog.find("Close").flags.append("fuzzy")
    catalog.find("Search").msgstr = ""
    catalog.find("Save now").msgstr = "%(who)s sichert"
    catalog.append(polib.POEntry(msgid="Old", msgstr="Alt"))
    catalog.remove(catalog.find("Lead", msgctxt="verb"))

    assert sorted(fault.split(": ", 1)[1] for fault in faults_in(catalog, texts, "app")) == [
        "'Close' is fuzzy",
        "'Save now' has other placeholders in German",
        "'Search' is not translated",
        "no entry for 'Lead' (app/templates/page.html)",
        "nothing asks for 'Old' any more",
    ]


def test_message_files_are_compiled_once_and_again_when_they_change(tmp_path: Path) -> None:
    folder = tmp_path / "content" / "locale" / "de" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    catalog = polib.POFile()
    catalog.append(polib.POEntry(msgid="Close", msgstr="Schließen"))
    catalog.save(str(folder / "django.po"))

    assert (compile_all(tmp_path), compile_all(tmp_path)) == (1, 0)
    assert polib.mofile(str(folder / "django.mo")).find("Close").msgstr == "Schließen"
