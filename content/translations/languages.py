"""The languages a text can be read in, besides German."""

from typing import NamedTuple

EASY = "de-x-ls"


class Language(NamedTuple):
    code: str  # for `lang` and `hreflang`
    address: str
    name: str  # as whoever reads it calls it
    is_rtl: bool = False

    @property
    def direction(self) -> str:
        return "rtl" if self.is_rtl else "ltr"

    @property
    def interface(self) -> str:
        """The words around the text: there are German and English ones."""
        return "en" if self.code == "en" else "de"


LANGUAGES = {
    language.code: language
    for language in (
        Language(EASY, "leichte-sprache", "Leichte Sprache"),
        Language("en", "en", "English"),
        Language("uk", "uk", "Українська"),
        Language("ar", "ar", "العربية", is_rtl=True),
        Language("tr", "tr", "Türkçe"),
        Language("fr", "fr", "Français"),
        Language("es", "es", "Español"),
        Language("pl", "pl", "Polski"),
    )
}


def by_address(address: str) -> Language | None:
    return next((language for language in LANGUAGES.values() if language.address == address), None)
