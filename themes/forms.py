"""The form behind "Look" in the editors' menu."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from wagtail.admin.forms import WagtailAdminModelForm

from themes.uploads import clean_app_icon, clean_logo


class BrandForm(WagtailAdminModelForm):
    """Uploads are checked and made harmless here; what was a file before stays as it is."""

    def clean_logo(self) -> Any:
        return self._cleaned("logo", clean_logo)

    def clean_app_icon(self) -> Any:
        return self._cleaned("app_icon", clean_app_icon)

    def _cleaned(self, name: str, clean: Any) -> Any:
        upload = self.cleaned_data[name]
        return clean(upload) if isinstance(upload, UploadedFile) else upload

    def clean_color_1(self) -> str:
        return str(self.cleaned_data["color_1"]).lower()

    def clean_color_2(self) -> str:
        return str(self.cleaned_data["color_2"]).lower()

    def clean_short_name(self) -> str:
        short_name = str(self.cleaned_data["short_name"]).strip()
        if not short_name:
            raise forms.ValidationError(_("Please give a short name: it stands under the icon on the phone."))
        return short_name
