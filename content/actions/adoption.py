"""What the layers above are told of this chamber, worked out from what it stores. Called by every change of it."""

import logging
from collections.abc import Sequence

from content.above import readable_patch
from content.facts.overview import Number
from content.facts.usage import facts_above, facts_in
from content.inheritance import Insert
from content.library.actions import Adopted, align_adoptions, forget_adoption, record_adoption
from content.library.models import Release
from content.models import Adaptation, LocalRelease
from content.shelf_rows import FACT

logger = logging.getLogger(__name__)


def tell_of_adaptation(adaptation: Adaptation, release: Release) -> None:
    if adaptation.state == Adaptation.State.FOLLOW:  # it shows what its Land hides
        forget_adoption(release.pk)
    else:
        record_adoption(_of_adaptation(adaptation, release, facts_above()))


def tell_of_local(local: LocalRelease) -> None:
    record_adoption(_of_local(local, facts_above()))


def repair_adoptions() -> int:
    """
    Bring all of the current chamber's rows in line, after a number above has a new value too: what stands typed in
    the chamber's words may be an old one now. Returns how many were not.
    """
    known = facts_above()
    told = Adaptation.objects.exclude(state=Adaptation.State.FOLLOW)
    adaptations = {one.release_key: one for one in told}
    releases = Release.objects.filter(pk__in=adaptations)
    expected = [_of_adaptation(adaptations[release.pk], release, known) for release in releases]
    expected += [_of_local(local, known) for local in LocalRelease.objects.filter(status=LocalRelease.Status.LIVE)]
    if mended := align_adoptions(expected):
        logger.warning("What the layers above knew of this chamber was mended", extra={"rows": mended})
    return mended


def _of_adaptation(adaptation: Adaptation, release: Release, known: Sequence[Number]) -> Adopted:
    patch = readable_patch(adaptation.patch, release.slug)
    return Adopted(
        release=release.pk,
        kind=release.kind,
        slug=release.slug,
        state=adaptation.state,
        version=adaptation.base_version or 0,
        blocks=tuple(one.id for one in patch.operations if not isinstance(one, Insert)),
        facts=facts_in(patch.own_blocks, known),
    )


def _of_local(local: LocalRelease, known: Sequence[Number]) -> Adopted:
    facts = facts_in(local.body["blocks"], known) if local.kind != FACT else {}
    return Adopted(
        release=local.pk, kind=local.kind, slug=local.slug, state="local", version=local.version, facts=facts
    )
