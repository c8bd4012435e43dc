"""What push adds to Wagtail: its screens, a button at news in the list of pages, words for the log."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.widgets.button import ListingButton
from wagtail.log_actions import LogActionRegistry
from wagtail.models import Page

from content.pages.news import NewsPage
from push.access import may_write
from push.admin.news_panel import message_url
from push.admin.viewset import campaign_viewset
from tenants.users.models import User


@hooks.register("register_admin_viewset")
def messages_screens() -> Any:
    return campaign_viewset


@hooks.register("register_page_listing_buttons")
def send_as_message(page: Page, user: User, next_url: str | None = None) -> Iterator[ListingButton]:
    """
    Only at news that readers can already open: a message about a draft would lead nowhere. No icon: in a row of the
    list nothing holds its size.
    """
    if page.live and may_write(user) and page.specific_class is NewsPage:
        yield ListingButton(_("Send as a message"), url=message_url(page), priority=25)


@hooks.register("register_log_actions")
def log_words(actions: LogActionRegistry) -> None:
    actions.register_action("push.send", gettext_lazy("Send message"), gettext_lazy("Message sent"))
    actions.register_action("push.cancel", gettext_lazy("Stop message"), gettext_lazy("Message stopped"))
    actions.register_action("push.resume", gettext_lazy("Go on sending"), gettext_lazy("Sending resumed"))
