"""What Wagtail says about a look that was saved."""

from django.contrib import messages
from django.http import HttpRequest
from wagtail import hooks

from themes.advice import advice
from themes.models import Brand


@hooks.register("after_edit_setting")
def say_what_was_adjusted(request: HttpRequest, setting: object) -> None:
    """At the top, where nothing lies over it; beside the colours it stands as well."""
    if isinstance(setting, Brand):
        for sentence in advice(setting.color_1, setting.color_2):
            messages.warning(request, sentence)
