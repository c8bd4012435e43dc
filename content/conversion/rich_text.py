"""Rich text as it leaves the house: links resolved where they were written, nothing but the tags we know."""

import re
from html import unescape

import nh3
from django.utils.html import strip_tags
from wagtail.models import Page
from wagtail.rich_text import expand_db_html

from tenants.context import current_chamber

TAGS = {"h2", "h3", "h4", "p", "b", "strong", "i", "em", "ul", "ol", "li", "a", "hr", "br", "blockquote"}
_PAGE_LINK = re.compile(r'<a\s(?=[^>]*linktype="page")[^>]*?\bid="(\d+)"[^>]*>')
_BREAKS = re.compile(r"(</(?:p|h\d|li|blockquote)>|<[bh]r\s*/?>)")


def released_html(source: str) -> str:
    return clean_html(expand_db_html(_absolute_pages(source)))


def clean_html(html: str) -> str:
    return nh3.clean(
        html,
        tags=TAGS,
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


def plain(html: str) -> str:
    return " ".join(unescape(strip_tags(_BREAKS.sub(r"\1 ", html))).split())


def _absolute_pages(source: str) -> str:
    """A page of the national team is on the national host, wherever the text is read (DESIGN, rule 10)."""
    if 'linktype="page"' not in source:
        return source
    pages = Page.objects.in_bulk({int(one) for one in _PAGE_LINK.findall(source)})
    base = current_chamber().base_url if current_chamber().is_layer else ""

    def address(match: re.Match[str]) -> str:
        page = pages.get(int(match[1]))
        return f'<a href="{base}{page.specific.url}">' if page else "<a>"

    return _PAGE_LINK.sub(address, source)
