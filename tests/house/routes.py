"""
The table of routes: every address of a chamber's host with who may open it. tests/house/test_routes.py walks Django's
resolver; an address without a row fails.

READER   anybody, without a cookie
EDITOR   signed in here with the role Redaktion or Leitung
MANAGER  signed in here with the role Leitung; others are sent away
OPERATOR superusers only
MACHINE  answers programs; anybody may ask, but only as described there
SIGN_IN  belongs to signing in: open to everybody, and says nothing about who exists
"""

from enum import Enum


class Guard(Enum):
    READER = "reader"
    EDITOR = "editor"
    MANAGER = "manager"
    OPERATOR = "operator"
    MACHINE = "machine"
    SIGN_IN = "sign in"


# Our own addresses, one by one.
OURS: dict[str, Guard] = {
    # tenants
    r"^medien/(?P<name>.+)$": Guard.READER,
    "admin/users/new/": Guard.MANAGER,
    "admin/users/edit/<int:pk>/": Guard.MANAGER,
    # themes
    "manifest.webmanifest": Guard.READER,
    "sw.js": Guard.READER,
    r"^brand/(?P<hash>[0-9a-f]{12})\.css$": Guard.READER,
    r"^icons/(?P<purpose>any|maskable)-(?P<size>\d{2,3})-(?P<hash>[0-9a-f]{12})\.png$": Guard.READER,
    "favicon.ico": Guard.READER,
    "offline/": Guard.READER,
    "merkliste/": Guard.READER,
    # regions
    "ansprechpartner/": Guard.READER,
    "ansprechpartner/<slug:slug>/": Guard.READER,
    "angebote/": Guard.READER,
    "angebote/<slug:slug>/": Guard.READER,
    "termine/": Guard.READER,
    "termine/<slug:slug>.ics": Guard.READER,
    "termine/<slug:slug>/": Guard.READER,
    **dict.fromkeys(
        (
            f"admin/snippets/regions/{model}/{rest}"
            for model in ("actor", "offer", "event")
            for rest in ("", "results/", "add/", "edit/<int:pk>/")
        ),
        Guard.EDITOR,
    ),
    "admin/directory/contacts/": Guard.EDITOR,
    "admin/directory/contacts/results/": Guard.EDITOR,
    # content
    "wissen/": Guard.READER,
    "wissen/rubrik/<slug:slug>/": Guard.READER,
    "wissen/<slug:slug>/": Guard.READER,
    "wissen/<slug:slug>/<slug:language>/": Guard.READER,
    "fragen/": Guard.READER,
    "fragen/<slug:slug>/": Guard.READER,
    "fahrplan/": Guard.READER,
    "fahrplan/<slug:slug>/": Guard.READER,
    "foerderung/": Guard.READER,
    "foerderung/<slug:slug>/": Guard.READER,
    "suche/": Guard.READER,
    "suche/vorschlaege/": Guard.READER,
    "admin/wissen/": Guard.EDITOR,
    "admin/wissen/results/": Guard.EDITOR,
    "admin/wissen/ausblenden/<uuid:key>/": Guard.EDITOR,
    "admin/wissen/zeigen/<uuid:key>/": Guard.EDITOR,
    "admin/wissen/auswahl/ausblenden/": Guard.EDITOR,
    "admin/wissen/auswahl/folgen/": Guard.EDITOR,
    "admin/wissen/auswahl/geprueft/": Guard.EDITOR,
    "admin/wissen/zurueck/<uuid:key>/": Guard.EDITOR,
    "admin/wissen/pruefen/<uuid:key>/": Guard.EDITOR,
    "admin/wissen/pruefen/<uuid:key>/alle/": Guard.EDITOR,
    "admin/wissen/pruefen/<uuid:key>/stelle/<path:block>/": Guard.EDITOR,
    "admin/wissen/pruefen/<uuid:key>/offen/<path:block>/": Guard.EDITOR,
    "admin/wissen/entscheiden/<uuid:key>/": Guard.EDITOR,
    "admin/wissen/rueckgaengig/<str:lines>/": Guard.EDITOR,
    "admin/wissen/anpassen/<uuid:key>/": Guard.EDITOR,
    "admin/wissen/anpassen/<uuid:key>/vorschau/": Guard.EDITOR,
    "admin/wissen/texte/add/": Guard.EDITOR,
    "admin/wissen/texte/edit/<int:pk>/": Guard.EDITOR,
    "admin/wissen/texte/preview/<int:pk>/": Guard.EDITOR,
    "admin/wissen/texte/veroeffentlichen/<int:pk>/": Guard.EDITOR,
    "admin/foerderung/programme/veroeffentlichen/<int:pk>/": Guard.EDITOR,
    "admin/anpassungen/": Guard.EDITOR,
    "admin/anpassungen/results/": Guard.EDITOR,
    "admin/testlauf/<uuid:key>/anhalten/": Guard.EDITOR,
    "admin/testlauf/<uuid:key>/fuer-alle/": Guard.EDITOR,
    "admin/wissen/rubriken/add/": Guard.EDITOR,
    "admin/wissen/rubriken/edit/<int:pk>/": Guard.EDITOR,
    "admin/wissen/themen/add/": Guard.EDITOR,
    "admin/wissen/themen/edit/<int:pk>/": Guard.EDITOR,
    "admin/zu-tun/": Guard.EDITOR,
    "admin/verweise/": Guard.EDITOR,
    "admin/verweise/gelesen/<int:pk>/": Guard.EDITOR,
    "admin/suche/nichtgefunden/": Guard.EDITOR,
    "admin/suche/nichtgefunden/results/": Guard.EDITOR,
    "admin/suche/woerter/": Guard.EDITOR,
    "admin/suche/woerter/results/": Guard.EDITOR,
    "admin/suche/woerter/schreiben/add/": Guard.EDITOR,
    "admin/suche/woerter/schreiben/edit/<int:pk>/": Guard.EDITOR,
    "admin/zahlen/": Guard.EDITOR,
    "admin/zahlen/results/": Guard.EDITOR,
    "admin/zahlen/auswahl/": Guard.EDITOR,
    "admin/zahlen/ansehen/<uuid:key>/": Guard.EDITOR,
    "admin/zahlen/schreiben/add/": Guard.EDITOR,
    "admin/zahlen/schreiben/edit/<int:pk>/": Guard.EDITOR,
    **dict.fromkeys(
        (
            f"admin/{place}/{rest}"
            for place in ("fahrplaene", "fragewege")
            for rest in (
                "",
                "results/",
                "ausblenden/<uuid:key>/",
                "zeigen/<uuid:key>/",
                "zurueck/<uuid:key>/",
                "anpassen/<uuid:key>/",
                "auswahl/ausblenden/",
                "auswahl/folgen/",
                "auswahl/geprueft/",
                "anpassen/<uuid:key>/vorschau/",
                "schreiben/add/",
                "schreiben/edit/<int:pk>/",
                "schreiben/preview/<int:pk>/",
            )
        ),
        Guard.EDITOR,
    ),
    "admin/foerderung/": Guard.EDITOR,
    "admin/foerderung/results/": Guard.EDITOR,
    "admin/foerderung/ausblenden/<uuid:key>/": Guard.EDITOR,
    "admin/foerderung/zeigen/<uuid:key>/": Guard.EDITOR,
    "admin/foerderung/auswahl/ausblenden/": Guard.EDITOR,
    "admin/foerderung/auswahl/folgen/": Guard.EDITOR,
    "admin/foerderung/auswahl/geprueft/": Guard.EDITOR,
    "admin/foerderung/zurueck/<uuid:key>/": Guard.EDITOR,
    "admin/foerderung/programme/add/": Guard.EDITOR,
    "admin/foerderung/programme/edit/<int:pk>/": Guard.EDITOR,
    "admin/vorschlaege/": Guard.EDITOR,
    "admin/vorschlaege/vorschlagen/<uuid:key>/": Guard.EDITOR,
    "admin/vorschlaege/zurueckziehen/<uuid:key>/": Guard.EDITOR,
    "admin/vorschlaege/folgen/<uuid:key>/": Guard.EDITOR,
    "admin/vorschlaege/<uuid:key>/": Guard.EDITOR,
    # push
    "app/": Guard.READER,
    "push/key/": Guard.MACHINE,
    "push/subscriptions/": Guard.MACHINE,
    "push/subscriptions/remove/": Guard.MACHINE,
    "admin/nachrichten/": Guard.EDITOR,
    "admin/nachrichten/results/": Guard.EDITOR,
    "admin/nachrichten/new/": Guard.EDITOR,
    "admin/nachrichten/edit/<int:pk>/": Guard.EDITOR,
    "admin/nachrichten/delete/<int:pk>/": Guard.EDITOR,
    "admin/nachrichten/empfaenger/": Guard.EDITOR,
    "admin/nachrichten/senden/<int:pk>/": Guard.EDITOR,
    "admin/nachrichten/bericht/<int:pk>/": Guard.EDITOR,
    "admin/nachrichten/bericht/<int:pk>/stand/": Guard.EDITOR,
    "admin/nachrichten/anhalten/<int:pk>/": Guard.EDITOR,
    "admin/nachrichten/fortsetzen/<int:pk>/": Guard.EDITOR,
    # api
    "api/v1/entries/": Guard.MACHINE,
    "api/v1/entries/<slug:slug>/": Guard.MACHINE,
    "api/v1/programmes/": Guard.MACHINE,
    "api/v1/programmes/<slug:slug>/": Guard.MACHINE,
    "api/v1/actors/": Guard.MACHINE,
    "api/v1/actors/<slug:slug>/": Guard.MACHINE,
    "api/v1/contacts/": Guard.MACHINE,
    "api/v1/offers/": Guard.MACHINE,
    "api/v1/offers/<slug:slug>/": Guard.MACHINE,
    "api/v1/events/": Guard.MACHINE,
    "api/v1/events/<slug:slug>/": Guard.MACHINE,
    "api/v1/news/": Guard.MACHINE,
    "api/v1/brand/": Guard.MACHINE,
    "api/v1/search/": Guard.MACHINE,
    "api/v1/openapi.yaml": Guard.MACHINE,
    r"^api/(?:[\s\S]*/)?$": Guard.MACHINE,
}

# Wagtail's and Django's addresses, by how they begin; the longest beginning counts.
THEIRS: dict[str, Guard] = {
    "admin/": Guard.EDITOR,
    "admin/login/": Guard.SIGN_IN,
    "admin/logout/": Guard.SIGN_IN,
    "admin/password_reset/": Guard.SIGN_IN,
    "admin/jsi18n/": Guard.SIGN_IN,
    "admin/sprite/": Guard.SIGN_IN,
    "admin/users/": Guard.MANAGER,
    "admin/reports/": Guard.MANAGER,
    "admin/groups/": Guard.OPERATOR,
    "admin/sites/": Guard.OPERATOR,
    "dokumente/": Guard.READER,
    "_util/": Guard.SIGN_IN,
    r"^((?:[\w\-]+/)*)$": Guard.READER,
}

# What stands for the variable parts. Regular expressions cannot be guessed: each has an example.
EXAMPLES = {
    r"^medien/(?P<name>.+)$": "medien/nobody/nothing.png",
    r"^brand/(?P<hash>[0-9a-f]{12})\.css$": "brand/0123456789ab.css",
    r"^icons/(?P<purpose>any|maskable)-(?P<size>\d{2,3})-(?P<hash>[0-9a-f]{12})\.png$": (
        "icons/any-192-0123456789ab.png"
    ),
    r"^api/(?:[\s\S]*/)?$": "api/nothing/",
    r"^((?:[\w\-]+/)*)$": "",
    r"admin/^.*/$": "admin/nothing/",
    r"dokumente/^(\d+)/(.*)$": "dokumente/999999/nothing.pdf",
}
