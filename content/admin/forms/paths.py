"""The forms of guides and question paths."""

from __future__ import annotations

from typing import Any

from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.blocks import StreamBlockValidationError

from content.actions.checks import funding_words
from content.admin.forms.fields import KeepsOrder, LawField, TopicsField
from content.admin.forms.numbers import KnowsNumbers
from content.conversion import to_blocks
from content.paths.check import problems_of


class WordsOfPathForm(KnowsNumbers, WagtailAdminModelForm):
    """Drafts may be as unfinished as they like; readers only get a path that can be walked."""

    def clean(self) -> dict[str, Any]:
        cleaned: dict[str, Any] = super().clean() or self.cleaned_data
        if not self.is_deferred_validation and not {"questions", "results"} & self.errors.keys():
            asked = type(self.instance)(**{name: cleaned[name] for name in ("questions", "results")})
            if problems := problems_of(to_blocks(asked), funding_words()):
                self.add_error("questions", StreamBlockValidationError(non_block_errors=problems))
        return cleaned


class WordsOfGuideForm(KnowsNumbers, WagtailAdminModelForm):
    pass


class GuideForm(KeepsOrder, WordsOfGuideForm):
    topics = TopicsField()
    law_refs = LawField()


class QuestionPathForm(KeepsOrder, WordsOfPathForm):
    topics = TopicsField()
    law_refs = LawField()
