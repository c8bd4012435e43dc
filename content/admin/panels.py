"""How the fields of a text, a programme, a category and a topic are laid out."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, ObjectList, Panel, PublishingPanel, TabbedInterface, TitleFieldPanel
from wagtail.admin.widgets import AdminAutoHeightTextInput

from content.admin.forms.entry import OwnEntryForm, WordsOfEntryForm
from content.admin.forms.programme import ProgrammeForm
from content.admin.origin import Origin, origin_of
from tenants.context import current_chamber


class LayerFieldPanel(FieldPanel):
    """Only for who writes for others: the national team and the Länder."""

    class BoundPanel(FieldPanel.BoundPanel):
        def is_shown(self) -> bool:
            return bool(super().is_shown()) and current_chamber().is_layer


class BindingPanel(LayerFieldPanel):
    """Marks single paragraphs as law, at the paragraphs themselves."""

    class BoundPanel(LayerFieldPanel.BoundPanel):
        template_name = "content/admin/binding_panel.html"

        @property
        def media(self) -> forms.Media:
            return forms.Media(js=["content/admin/binding.js"])


class OriginPanel(Panel):
    """Whose text this is, and the data for the marks on its blocks."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "content/admin/adapt_intro.html"

        def get_context_data(self, parent_context: Mapping[str, Any] | None = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            context["origin"] = self.origin
            return context

        @property
        def origin(self) -> Origin | None:
            return origin_of(self.instance) if self.instance.is_shadow else None

        @property
        def media(self) -> forms.Media:
            return forms.Media(
                js=["content/admin/origin-values.js", "content/admin/origin.js"],
                css={"all": ["content/admin/origin.css"]},
            )


class FactsPanel(Panel):
    """What a chamber cannot change in a text from above, but should see: law, sources, the day it was checked."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "content/admin/facts_above.html"


def words_of_entry(title: Panel, *place: Panel) -> list[Panel]:
    return [
        title,
        *place,
        FieldPanel("summary", heading=_("In short"), widget=AdminAutoHeightTextInput),
        FieldPanel("figures"),
        FieldPanel("checklist"),
        FieldPanel("body"),
        FieldPanel("keywords"),
    ]


OWN_ENTRY = TabbedInterface(
    [
        ObjectList(
            [
                *words_of_entry(
                    TitleFieldPanel("title", targets=["slug"]), FieldPanel("category"), FieldPanel("topics")
                ),
                BindingPanel("binding_blocks"),
            ],
            heading=_("Text"),
        ),
        ObjectList(
            [
                FieldPanel("slug", heading=_("Address on the site")),
                FieldPanel("audience"),
                FieldPanel("law_refs"),
                FieldPanel("sources"),
                FieldPanel("checked_on"),
                FieldPanel("check_by", help_text=_("If empty, a year after the day it was checked.")),
                FieldPanel("confidence"),
                FieldPanel("editor_note"),
                LayerFieldPanel("credit"),
                LayerFieldPanel("binding"),
                LayerFieldPanel("laender"),
                FieldPanel("related", classname="collapsed lw-choices"),
                PublishingPanel(),
            ],
            heading=_("Sources and date checked"),
        ),
    ],
    base_form_class=OwnEntryForm,
)

SHADOW_ENTRY = TabbedInterface(
    [
        ObjectList([OriginPanel(), *words_of_entry(FieldPanel("title", icon="title"))], heading=_("Text")),
        ObjectList([FactsPanel()], heading=_("Sources and date checked")),
    ],
    base_form_class=WordsOfEntryForm,
)

PROGRAMME = TabbedInterface(
    [
        ObjectList(
            [
                TitleFieldPanel("title", targets=["slug"]),
                FieldPanel("summary"),
                FieldPanel("amount"),
                FieldPanel("provider"),
                FieldPanel("target"),
                FieldPanel("benefit"),
                FieldPanel("conditions"),
                FieldPanel("deadline"),
                FieldPanel("body"),
            ],
            heading=_("Text"),
        ),
        ObjectList(
            [
                FieldPanel("slug", heading=_("Address on the site")),
                FieldPanel("level"),
                FieldPanel("land"),
                FieldPanel("status"),
                FieldPanel("topics"),
                FieldPanel("tags"),
                FieldPanel("url"),
                FieldPanel("sources"),
                FieldPanel("checked_on"),
                FieldPanel("check_by", help_text=_("If empty, a year after the day it was checked.")),
                FieldPanel("confidence"),
                FieldPanel("editor_note"),
                PublishingPanel(),
            ],
            heading=_("Sources and date checked"),
        ),
    ],
    base_form_class=ProgrammeForm,
)
