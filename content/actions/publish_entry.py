"""From a draft to what readers see."""

from dataclasses import asdict
from typing import Any

from django.db import transaction
from wagtail.models import Revision

from content.actions.answers import answers_of, forget_answers
from content.actions.changed import texts_changed
from content.actions.checks import check_publishable
from content.actions.fulfil_suggestion import fulfil_suggestion
from content.actions.publish_local import publish_local
from content.actions.store_adaptation import store_adaptation
from content.conversion import card_of, plain_text, to_body
from content.facts.checks import check_known
from content.library.actions import Publication, publish_release
from content.models import Releasable
from content.signals import entry_published
from tenants.context import current_chamber


@transaction.atomic
def publish_entry(source: Releasable, user: Any = None) -> Revision:
    """Save a revision of `source` and publish it, as the form's button does. Raises the errors of content.errors."""
    if source.pk is None:
        source.live = False
        source.full_clean()
        source.save()
    revision: Revision = source.save_revision(user=user, log_action=True)
    revision.publish(user=user, skip_permission_checks=True)
    source.refresh_from_db()
    return revision


def release(published: Releasable, user: Any = None) -> None:
    """The live row's text becomes a release or an adaptation. Runs in the transaction of Wagtail's publishing."""
    check_publishable(published)
    chamber = current_chamber()
    if published.release_key:
        key, state = published.release_key, store_adaptation(published, user)
    else:
        new = publication_of(published)
        check_known(new.body)
        if chamber.is_layer:
            key = publish_release(published.key, new).release_id
        else:
            key = publish_local(published.key, new).key
        state = "local"
    fulfil_suggestion(published, key)
    forget_answers(published)
    texts_changed()
    entry_published.send(
        type(published), chamber=chamber, kind=published.kind, slug=published.slug, key=key, state=state
    )


def publication_of(source: Releasable) -> Publication:
    body = to_body(source)
    return Publication(
        kind=source.kind,
        slug=source.slug,
        body=body,
        title=source.title,
        summary=getattr(source, "summary", "") or getattr(source, "lead", ""),
        card=card_of(body),
        search_text=plain_text(body["blocks"]),
        laender=body.get("laender", []),
        **asdict(answers_of(source)),
    )
