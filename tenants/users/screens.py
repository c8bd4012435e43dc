"""Wagtail's app for people, with our screens in it."""

from wagtail.users.apps import WagtailUsersAppConfig


class PeopleScreensConfig(WagtailUsersAppConfig):
    default = False
    user_viewset = "tenants.users.viewsets.PersonViewSet"
