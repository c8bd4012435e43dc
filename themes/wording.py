"""Sentences of libraries that say "du" in German. This house says "Sie": its own words for them come first."""

from django.utils.translation import gettext_noop

OTHERWISE_SAID = (
    gettext_noop("Enter a valid URL."),
    gettext_noop("Enter a valid email address."),
    gettext_noop("Enter a valid “slug” consisting of letters, numbers, underscores or hyphens."),
    gettext_noop("Please add some alt text for your image or mark it as decorative"),
    gettext_noop("Choose who can view the live version of this page"),
    gettext_noop("Select a new parent page"),
)
