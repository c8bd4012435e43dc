"""Where programs ask. The version is in the address: what a program relies on does not change below it."""

from django.urls import path, re_path

from api.views import contract, directory, knowledge, site
from api.views.nothing import Nothing

urlpatterns = [
    path("api/v1/entries/", knowledge.Entries.as_view(), name="api_entries"),
    path("api/v1/entries/<slug:slug>/", knowledge.OneEntry.as_view(), name="api_entry"),
    path("api/v1/programmes/", knowledge.Programmes.as_view(), name="api_programmes"),
    path("api/v1/programmes/<slug:slug>/", knowledge.OneProgramme.as_view(), name="api_programme"),
    path("api/v1/actors/", directory.Actors.as_view(), name="api_actors"),
    path("api/v1/actors/<slug:slug>/", directory.OneActor.as_view(), name="api_actor"),
    path("api/v1/contacts/", directory.Contacts.as_view(), name="api_contacts"),
    path("api/v1/offers/", directory.Offers.as_view(), name="api_offers"),
    path("api/v1/offers/<slug:slug>/", directory.OneOffer.as_view(), name="api_offer"),
    path("api/v1/events/", directory.Events.as_view(), name="api_events"),
    path("api/v1/events/<slug:slug>/", directory.OneEvent.as_view(), name="api_event"),
    path("api/v1/news/", site.News.as_view(), name="api_news"),
    path("api/v1/brand/", site.Brand.as_view(), name="api_brand"),
    path("api/v1/search/", site.Search.as_view(), name="api_search"),
    path("api/v1/openapi.yaml", contract.openapi, name="api_openapi"),
    # With a slash at the end only, so that an address without one is led to the right one first.
    re_path(r"^api/(?:[\s\S]*/)?$", Nothing.as_view(), name="api_nothing"),
]
