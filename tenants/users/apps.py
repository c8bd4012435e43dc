"""People who sign in: each chamber has its own."""

from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class UsersConfig(AppConfig):
    name = "tenants.users"
    label = "users"
    verbose_name = _("People")

    def ready(self) -> None:
        from django.contrib.auth.tokens import PasswordResetTokenGenerator

        from tenants.secrets import chamber_salt
        from tenants.users import seed  # noqa: F401  (receivers)

        # A reset link of one chamber never works at another, even where id and password hash are the same.
        PasswordResetTokenGenerator.key_salt = property(lambda generator: chamber_salt("password-reset"))  # type: ignore[assignment]
