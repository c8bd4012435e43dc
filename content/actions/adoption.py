"""What the layers above are told of this chamber, worked out from what it stores. Called by every change of it."""

import logging

from content.above import readable_patch
from content.inheritance import Insert
from content.library.actions import Adopted, align_adoptions, forget_adoption, record_adoption
from content.library.models import Release
from content.models import Adaptation, LocalRelease

logger = logging.getLogger(__name__)


def tell_of_adaptation(adaptation: Adaptation, release: Release) -> None:
    if adaptation.state == Adaptation.State.FOLLOW:  # it shows what its Land hides
        forget_adoption(release.pk)
    else:
        record_adoption(_of_adaptation(adaptation, release))


def tell_of_local(local: LocalRelease) -> None:
    record_adoption(_of_local(local))


def repair_adoptions() -> int:
    """Bring all of the current chamber's rows in line. Returns how many were not."""
    told = Adaptation.objects.exclude(state=Adaptation.State.FOLLOW)
    adaptations = {one.release_key: one for one in told}
    releases = Release.objects.filter(pk__in=adaptations)
    expected = [_of_adaptation(adaptations[release.pk], release) for release in releases]
    expected += [_of_local(local) for local in LocalRelease.objects.filter(status=LocalRelease.Status.LIVE)]
    if mended := align_adoptions(expected):
        logger.warning("What the layers above knew of this chamber was mended", extra={"rows": mended})
    return mended


def _of_adaptation(adaptation: Adaptation, release: Release) -> Adopted:
    patch = readable_patch(adaptation.patch, release.slug)
    return Adopted(
        release=release.pk,
        kind=release.kind,
        slug=release.slug,
        state=adaptation.state,
        version=adaptation.base_version or 0,
        blocks=tuple(one.id for one in patch.operations if not isinstance(one, Insert)),
    )


def _of_local(local: LocalRelease) -> Adopted:
    return Adopted(release=local.pk, kind=local.kind, slug=local.slug, state="local", version=local.version)
