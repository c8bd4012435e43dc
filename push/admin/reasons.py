"""Why a message did not arrive, in an editor's words."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from push.models import Delivery
from push.queries import Reason, Report


@dataclass(frozen=True)
class Explained:
    count: int
    what: str
    then: str
    detail: str


def explained(report: Report, was_refused: bool) -> list[Explained]:
    """`was_refused`: sending was stopped because no device's push service accepted us."""
    return [_explained(reason, was_refused) for reason in report.reasons]


def _explained(reason: Reason, was_refused: bool) -> Explained:
    what, then = _sentences(reason, was_refused)
    code = f"{reason.status_code} " if reason.status_code else ""
    return Explained(reason.count, what, then, f"{code}{reason.reason}".strip())


def _sentences(reason: Reason, was_refused: bool) -> tuple[str, str]:
    if reason.state == Delivery.State.GONE:
        return _("The device has unsubscribed."), _("It is taken off the list and gets nothing more.")
    if reason.state != Delivery.State.FAILED:
        return _("The push service is busy or cannot be reached."), _("We try again by ourselves.")
    if reason.status_code in (401, 403):
        if was_refused:
            return _("The push service does not accept us."), _("Sending was stopped; your operator has been told.")
        return (
            _("The device was registered under an earlier key."),
            _("It gets messages again when they are switched off and on there."),
        )
    if reason.status_code == 413:
        return _("The message was too long for this device."), _("Please write shorter next time.")
    if reason.reason.startswith("refused"):
        return _("The device's address is not one of a push service."), _("Nothing was sent there.")
    if reason.status_code is None or reason.status_code == 429 or reason.status_code >= 500:
        return _("The push service could not be reached for hours."), _("We have given up for this message.")
    return _("The push service refused the message."), _("We do not try again.")
