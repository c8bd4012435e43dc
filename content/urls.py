"""Addresses of the knowledge base. The category comes before the text: `rubrik` is no slug."""

from django.urls import path
from django.views.generic import RedirectView

from content.views import entries, paths, programmes, search, translations

urlpatterns = [
    path("wissen/", entries.index, name="entries"),
    path("wissen/rubrik/<slug:slug>/", entries.category, name="category"),
    path("wissen/<slug:slug>/", entries.entry, name="entry"),
    path("wissen/<slug:slug>/<slug:language>/", translations.entry, name="translation"),
    path("fragen/", paths.index, name="paths"),
    path("fragen/<slug:slug>/", paths.questions, name="question_path"),
    path("fahrplan/", RedirectView.as_view(pattern_name="paths")),
    path("fahrplan/<slug:slug>/", paths.guide, name="guide"),
    path("foerderung/", programmes.index, name="programmes"),
    path("foerderung/<slug:slug>/", programmes.programme, name="programme"),
    path("suche/", search.results, name="search"),
    path("suche/vorschlaege/", search.suggest, name="search_suggest"),
]
