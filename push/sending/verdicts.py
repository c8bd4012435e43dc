"""What an answer of a push service means for the device it was about."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from enum import StrEnum

LONGEST_WAIT = 6 * 60 * 60


class Verdict(StrEnum):
    SENT = "sent"
    GONE = "gone"  # the device has unsubscribed: forget it
    LATER = "later"  # try again
    STOP = "stop"  # the service does not accept us: if it says so for all devices, going on would only annoy it
    FAILED = "failed"  # trying again would change nothing


@dataclass(frozen=True)
class Outcome:
    """`reason` is for people who look after the house; `wait` is what the service asked for, in seconds."""

    verdict: Verdict
    status: int | None = None
    reason: str = ""
    wait: int | None = None


def judge(status: int, headers: Mapping[str, str], body: bytes) -> Outcome:
    said = body[:200].decode(errors="replace").strip()
    if 200 <= status < 300:
        return Outcome(Verdict.SENT, status)
    if status in (404, 410):
        return Outcome(Verdict.GONE, status, said)
    if status in (401, 403):
        return Outcome(Verdict.STOP, status, said)
    if status == 429 or status >= 500:
        return Outcome(Verdict.LATER, status, said, _wait(headers.get("Retry-After", "")))
    if 300 <= status < 400:
        return Outcome(Verdict.FAILED, status, "wants to send us elsewhere")
    return Outcome(Verdict.FAILED, status, said)


def _wait(retry_after: str) -> int | None:
    """Seconds or a date; a service that asks for a week, or for yesterday, gets a sensible wait instead."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        seconds = int(text[:9])
    else:
        try:
            until = parsedate_to_datetime(text)
        except ValueError:
            return None
        if until.tzinfo is None:
            until = until.replace(tzinfo=UTC)
        seconds = round((until - datetime.now(UTC)).total_seconds())
    return max(1, min(seconds, LONGEST_WAIT))
