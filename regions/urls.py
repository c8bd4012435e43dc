"""Where the directory's pages live."""

from django.urls import path

from regions import views

urlpatterns = [
    path("ansprechpartner/", views.actors, name="actors"),
    path("ansprechpartner/<slug:slug>/", views.actor, name="actor"),
    path("angebote/", views.offers, name="offers"),
    path("angebote/<slug:slug>/", views.offer, name="offer"),
    path("termine/", views.events, name="events"),
    path("termine/<slug:slug>.ics", views.event_file, name="event_file"),
    path("termine/<slug:slug>/", views.event, name="event"),
]
