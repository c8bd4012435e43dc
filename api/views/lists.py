"""A list of rows, and one row by its slug."""

from typing import Any

from django.utils.translation import gettext as _
from rest_framework.exceptions import NotFound
from rest_framework.serializers import Serializer

from api.paging import Rows, page, page_of
from api.parameters import PageParameters
from api.views.base import ReadView


class ListView(ReadView):
    parameters: type[PageParameters] = PageParameters
    row: type[Serializer[Any]]

    def rows(self, **filters: Any) -> Rows:
        raise NotImplementedError

    def read(self, asked: dict[str, Any], **names: str) -> Any:
        filters = {name: value for name, value in asked.items() if name not in {"limit", "offset"}}
        found = page(self.rows(**filters), f"{self.chamber.base_url}{self.request.path}", asked)
        return page_of(self.row)(found, context={"base_url": self.chamber.base_url}).data


class OneView(ReadView):
    row: type[Serializer[Any]]

    def one(self, slug: str) -> Any | None:
        raise NotImplementedError

    def read(self, asked: dict[str, Any], **names: str) -> Any:
        found = self.one(names["slug"])
        if found is None:
            raise NotFound(_("There is nothing at this address."))
        return self.row(found, context={"base_url": self.chamber.base_url}).data
