"""After publishing, the way to what readers see now."""

from typing import Any

from django.utils.translation import gettext as _
from wagtail.admin import messages
from wagtail.snippets.views.snippets import CreateView, EditView


class LinkToSite:
    """For Wagtail's create and edit views of something with a `full_url`; Wagtail itself does it for pages alone."""

    object: Any
    action: str

    def get_success_buttons(self) -> list[Any]:
        buttons: list[Any] = super().get_success_buttons()  # type: ignore[misc]
        if self.action == "publish" and self._can_be_read() and (url := self.object.full_url):
            buttons.insert(0, messages.button(url, _("View live"), new_window=True))
        return buttons

    def _can_be_read(self) -> bool:
        """The view's own object is the one before; and publishing may wait for a day that was set."""
        return bool(type(self.object)._default_manager.filter(pk=self.object.pk, live=True).exists())


class CreateListingView(LinkToSite, CreateView):
    pass


class EditListingView(LinkToSite, EditView):
    pass
