"""What is stored. Read downwards: base <- actor <- contact, offer, event."""

from regions.models.actor import Actor
from regions.models.contact import Contact
from regions.models.event import Event
from regions.models.offer import Offer

__all__ = ["Actor", "Contact", "Event", "Offer"]
