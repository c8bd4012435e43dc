"""Every address of a chamber's host. Wagtail's pages come last: they catch what is left."""

from django.urls import include, path, re_path
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from tenants.media import serve_media

urlpatterns = [
    path("admin/", include(wagtailadmin_urls)),
    path("dokumente/", include(wagtaildocs_urls)),
    re_path(r"^medien/(?P<name>.+)$", serve_media, name="media"),
    path("", include("api.urls")),
    path("", include("content.urls")),
    path("", include("regions.urls")),
    path("", include("themes.urls")),
    path("", include("push.urls")),
    path("", include(wagtail_urls)),
]

handler400 = "themes.errors.bad_request"
handler403 = "themes.errors.forbidden"
handler404 = "themes.errors.not_found"
handler500 = "themes.errors.server_error"
