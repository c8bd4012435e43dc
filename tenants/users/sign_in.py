"""Guessing passwords takes long here."""

from typing import Any

from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail.admin.forms.auth import LoginForm

from tenants.proxies import visitor_of

MINUTES = 15
TRIES_PER_ACCOUNT = 5
TRIES_PER_ADDRESS = 20


class SignInForm(LoginForm):
    """
    Counts wrong passwords per visitor's address, and per account at that address: whoever is guessed at can still
    sign in from elsewhere. The cache's key function keeps the chambers apart; without a cache nothing is counted.
    """

    def clean(self) -> dict[str, Any]:
        limits = self._limits()
        if any((cache.get(key) or 0) >= most for key, most in limits.items()):
            raise ValidationError(
                _("Too many wrong passwords. Please wait %(minutes)s minutes, or set a new password by e-mail.")
                % {"minutes": MINUTES},
                code="too_often",
            )
        try:
            cleaned: dict[str, Any] = super().clean()
        except ValidationError:
            for key in limits:
                cache.set(key, (cache.get(key) or 0) + 1, MINUTES * 60)
            raise
        return cleaned

    def _limits(self) -> dict[str, int]:
        address = visitor_of(self.request) if self.request else ""
        account = str(self.cleaned_data.get("username", "")).lower()
        return {
            f"sign-in:{address}:{account}": TRIES_PER_ACCOUNT,
            f"sign-in:{address}": TRIES_PER_ADDRESS,
        }
