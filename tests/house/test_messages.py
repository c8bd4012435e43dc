"""The house speaks German: no message without a translation, none that is only guessed."""

import polib
import pytest

from tests.house.source import ROOT, files

CATALOGS = [path for path in files("*.po") if path.parts[-3] == "de"]


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_message_is_translated(path):
    catalog = polib.pofile(str(path))
    bare = [entry.msgid for entry in catalog if not entry.obsolete and (not entry.translated() or entry.fuzzy)]
    assert bare == []


@pytest.mark.parametrize("path", CATALOGS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_placeholders_are_kept(path):
    lost = [
        entry.msgid
        for entry in polib.pofile(str(path))
        if not entry.obsolete
        and "python-format" in entry.flags
        and names(entry.msgid) != names(entry.msgstr)
        and entry.msgstr
    ]
    assert lost == []


def names(text: str) -> set[str]:
    return {part.split(")")[0] for part in text.split("%(")[1:]}
