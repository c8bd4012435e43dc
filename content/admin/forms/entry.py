"""The forms of a text: a whole one of our own, or one from above of which only the words can be changed."""

from __future__ import annotations

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm

from content import queries
from content.admin.forms.fields import (
    BlockIdsField,
    KeepsOrder,
    LaenderField,
    LawField,
    LooksAgain,
    SlugsField,
    TopicsField,
    WordsField,
)
from content.admin.forms.numbers import KnowsNumbers


def category_choices() -> list[tuple[str, str]]:
    return [("", ""), *((category.slug, category.title) for category in queries.categories())]


def entry_choices() -> list[tuple[str, str]]:
    return [(card.slug, card.title) for card in queries.entries()]


class WordsOfEntryForm(KnowsNumbers, WagtailAdminModelForm):
    """What an adapted text may change: its words. Everything about the text stays as it is above."""

    keywords = WordsField(
        label=gettext_lazy("search words"),
        help_text=gettext_lazy("Words a company might type that do not stand in the text, separated by commas."),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        required = {
            "title": gettext_lazy("The title is missing. Without it the text cannot appear."),
            "summary": gettext_lazy("“In short” is missing. Without these lines the text cannot appear."),
        }
        for name, message in required.items():
            if name in self.fields:
                self.fields[name].error_messages["required"] = message

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.is_deferred_validation and "checklist" in self.fields and not cleaned.get("checklist"):
            message = _("“What to do now” is missing. Please name at least one step a company can tick off.")
            self.add_error("checklist", ValidationError(message))
        return cleaned


class OwnEntryForm(LooksAgain, KeepsOrder, WordsOfEntryForm):
    """A text of our own: the chamber's local ones, and all of the national team's."""

    category = forms.ChoiceField(
        label=gettext_lazy("category"),
        choices=category_choices,
        error_messages={
            "required": gettext_lazy("The category is missing. Without it nobody finds the text."),
            "invalid_choice": gettext_lazy("We do not know the category “%(value)s”. Please choose from the list."),
        },
    )
    topics = TopicsField()
    law_refs = LawField()
    laender = LaenderField(
        label=gettext_lazy("only in these Länder"), help_text=gettext_lazy("Nothing chosen: it holds everywhere.")
    )
    related = SlugsField(choices=entry_choices, label=gettext_lazy("related texts"))
    binding_blocks = BlockIdsField()

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if "binding_blocks" in cleaned and "body" in cleaned:
            there = [block["id"] for block in cleaned["body"].get_prep_value()]
            cleaned["binding_blocks"] = [id_ for id_ in there if id_ in cleaned["binding_blocks"]]
        return cleaned
