"""Addresses of push for readers; the editors' are in admin/viewset.py."""

from django.urls import path

from push.views.app import app
from push.views.subscriptions import key, remove, upsert

urlpatterns = [
    path("app/", app, name="app"),
    path("push/key/", key, name="push_key"),
    path("push/subscriptions/", upsert, name="push_subscribe"),
    path("push/subscriptions/remove/", remove, name="push_unsubscribe"),
]
