"""The first person of a new chamber sets a password by a link; nobody sends one around."""

from django.contrib.auth.models import Group
from django.contrib.auth.tokens import default_token_generator
from django.urls import reverse
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode

from tenants.context import in_chamber
from tenants.models import Chamber
from tenants.users.models import User
from tenants.users.roles import MANAGERS


def invite_manager(chamber: Chamber, email: str) -> str:
    """Create the person (role Leitung) if need be; returns a link that sets the password once."""
    with in_chamber(chamber):
        user = User.objects.filter(email__iexact=email).first() or User.objects.create_user(email)
        user.groups.add(Group.objects.get(name=MANAGERS))
        path = reverse(
            "wagtailadmin_password_reset_confirm",
            args=[urlsafe_base64_encode(force_bytes(user.pk)), default_token_generator.make_token(user)],
        )
    return f"{chamber.base_url}{path}"
