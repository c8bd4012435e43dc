"""Addresses of everything that makes the site look and behave as an app."""

from django.urls import path, re_path

from themes import views

urlpatterns = [
    path("manifest.webmanifest", views.manifest, name="manifest"),
    path("sw.js", views.service_worker, name="service_worker"),
    re_path(r"^brand/(?P<hash>[0-9a-f]{12})\.css$", views.brand_css, name="brand_css"),
    re_path(
        r"^icons/(?P<purpose>any|maskable)-(?P<size>\d{2,3})-(?P<hash>[0-9a-f]{12})\.png$", views.icon, name="icon"
    ),
    path("favicon.ico", views.favicon, name="favicon"),
    path("offline/", views.offline, name="offline"),
    path("merkliste/", views.saved, name="saved"),
]
