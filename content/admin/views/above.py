"""What all screens about a text from above begin with."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from content.above import TextAbove, text_above
from content.admin.layers import LayerName, layer_of
from content.errors import ReleaseUnknown


class AboveMixin(PermissionCheckedMixin):
    """About a text from above; one that is not above this chamber does not exist here."""

    permission_required = "publish"
    index_url_name = ""
    above: TextAbove

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.key: UUID = kwargs["key"]
        try:
            self.above = text_above(self.key)
        except ReleaseUnknown as error:
            raise Http404(str(error)) from error

    @property
    def title(self) -> str:
        return self.above.newest.title

    @property
    def layer(self) -> LayerName:
        return layer_of(self.above)

    def to_library(self) -> HttpResponse:
        return redirect(reverse(self.index_url_name))
