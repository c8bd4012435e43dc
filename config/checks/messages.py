"""Every text has a German translation: python -m config.checks.messages [--write]

With --write the message files get what is missing (untranslated) and lose what no code asks for any more.
"""

import re
import sys
from pathlib import Path

import polib

from config.checks.extraction import Text, texts_in
from config.services.translations import FOLDERS, ROOT

PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|{\w*}")
Key = tuple[str | None, str]


def catalog_path(folder: str) -> Path:
    return ROOT / folder / "locale" / "de" / "LC_MESSAGES" / "django.po"


def texts(folder: str) -> dict[Key, list[Text]]:
    found: dict[Key, list[Text]] = {}
    for text in texts_in(ROOT / folder, ROOT):
        found.setdefault((text.context, text.singular), []).append(text)
    return found


def faults_in(catalog: polib.POFile, wanted: dict[Key, list[Text]], folder: str) -> list[str]:
    entries = {(entry.msgctxt, entry.msgid): entry for entry in catalog if not entry.obsolete}
    faults = [
        f"{folder}: no entry for {key[1]!r} ({found[0].place})" for key, found in wanted.items() if key not in entries
    ]
    for key, entry in entries.items():
        if key not in wanted:
            faults.append(f"{folder}: nothing asks for {key[1]!r} any more")
        elif "fuzzy" in entry.flags:
            faults.append(f"{folder}: {key[1]!r} is fuzzy")
        elif not entry.translated():
            faults.append(f"{folder}: {key[1]!r} is not translated")
        elif not entry.msgid_plural and set(PLACEHOLDER.findall(entry.msgid)) != set(PLACEHOLDER.findall(entry.msgstr)):
            faults.append(f"{folder}: {key[1]!r} has other placeholders in German")
    return faults


def bring_up_to_date(catalog: polib.POFile, wanted: dict[Key, list[Text]]) -> None:
    for entry in [entry for entry in catalog if (entry.msgctxt, entry.msgid) not in wanted]:
        catalog.remove(entry)
    known = {(entry.msgctxt, entry.msgid) for entry in catalog}
    for (context, singular), found in wanted.items():
        if (context, singular) not in known:
            plural = next((text.plural for text in found if text.plural), "")
            entry = polib.POEntry(msgid=singular, msgctxt=context, occurrences=[(found[0].place, "")])
            if plural:
                entry.msgid_plural, entry.msgstr_plural = plural, {0: "", 1: ""}
            catalog.append(entry)


def open_catalog(folder: str) -> polib.POFile:
    path = catalog_path(folder)
    if path.exists():
        return polib.pofile(str(path), wrapwidth=110)
    catalog = polib.POFile(wrapwidth=110)
    catalog.metadata = {
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Language": "de",
        "Plural-Forms": "nplurals=2; plural=(n != 1);",
    }
    return catalog


def main(arguments: list[str]) -> int:
    faults: list[str] = []
    for folder in FOLDERS:
        wanted, catalog = texts(folder), open_catalog(folder)
        if "--write" in arguments and (wanted or len(catalog)):
            bring_up_to_date(catalog, wanted)
            catalog_path(folder).parent.mkdir(parents=True, exist_ok=True)
            catalog.save(str(catalog_path(folder)))
        faults += faults_in(catalog, wanted, folder)
    sys.stdout.write("".join(f"{fault}\n" for fault in faults))
    if faults:
        sys.stdout.write(
            f"{len(faults)} texts need a look. `make messages` adds what is missing; translate it there.\n"
        )
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
