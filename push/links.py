"""Where a message leads: always a page of the chamber's own site."""

from urllib.parse import urlsplit

from wagtail.models import Page

from push.errors import LinkMissing
from push.models import Campaign
from tenants.context import current_chamber


def path_on_this_site(address: str) -> str | None:
    """The path of an address on the chamber's own site, or None where it leads elsewhere."""
    base = current_chamber().base_url
    path = address.strip()
    if path.lower().startswith(base.lower()):
        path = path[len(base) :] or "/"
    # Browsers read a backslash as a slash and skip blanks and tabs, so `/\\elsewhere` would leave the site.
    if not path.startswith("/") or "\\" in path or any(ord(sign) <= 32 for sign in path):
        return None
    try:
        parts = urlsplit(path)
    except ValueError:
        return None
    return None if parts.scheme or parts.netloc else path


def path_of_page(page: Page) -> str:
    """Empty for a page that readers cannot open."""
    parts = page.get_url_parts() if page.live else None
    return (parts[2] or "") if parts else ""


def path_of(campaign: Campaign) -> str:
    """Where a draft would lead; raises LinkMissing."""
    path = path_of_page(campaign.news_page) if campaign.news_page else path_on_this_site(campaign.link)
    if not path:
        raise LinkMissing
    return path


def target_of(campaign: Campaign) -> str:
    """The whole address. Once frozen, a message keeps it even if the page moves. Raises LinkMissing."""
    path = path_of(campaign) if campaign.is_draft else campaign.link
    return current_chamber().base_url + path
