"""Everything back to the version above, after seeing what would go; and one click back from there."""

from __future__ import annotations

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.generic import View
from wagtail.admin import messages
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin

from content.actions import follow_again, take_back
from content.actions.undo import undoable
from content.admin.library.rows import library_of
from content.admin.review.losses import losses_of
from content.admin.views.questions import QuestionView
from content.errors import ReleaseUnknown, UndoTooLate
from content.kinds import model_of

MOST = 500


def as_number(line: str) -> int:
    if not line.isdecimal() or len(line) > 18:
        raise Http404
    return int(line)


def with_undo(sentence: str, *keys: Any) -> SafeString:
    """The sentence with a button that takes the last step back, for each of the texts it was done to."""
    lines = [str(line) for key in keys if (line := undoable(key))]
    if not lines:
        return format_html("{}", sentence)
    button = (
        '{} <button type="button" class="button button-small button-secondary" data-controller="w-action"'
        ' data-action="w-action#post" data-w-action-url-value="{}">{}</button>'
    )
    return format_html(button, sentence, reverse("wissen:undo", args=["-".join(lines)]), _("Undo"))


class BackView(QuestionView):
    def said(self) -> dict[str, Any]:
        losses = losses_of(self.above)
        named = {"title": self.title, **self.layer.words}
        consequences = [
            _("These words vanish from the page. They stay in the history, and right after it you can undo this.")
            if losses
            else _("No words of yours vanish. What you left out comes back.")
        ]
        if self.above.is_hidden:
            consequences.append(_("%(who)s hides this text: your companies will no longer find it.") % named)
        if self.has_draft():
            consequences.append(_("There is a draft that is not published yet. It stays in the history, too."))
        return {
            "question": _("Let “%(title)s” follow %(layer)s again?") % named,
            "consequences": consequences,
            "losses": losses,
            "answer": _("All back to the %(version)s") % named,
            "serious": True,
        }

    def has_draft(self) -> bool:
        model = model_of(self.above.release.kind)
        return model._default_manager.filter(release_key=self.key, has_unpublished_changes=True).exists()

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        named = {"title": self.title, **self.layer.words}
        follow_again(self.key, request.user)
        messages.success(request, with_undo(_("“%(title)s” follows %(layer)s again.") % named, self.key))
        return self.to_library()


class UndoView(PermissionCheckedMixin, View):
    """Several lines at once: what was done to many in one go is taken back in one go."""

    permission_required = "publish"
    index_url_name = ""
    http_method_names = ["post"]

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        titles, refused, library = [], set(), reverse(self.index_url_name)
        for line in kwargs["lines"].split("-")[:MOST]:
            try:
                above = take_back(as_number(line), request.user)
                titles.append(above.newest.title)
                library = library_of(above.release.kind)
            except (UndoTooLate, ReleaseUnknown) as error:
                refused.add(str(error))
        for sentence in refused:
            messages.warning(request, sentence)
        if titles:
            quoted = ", ".join(f"„{title}“" for title in titles[:5])
            messages.success(request, _("Undone. As before: %(titles)s") % {"titles": quoted})
        return redirect(library)
