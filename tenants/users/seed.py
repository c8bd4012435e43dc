"""The roles in the template schema, with what Wagtail itself asks permissions for."""

from typing import Any

from django.contrib.auth.models import Group, Permission
from django.dispatch import receiver
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from tenants.signals import template_prepared
from tenants.users.models import User
from tenants.users.roles import EDITORS, MANAGERS, allow

PAGE_ACTIONS = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")
FILE_ACTIONS = ("add", "change", "choose")


@receiver(template_prepared)
def make_roles(sender: Any, **kwargs: Any) -> None:
    Group.objects.filter(name__in=["Editors", "Moderators"]).delete()
    root = Page.objects.filter(depth=1).first()
    collection = Collection.get_first_root_node()
    for name in (EDITORS, MANAGERS):
        group, _ = Group.objects.get_or_create(name=name)
        group.permissions.add(Permission.objects.get(codename="access_admin", content_type__app_label="wagtailadmin"))
        for codename in PAGE_ACTIONS:
            permission = Permission.objects.get(codename=codename, content_type__app_label="wagtailcore")
            GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
        for model in (get_image_model(), get_document_model()):
            for action in FILE_ACTIONS:
                permission = Permission.objects.get(
                    codename=f"{action}_{model._meta.model_name}", content_type__app_label=model._meta.app_label
                )
                GroupCollectionPermission.objects.get_or_create(
                    group=group, collection=collection, permission=permission
                )
    allow(MANAGERS, [User], actions=("add", "change", "delete", "view"))
