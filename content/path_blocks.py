"""The blocks of guides and question paths. Whether a path holds together: content/paths/check.py."""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from content.blocks import NOTE_FEATURES, ToDoBlock
from regions import topics

Group: TypeAlias = tuple[str, list[tuple[str, str]]]
LEVELS = [("bund", _("Federal")), ("land", _("State"))]

_texts: list[Callable[[], Iterable[Group]]] = []


def offer_texts(source: Callable[[], Iterable[Group]]) -> None:
    """Texts are read from models that are loaded after these blocks."""
    if source not in _texts:
        _texts.append(source)


def text_choices() -> list[Group]:
    return [group for source in _texts for group in source()]


class TextBlock(blocks.ChoiceBlock):
    """A text of the knowledge base, chosen by its title."""

    choices = staticmethod(text_choices)

    def get_field(self, **kwargs: Any) -> forms.ChoiceField:
        gone = _("Please choose a text. The one that stood here is no longer online.")
        return forms.ChoiceField(**kwargs, error_messages={"invalid_choice": gone, "required": gone})

    class Meta:
        icon = "doc-full"
        label = _("Text")


class GuideStepBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Step"), max_length=120, help_text=_("Begin with a verb."))
    text = blocks.RichTextBlock(label=_("Text"), features=NOTE_FEATURES, required=False)
    entries = blocks.ListBlock(TextBlock(), label=_("Texts"), min_num=0, default=[])

    class Meta:
        icon = "list-ol"
        label = _("Step")


class AnswerBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("Answer"), max_length=120)
    goto = blocks.CharBlock(label=_("Then"), max_length=60, help_text=_("The short name of a question or of a result."))
    tags = blocks.CharBlock(
        label=_("Funding words"),
        max_length=240,
        required=False,
        help_text=_("Programmes with one of these words are offered at the end. Separated by commas."),
    )

    class Meta:
        form_classname = "struct-block lw-pair"
        icon = "arrow-right"
        label = _("Answer")


class QuestionBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Short name"), max_length=60)
    question = blocks.CharBlock(label=_("Question"), max_length=240)
    hint = blocks.TextBlock(label=_("Hint"), max_length=400, required=False, rows=2)
    answers = blocks.ListBlock(AnswerBlock(), label=_("Answers"))

    class Meta:
        icon = "help"
        label = _("Question")


class MoneyBlock(blocks.StructBlock):
    """Which programmes a result offers, beside those that the answers named."""

    topics = blocks.MultipleChoiceBlock(
        label=_("With one of these topics"),
        choices=topics.choices,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    tags = blocks.CharBlock(
        label=_("With one of these funding words"), max_length=240, required=False, help_text=_("Separated by commas.")
    )
    level = blocks.ChoiceBlock(label=_("Only from"), choices=LEVELS, required=False)

    class Meta:
        form_classname = "struct-block lw-pair"
        icon = "lw-euro"
        label = _("Funding")


class ResultBlock(blocks.StructBlock):
    name = blocks.CharBlock(label=_("Short name"), max_length=60)
    title = blocks.CharBlock(label=_("Heading"), max_length=160)
    text = blocks.RichTextBlock(label=_("Text"), features=NOTE_FEATURES)
    checklist = blocks.ListBlock(ToDoBlock(), label=_("What to do now"))
    entries = blocks.ListBlock(TextBlock(), label=_("Texts"), min_num=0, default=[])
    money = MoneyBlock(required=False)
    topic = blocks.ChoiceBlock(label=_("Topic of the contact"), choices=topics.choices, required=False)

    class Meta:
        icon = "tick"
        label = _("Result")
