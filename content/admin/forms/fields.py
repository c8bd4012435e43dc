"""Form fields for what is stored as JSON lists: words, topics, Länder."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from django import forms
from django.core.validators import ProhibitNullCharactersValidator
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from content.checking import look_again
from content.laender import LAENDER
from regions import topics


class WordsField(forms.CharField):
    """A list of words in one line, separated by commas; or one per line, for what has commas in it."""

    def __init__(self, *, separator: str = ",", **kwargs: Any) -> None:
        self.separator = separator
        kwargs.setdefault("required", False)
        if separator == "\n":
            kwargs.setdefault("widget", AdminAutoHeightTextInput)
        super().__init__(**kwargs)

    def clean(self, value: Any) -> Any:
        # Django looks for it in the words of the list, where it is written out and not found.
        if isinstance(value, str):
            ProhibitNullCharactersValidator()(value)
        return super().clean(value)

    def prepare_value(self, value: Any) -> Any:
        if isinstance(value, list):
            return (", " if self.separator == "," else "\n").join(value)
        return value

    def to_python(self, value: Any) -> Any:
        words = value if isinstance(value, list) else (super().to_python(value) or "").split(self.separator)
        return list(dict.fromkeys(word.strip() for word in words if word.strip()))

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(initial or []) != self.to_python(data or ""))


class LawField(WordsField):
    def __init__(self, **kwargs: Any) -> None:
        words = {"label": _("law"), "help_text": _("One per line, such as “§ 20 BBiG”.")}
        super().__init__(separator="\n", **{**words, **kwargs})


class SlugsField(forms.MultipleChoiceField):
    """Several of a chamber's things by their titles. What there is, is asked for each time a form is built."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, *, choices: Callable[[], Iterable[tuple[str, str]]], **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(choices=choices, **kwargs)


class KeepsOrder:
    """For model forms: checkboxes come back in the order of the list, but the first topic is the one that counts."""

    fields: dict[str, forms.Field]
    initial: dict[str, Any]

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data  # type: ignore[misc, attr-defined]
        for name in cleaned.keys() & {name for name, field in self.fields.items() if isinstance(field, SlugsField)}:
            before = list(self.initial.get(name) or [])
            cleaned[name] = sorted(cleaned[name], key=partial(_place, before))
        return cleaned


class LooksAgain:
    """For model forms: who says when a text was checked and not when to look again, is asked after a year."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data  # type: ignore[misc, attr-defined]
        if cleaned.get("checked_on") and "check_by" in cleaned and not cleaned["check_by"]:
            cleaned["check_by"] = look_again(cleaned["checked_on"])
        return cleaned


def _place(words: list[str], word: str) -> int:
    return words.index(word) if word in words else len(words)


class TopicsField(SlugsField):
    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("label", _("topics"))
        unknown = _("We do not know the topic “%(value)s”. Please choose from the list.")
        kwargs.setdefault("error_messages", {"invalid_choice": unknown})
        super().__init__(choices=topics.choices, **kwargs)


class LaenderField(SlugsField):
    def __init__(self, **kwargs: Any) -> None:
        super().__init__(choices=LAENDER.items, **kwargs)


class BlockIdsField(forms.CharField):
    """A list of block ids, carried as JSON. Whoever sends something else marks nothing."""

    widget = forms.HiddenInput

    def __init__(self, **kwargs: Any) -> None:
        kwargs.setdefault("required", False)
        super().__init__(**kwargs)

    def prepare_value(self, value: Any) -> Any:
        return json.dumps(value) if isinstance(value, list) else value

    def to_python(self, value: Any) -> Any:
        try:
            found = value if isinstance(value, list) else json.loads(value or "[]")
        except (ValueError, RecursionError):
            found = []
        return [id_ for id_ in found if isinstance(id_, str)] if isinstance(found, list) else []

    def has_changed(self, initial: Any, data: Any) -> bool:
        return bool(self.to_python(initial) != self.to_python(data))
