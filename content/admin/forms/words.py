"""The form of words that mean the same. Their title and address follow from the words."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

from django.core.exceptions import ValidationError
from django.utils.text import slugify
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail.admin.forms import WagtailAdminModelForm

from content.admin.forms.fields import WordsField
from content.words.folding import WORD

LONGEST = 60
MOST = 30
NAMED = 3  # so many words are the title


class WordGroupForm(WagtailAdminModelForm):
    words = WordsField(
        separator="\n",
        required=True,
        label=gettext_lazy("Words"),
        help_text=gettext_lazy(
            "One per line, at least two. A line may have several words, such as “Agentur für Arbeit”."
        ),
    )

    def clean_words(self) -> list[str]:
        words: list[str] = self.cleaned_data["words"]
        if any(len(word) > LONGEST or not WORD.search(word) for word in words):
            raise ValidationError(_("Each line is a word or a few words, at most %(n)s letters.") % {"n": LONGEST})
        if len(words) > MOST:
            raise ValidationError(ngettext("At most %(n)s word.", "At most %(n)s words.", MOST) % {"n": MOST})
        if len(words) < 2 and not self.is_deferred_validation:
            raise ValidationError(_("Please write at least two words that mean the same."))
        return words

    def save(self, commit: bool = True) -> Any:
        group = self.instance
        group.title = ", ".join(self.cleaned_data["words"][:NAMED])[:160] or _("Words for the same")
        # Named once: the address never shows, and words may be written as one likes.
        group.slug = group.slug or f"{slugify(group.title)[:80] or 'woerter'}-{uuid4().hex[:6]}"
        return super().save(commit)
