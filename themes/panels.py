"""The edit screen of a brand: fields in groups, and what becomes of the two colours."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, Panel

from themes.advice import advice
from themes.palette import derive
from themes.uploads import PictureInput
from themes.validators import HEX

SHOWN = ("action", "on-action", "tint", "deep", "spark", "paper", "wash", "ink")


class PalettePanel(Panel):
    """The derived colours for light and dark, and what had to be adjusted, as of the last save."""

    class BoundPanel(Panel.BoundPanel):
        template_name = "themes/admin/palette_panel.html"

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            context: dict[str, Any] = super().get_context_data(parent_context)
            one, two = self.instance.color_1, self.instance.color_2
            if HEX.fullmatch(one) and HEX.fullmatch(two):
                palette = derive(one, two)
                modes = ((_("Light"), palette.light), (_("Dark"), palette.dark))
                context["modes"] = [
                    (label, [(place * 40, name, tokens[name]) for place, name in enumerate(SHOWN)])
                    for label, tokens in modes
                ]
                context["advice"] = advice(one, two)
            return context


brand_panels = [
    MultiFieldPanel(
        [FieldPanel("name"), FieldPanel("short_name"), FieldPanel("operator"), FieldPanel("region")], heading=_("Name")
    ),
    MultiFieldPanel(
        [FieldRowPanel([FieldPanel("color_1"), FieldPanel("color_2")]), PalettePanel()], heading=_("Colours")
    ),
    MultiFieldPanel(
        [FieldPanel("logo", widget=PictureInput), FieldPanel("app_icon", widget=PictureInput)],
        heading=_("Logo and icon"),
    ),
    MultiFieldPanel([FieldPanel("font"), FieldPanel("roundness"), FieldPanel("skyline")], heading=_("Shape")),
]
