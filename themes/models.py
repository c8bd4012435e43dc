"""How a chamber looks: a handful of data from which everything visible follows."""

from django.core.validators import MaxValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting

from themes.forms import BrandForm
from themes.panels import brand_panels
from themes.validators import validate_hex_colour


def logo_path(brand: "Brand", filename: str) -> str:
    return f"brand/{filename}"  # the storage gives a random name


@register_setting(icon="image", order=100)
class Brand(BaseGenericSetting):
    class Font(models.TextChoices):
        MANROPE = "manrope", _("Manrope (clear, modern)")
        SOURCE = "source", _("Source Sans (matter-of-fact)")
        LATO = "lato", _("Lato (friendly, soft)")
        SYSTEM = "system", _("The device's own typeface")

    class Skyline(models.TextChoices):
        NONE = "none", _("No drawing")
        HAGEN = "hagen", _("Hills, works and viaduct (Hagen)")
        LEIPZIG = "leipzig", _("Towers, station and monument (Leipzig)")
        OSTFRIESLAND = "ostfriesland", _("Mill, lighthouse and sea (Ostfriesland)")

    name = models.CharField(
        _("name of the site"), max_length=60, default="Ausbilden", help_text=_("Stands at the top of every page.")
    )
    short_name = models.CharField(
        _("short name"),
        max_length=12,
        default="Ausbilden",
        help_text=_("Stands under the icon on the phone. 12 characters at most."),
    )
    operator = models.CharField(
        _("second line"), max_length=80, blank=True, help_text=_("Who offers this site. Stands small under the name.")
    )
    region = models.CharField(
        _("region"),
        max_length=80,
        blank=True,
        help_text=_("As in “Alles zur Ausbildung in …”, for example: Hagen und Ennepe-Ruhr"),
    )
    logo = models.FileField(
        _("logo"),
        upload_to=logo_path,
        blank=True,
        help_text=_("SVG, PNG, JPEG or WebP, at most 2 MB. Stands beside the name."),
    )
    app_icon = models.FileField(
        _("app icon"),
        upload_to=logo_path,
        blank=True,
        help_text=_(
            "Square, as SVG or at least 512 pixels wide, at most 2 MB. "
            "All sizes are made from it. Without one we draw the first letters."
        ),
    )
    color_1 = models.CharField(
        _("first colour"),
        max_length=7,
        default="#14746f",
        validators=[validate_hex_colour],
        help_text=_(
            "For links and buttons, written like #14746f. "
            "If it cannot be read on white, we use a darker shade of it for text."
        ),
    )
    color_2 = models.CharField(
        _("second colour"),
        max_length=7,
        default="#e0c48f",
        validators=[validate_hex_colour],
        help_text=_("Goes along with the first: large areas and the line drawing."),
    )
    font = models.CharField(_("typeface"), max_length=10, choices=Font.choices, default=Font.SOURCE)
    roundness = models.PositiveSmallIntegerField(
        _("roundness"), default=8, validators=[MaxValueValidator(16)], help_text=_("0 is angular, 16 very round.")
    )
    skyline = models.CharField(
        _("line drawing"),
        max_length=20,
        choices=Skyline.choices,
        default=Skyline.NONE,
        help_text=_("Stands at the top of the home page."),
    )
    updated = models.DateTimeField(auto_now=True)

    base_form_class = BrandForm
    panels = brand_panels

    class Meta:
        verbose_name = _("Look")

    def __str__(self) -> str:
        return self.name
