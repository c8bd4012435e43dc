"""The top floor: imports all, imported by none."""

from django.apps import AppConfig


class ApiConfig(AppConfig):
    name = "api"
