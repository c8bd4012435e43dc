"""How the fields of a guide and of a question path are laid out: for who wrote it, and for who adapts it."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import (
    FieldPanel,
    HelpPanel,
    ObjectList,
    Panel,
    PublishingPanel,
    TabbedInterface,
    TitleFieldPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput

from content.admin.forms.paths import GuideForm, QuestionPathForm, WordsOfGuideForm, WordsOfPathForm
from content.admin.panels import FactsPanel, OriginPanel


class NamesPanel(HelpPanel):
    """Says how a path is written, and offers the short names while somebody types where an answer leads."""

    class BoundPanel(HelpPanel.BoundPanel):
        @property
        def media(self) -> forms.Media:
            return forms.Media(js=["content/admin/path-names.js"])


def _how_to() -> Panel:
    return NamesPanel(
        _(
            "Readers begin at the first question. Each answer names where it leads: the short name of another question "
            "or of a result. The short names are only for you."
        )
    )


def _about() -> ObjectList:
    return ObjectList(
        [
            FieldPanel("slug", heading=_("Address on the site")),
            FieldPanel("order", help_text=_("Lower numbers stand first.")),
            FieldPanel("topics"),
            FieldPanel("law_refs"),
            FieldPanel("sources"),
            FieldPanel("checked_on"),
            FieldPanel("check_by"),
            FieldPanel("confidence"),
            PublishingPanel(),
        ],
        heading=_("Sources and date checked"),
    )


def _words(title: Panel, *rest: Panel) -> ObjectList:
    return ObjectList([*_top(title), *rest], heading=_("Text"))


def _top(title: Panel) -> list[Panel]:
    return [title, FieldPanel("lead", widget=AdminAutoHeightTextInput)]


def _shadow(*rest: Panel) -> ObjectList:
    return ObjectList([OriginPanel(), *_top(FieldPanel("title", icon="title")), *rest], heading=_("Text"))


def _facts() -> ObjectList:
    return ObjectList([FactsPanel()], heading=_("Sources and date checked"))


OWN_GUIDE = TabbedInterface(
    [_words(TitleFieldPanel("title", targets=["slug"]), FieldPanel("steps")), _about()], base_form_class=GuideForm
)
SHADOW_GUIDE = TabbedInterface([_shadow(FieldPanel("steps")), _facts()], base_form_class=WordsOfGuideForm)

OWN_PATH = TabbedInterface(
    [
        _words(TitleFieldPanel("title", targets=["slug"]), _how_to(), FieldPanel("questions"), FieldPanel("results")),
        _about(),
    ],
    base_form_class=QuestionPathForm,
)
SHADOW_PATH = TabbedInterface(
    [_shadow(_how_to(), FieldPanel("questions"), FieldPanel("results")), _facts()], base_form_class=WordsOfPathForm
)
