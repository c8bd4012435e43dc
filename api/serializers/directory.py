"""Actors, contacts, offers and events: what their public pages show, and no more."""

from typing import Any

from rest_framework import serializers

from api.serializers.addresses import Address

Slugs = serializers.ListField


class ActorName(serializers.Serializer[Any]):
    slug = serializers.SlugField()
    name = serializers.CharField()
    url = Address(source="get_absolute_url")


class Actor(ActorName):
    kind = serializers.CharField()
    kind_title = serializers.CharField(source="get_kind_display")
    description = serializers.CharField()
    street = serializers.CharField()
    postcode = serializers.CharField()
    city = serializers.CharField()
    latitude = serializers.FloatField(allow_null=True)
    longitude = serializers.FloatField(allow_null=True)
    phone = serializers.CharField()
    email = serializers.CharField()
    website = serializers.URLField()
    opening_hours = serializers.CharField()
    services = Slugs(child=serializers.CharField())
    covers = Slugs(child=serializers.CharField())
    topics = Slugs(child=serializers.SlugField())
    checked_on = serializers.DateField(allow_null=True)
    confidence = serializers.CharField()
    is_example = serializers.BooleanField()


class Contact(serializers.Serializer[Any]):
    actor = ActorName()
    role = serializers.CharField()
    person = serializers.CharField()
    topics = Slugs(child=serializers.SlugField())
    phone = serializers.CharField(source="best_phone")
    email = serializers.CharField(source="best_email")
    office_hours = serializers.CharField(source="best_hours")
    text = serializers.CharField()
    appointment_url = serializers.URLField()


class Offer(serializers.Serializer[Any]):
    slug = serializers.SlugField()
    title = serializers.CharField()
    url = Address(source="get_absolute_url")
    summary = serializers.CharField()
    description = serializers.CharField()
    actor = ActorName(allow_null=True)
    kind = serializers.CharField()
    kind_title = serializers.CharField(source="get_kind_display")
    format = serializers.CharField()
    cost = serializers.CharField()
    topics = Slugs(child=serializers.SlugField())
    booking_url = serializers.URLField()
    is_example = serializers.BooleanField()


class Event(serializers.Serializer[Any]):
    slug = serializers.SlugField()
    title = serializers.CharField()
    url = Address(source="get_absolute_url")
    summary = serializers.CharField()
    description = serializers.CharField()
    actor = ActorName(allow_null=True)
    kind = serializers.CharField()
    kind_title = serializers.CharField(source="get_kind_display")
    status = serializers.CharField(help_text="planned, open_date or cancelled")
    starts_at = serializers.DateTimeField(allow_null=True)
    ends_at = serializers.DateTimeField(allow_null=True)
    all_day = serializers.BooleanField()
    venue = serializers.CharField()
    address = serializers.CharField()
    format = serializers.CharField(help_text="onsite, online or hybrid")
    registration_url = serializers.URLField()
    topics = Slugs(child=serializers.SlugField())
    is_example = serializers.BooleanField()
