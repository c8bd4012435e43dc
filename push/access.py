"""Who may write and send messages."""

from django.contrib.auth.models import AnonymousUser
from django.db.models import QuerySet

from push.models import Campaign
from tenants.users.models import User


def may_write(user: User | AnonymousUser) -> bool:
    return user.is_active and user.has_perm("push.add_campaign")


def may_send(user: User | AnonymousUser) -> bool:
    return user.is_active and user.has_perm("push.change_campaign")


def campaigns_for(user: User | AnonymousUser) -> "QuerySet[Campaign]":
    """What this person may see; a chamber's schema holds its own messages only."""
    return Campaign.objects.all() if may_write(user) or may_send(user) else Campaign.objects.none()
