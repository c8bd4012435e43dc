"""Addresses of the knowledge base. The category comes before the text: `rubrik` is no slug."""

from django.urls import path

from content.views import entries, programmes, search

urlpatterns = [
    path("wissen/", entries.index, name="entries"),
    path("wissen/rubrik/<slug:slug>/", entries.category, name="category"),
    path("wissen/<slug:slug>/", entries.entry, name="entry"),
    path("foerderung/", programmes.index, name="programmes"),
    path("foerderung/<slug:slug>/", programmes.programme, name="programme"),
    path("suche/", search.results, name="search"),
]
