"""The blocks an author writes with. What a reader gets of each one: content/conversion/."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from content.released import ReleasedField
from regions import topics

TEXT_FEATURES = ["h2", "h3", "bold", "italic", "ol", "ul", "link", "hr"]
NOTE_FEATURES = ["bold", "italic", "ol", "ul", "link"]
TONES = [("info", _("Good to know")), ("warn", _("Caution")), ("good", _("Example")), ("tip", _("Tip"))]
_web_address = URLValidator(schemes=["http", "https"])


def check_address(address: str) -> None:
    """https, mail, phone, or a place on the reader's own site."""
    # Browsers read a backslash as a slash and skip blanks and tabs, so `/\\elsewhere` would leave the site.
    if "\\" in address or any(ord(sign) <= 32 for sign in address):
        raise ValidationError(_("An address holds no blanks and no backslashes. Please check it."))
    if address.startswith(("mailto:", "tel:")) or (address.startswith("/") and not address.startswith("//")):
        return
    _web_address(address)


class ReleasedBlock(blocks.FieldBlock):
    """What a text from above brings instead of a local file: its released address. Never typed, only carried."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**kwargs)

    @cached_property
    def field(self) -> forms.JSONField:
        return ReleasedField(required=False)

    def get_form_state(self, value: Any) -> str:
        # A form that comes back with an error holds what was posted, which is JSON already.
        return value if isinstance(value, str) else str(self.field.prepare_value(value or None))

    class Meta:
        default = None


class FigureBlock(blocks.StructBlock):
    value = blocks.CharBlock(label=_("Figure"), max_length=40, help_text=_("Short, such as “1 to 4 months”."))
    label = blocks.CharBlock(label=_("What it says"), max_length=80)

    class Meta:
        form_classname = "struct-block lw-pair"
        icon = "order"
        label = _("Figure")


class ToDoBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("What to do"), max_length=160, help_text=_("Begin with a verb."))
    hint = blocks.CharBlock(label=_("Hint"), max_length=240, required=False)

    class Meta:
        form_classname = "struct-block lw-pair"
        icon = "tick"
        label = _("Step")


class LinkBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("Words"), max_length=160)
    url = blocks.CharBlock(label=_("Address"), max_length=500, validators=[check_address])

    class Meta:
        form_classname = "struct-block lw-pair"
        icon = "link"
        label = _("Link")


class CalloutBlock(blocks.StructBlock):
    tone = blocks.ChoiceBlock(label=_("Kind"), choices=TONES, default="info")
    title = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    text = blocks.RichTextBlock(label=_("Text"), features=NOTE_FEATURES)


class ChecklistBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Heading"), max_length=120, required=False)
    items = blocks.ListBlock(ToDoBlock(), label=_("Steps"))


class DownloadBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"), max_length=160, required=False)
    document = DocumentChooserBlock(label=_("Document"), required=False)
    released = ReleasedBlock(required=False)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        _needs_file(self, value, "document", _("Please choose a document."))
        return value


class ContactSlotBlock(blocks.StructBlock):
    topic = blocks.ChoiceBlock(label=_("Topic"), choices=topics.choices)
    text = blocks.CharBlock(label=_("Sentence above it"), max_length=240, required=False)


class PictureBlock(blocks.StructBlock):
    image = ImageChooserBlock(label=_("Image"), required=False)
    released = ReleasedBlock(required=False)
    alt = blocks.CharBlock(label=_("What can be seen"), max_length=240, required=False)
    caption = blocks.CharBlock(label=_("Caption"), max_length=240, required=False)
    credit = blocks.CharBlock(label=_("Source"), max_length=160, required=False)

    def clean(self, value: Any) -> Any:
        value = super().clean(value)
        _needs_file(self, value, "image", _("Please choose an image."))
        return value


class StepBlock(blocks.StructBlock):
    when = blocks.CharBlock(label=_("When"), max_length=80)
    text = blocks.CharBlock(label=_("What"), max_length=400)

    class Meta:
        form_classname = "struct-block lw-pair"


class FactValueBlock(blocks.StructBlock):
    valid_from = blocks.DateBlock(label=_("Holds from"))
    value = blocks.CharBlock(
        label=_("Value"), max_length=80, help_text=_("As it stands in a text, such as “724 euros”.")
    )

    class Meta:
        form_classname = "struct-block lw-pair"
        icon = "calendar"
        label = _("Value")


class BodyBlock(blocks.StreamBlock):
    rich_text = blocks.RichTextBlock(label=_("Text"), features=TEXT_FEATURES, icon="pilcrow")
    callout = CalloutBlock(label=_("Note"), icon="info-circle")
    checklist = ChecklistBlock(label=_("Checklist"), icon="tick")
    table = TypedTableBlock([("text", blocks.CharBlock(required=False))], label=_("Table"), icon="table")
    downloads = blocks.ListBlock(DownloadBlock(), label=_("Downloads"), icon="download")
    links = blocks.ListBlock(LinkBlock(), label=_("Links"), icon="link")
    contact = ContactSlotBlock(label=_("Contact from your directory"), icon="user")
    image = PictureBlock(label=_("Image"), icon="image")
    steps = blocks.ListBlock(StepBlock(), label=_("Timeline"), icon="history")


def _needs_file(block: blocks.StructBlock, value: Any, name: str, message: Any) -> None:
    if not value.get(name) and not value.get("released") and not block.child_blocks[name].is_deferred_validation:
        raise blocks.StructBlockValidationError(block_errors={name: ValidationError(message)})
