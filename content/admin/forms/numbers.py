"""For forms of texts that name numbers: an unknown one is said at its field."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.blocks import StreamValue

from content.above import text_above
from content.errors import ReleaseUnknown
from content.facts.checks import unknown_tokens
from content.facts.errors import NumberUnknown
from content.tokens import tokens_in_stored, tokens_of_blocks


class KnowsNumbers:
    """For model forms. What a text from above names is not this editor's doing, whatever became of the number."""

    instance: Any

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data  # type: ignore[misc, attr-defined]
        if self.is_deferred_validation:  # type: ignore[attr-defined]
            return cleaned
        for name, value in list(cleaned.items()):
            stored = value.get_prep_value() if isinstance(value, StreamValue) else value
            if unknown := set(unknown_tokens(tokens_in_stored(stored))) - (self._named_above() if stored else set()):
                self.add_error(name, ValidationError(NumberUnknown(min(unknown)).message))  # type: ignore[attr-defined]
        return cleaned

    def _named_above(self) -> set[str]:
        if not self.instance.release_key:
            return set()
        try:
            return set(tokens_of_blocks(text_above(self.instance.release_key).blocks))
        except ReleaseUnknown:
            return set()
