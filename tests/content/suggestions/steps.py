"""What the tests of suggestions do again and again."""

import io

from django.core.files.base import ContentFile
from PIL import Image
from wagtail.images.models import Image as Picture

from content import queries
from content.actions import publish_entry
from content.actions.answer_suggestion import accept_suggestion
from content.adapting import instance_for_adapting
from content.models import Entry
from content.suggestions.places import digest
from content.tasks import settle_suggestion
from tenants.context import in_chamber
from tests.content.conftest import rich

OURS = rich("b", "<p>Rufen Sie uns an, bevor Sie kündigen.</p>")
EXTRA = rich("hagen", "<p>Ein Gespräch hilft fast immer.</p>")


def accept(suggestion, *ids):
    suggestion.refresh_from_db()
    return accept_suggestion(suggestion.key, ids or suggestion.changed, digest(suggestion)).source


def published(source):
    publish_entry(Entry.objects.get(pk=source.pk).get_latest_revision_as_object())


def settle(chamber, key):
    with in_chamber(chamber):
        settle_suggestion(chamber.pk, str(key))


def reads(chamber, slug="probezeit"):
    with in_chamber(chamber):
        entry = queries.entry(slug)
        return entry and {"state": entry.state, **{block.id: block.value for block in entry.blocks}}


def picture(word):
    stored = io.BytesIO()
    Image.new("RGB", (4, 4), "red").save(stored, "PNG")
    return Picture.objects.create(title=word, file=ContentFile(stored.getvalue(), "bild.png"))


def with_picture(chamber, key):
    """The chamber adds a picture of its own by the form's object, as its editor does."""
    with in_chamber(chamber):
        shadow = instance_for_adapting(key)
        stored = shadow.body.get_prep_value()
        value = {"image": picture("Bild").pk, "released": None, "alt": "Rot", "caption": "", "credit": ""}
        stored.append({"id": "bild", "type": "image", "value": value})
        shadow.body = shadow._meta.get_field("body").stream_block.to_python(stored)
        publish_entry(shadow)
