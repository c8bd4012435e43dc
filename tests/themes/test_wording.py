"""Nobody is called "du", whichever library speaks."""

import re

import pytest
from django.core.validators import EmailValidator, URLValidator, validate_slug
from django.utils.translation import gettext, override

from themes.wording import OTHERWISE_SAID

DU = re.compile(r"\b(gib|wähle|füge|prüfe|stelle|du|dein\w*|dir|dich)\b", re.IGNORECASE)


@pytest.mark.parametrize("sentence", OTHERWISE_SAID)
def test_a_form_says_sie(sentence: str) -> None:
    with override("de"):
        said = gettext(sentence)
        assert said != sentence
        assert not DU.search(said)


def test_the_words_are_those_of_the_forms() -> None:
    """A library that changes its sentence brings its own German back."""
    with override("en"):
        asked = {str(URLValidator.message), str(EmailValidator.message), str(validate_slug.message)}
    assert asked <= set(OTHERWISE_SAID)
