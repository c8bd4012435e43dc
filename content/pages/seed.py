"""The first pages of every chamber, and what a demo chamber's pages say."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from django.dispatch import receiver
from wagtail.models import GroupPagePermission, Page, Site

from content.conversion import stored_body
from content.pages.home import HomePage
from content.pages.legal import LegalPage
from content.pages.news import NewsIndexPage, NewsPage
from tenants.models import Chamber
from tenants.signals import chamber_provisioned, starter_requested, template_prepared

FIRST = Path(__file__).with_name("first_pages.json")
STARTERS = Path(__file__).parent.parent / "starter" / "sites"


def unfinished_blocks() -> set[str]:
    """The notes on the first legal pages that they are still to be written."""
    legal = json.loads(FIRST.read_text())["legal"]
    return {block["id"] for page in legal for block in page["blocks"] if block["type"] == "callout"}


def to_stream(blocks: list[Any]) -> Any:
    stream_block = LegalPage._meta.get_field("body").stream_block
    return stream_block.to_python(stored_body(blocks))


@receiver(template_prepared)
def make_first_pages(sender: Any, **kwargs: Any) -> None:
    if HomePage.objects.exists():
        return
    first = json.loads(FIRST.read_text())
    root = Page.objects.get(depth=1)
    Site.objects.all().delete()
    # Wagtail's own first page ("Welcome to your new Wagtail site!") is nobody's.
    for page in root.get_children():
        page.delete()
    root.refresh_from_db()
    home = root.add_child(instance=HomePage(**first["home"]))
    Site.objects.create(hostname="localhost", root_page=home, is_default_site=True)
    home.add_child(instance=NewsIndexPage(**first["news"], show_in_menus=True))
    for page in first["legal"]:
        blocks = page.pop("blocks")
        home.add_child(instance=LegalPage(body=to_stream(blocks), **page))


@receiver(template_prepared)
def let_editors_begin_at_home(sender: Any, **kwargs: Any) -> None:
    """The roles are made with permission for the root, which holds nothing an editor could use."""
    home = HomePage.objects.get()
    for permitted in GroupPagePermission.objects.filter(page__depth=1):
        GroupPagePermission.objects.get_or_create(
            group=permitted.group, permission=permitted.permission, page=home.page_ptr
        )
        permitted.delete()


@receiver(chamber_provisioned)
def name_the_site(sender: Any, chamber: Chamber, **kwargs: Any) -> None:
    Site.objects.filter(is_default_site=True).update(hostname=chamber.host, site_name=chamber.name)
    home = HomePage.objects.get()
    home.title = home.draft_title = chamber.name
    home.save(update_fields=["title", "draft_title"])


@receiver(starter_requested)
def load_pages(sender: Any, chamber: Chamber, starter: str, **kwargs: Any) -> None:
    """Only what nobody has touched yet: a second start of the demo leaves an editor's words alone."""
    file = STARTERS / f"{starter}.json"
    if not file.exists():
        return
    content = json.loads(file.read_text())
    if home := content.get("home"):
        HomePage.objects.filter(latest_revision=None).update(**home)
    for page in content.get("legal", []):
        untouched = LegalPage.objects.filter(kind=page["kind"], latest_revision=None).first()
        if untouched:
            untouched.body = to_stream(page["blocks"])
            untouched.save()
    index = NewsIndexPage.objects.get()
    known = set(NewsPage.objects.values_list("slug", flat=True))
    for item in content.get("news", []):
        if item["slug"] not in known:
            blocks = item.pop("blocks", [])
            index.add_child(instance=NewsPage(body=to_stream(blocks), **item))
