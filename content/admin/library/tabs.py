"""The tabs above the list: links that add up to all texts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

PARAMETER = "zustand"
#: What stands on one tab. A text is on exactly one of them besides "all".
FOR_CHAMBERS: list[tuple[str, Any, frozenset[str]]] = [
    ("wartet", _("Waits for you"), frozenset({"behind", "orphaned"})),
    ("angepasst", _("Adapted"), frozenset({"adapt"})),
    ("ergaenzt", _("Extended"), frozenset({"extend"})),
    ("eigene", _("Own"), frozenset({"local"})),
    ("ausgeblendet", _("Hidden"), frozenset({"hide"})),
    ("folgt", _("Follows"), frozenset({"follow"})),
]
FOR_PROGRAMMES = [tab for tab in FOR_CHAMBERS if tab[0] in {"eigene", "ausgeblendet", "folgt"}]
FOR_LAYERS: list[tuple[str, Any, frozenset[str]]] = [
    ("online", _("Online"), frozenset({"local"})),
    ("entwurf", _("Drafts"), frozenset({"draft"})),
]
#: A Land reads national texts and writes for others.
FOR_LANDS = [*FOR_CHAMBERS, FOR_LAYERS[1]]
FOR_PROGRAMMES_OF_LANDS = [*FOR_PROGRAMMES, FOR_LAYERS[1]]


@dataclass(frozen=True)
class Tab:
    name: str
    label: Any
    count: int
    url: str
    current: bool
    hot: bool


def states_of(name: str, tabs: Iterable[tuple[str, Any, frozenset[str]]]) -> frozenset[str] | None:
    return next((states for known, _label, states in tabs if known == name), None)


def make_tabs(
    states: Iterable[str], query: QueryDict, index_url: str, tabs: list[tuple[str, Any, frozenset[str]]]
) -> list[Tab]:
    counted = Counter(states)
    current = query.get(PARAMETER, "")
    made = [("", _("All"), frozenset(counted)), *tabs]
    return [
        Tab(
            name=name,
            label=label,
            count=(count := sum(counted[state] for state in included)),
            url=_address(query, index_url, name),
            current=name == current,
            hot=name == "wartet" and count > 0,
        )
        for name, label, included in made
    ]


def _address(query: QueryDict, index_url: str, name: str) -> str:
    kept = query.copy()
    for parameter in (PARAMETER, "p", "_w_filter_fragment"):
        kept.pop(parameter, None)
    if name:
        kept[PARAMETER] = name
    return f"{index_url}?{kept.urlencode()}" if kept else index_url
