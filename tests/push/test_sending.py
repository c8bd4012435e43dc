"""The sending core against the real device service: really encrypted, really decrypted. No database."""

import asyncio
import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
import time_machine

from push.sending import vapid
from push.sending.courier import Courier
from push.sending.endpoints import BadKey, check_endpoint, check_keys
from push.sending.letter import Address, Letter
from push.sending.payload import MAX_BYTES, Notification
from push.sending.vapid import KeyPair, VapidHeaders
from push.sending.verdicts import LONGEST_WAIT, Outcome, Verdict, judge
from tenants.outbound import OutboundRefused
from tenants.outbound.client import Outbound
from tests.push.device import running

NOTE = Notification(
    "Grüße aus Hagen 👋", "Zuschuß für Ä, Ö, Ü – „jetzt“ 🎓", "http://hagen.localhost/aktuelles/x/", "n-1"
)
LETTER = Letter(NOTE.encode(), "n-1", 3 * 24 * 3600, KeyPair.create(), "mailto:push@lehrwerk.example.org")


@pytest.fixture(scope="module")
def devices():
    with running() as service:
        yield service


def address(device, number=1):
    return Address(number, device["endpoint"], **device["keys"])


def deliver(devices, *addresses, letter=LETTER):
    async def run():
        async with Outbound(extra_origin=devices.origin, seconds=3) as outbound:
            return await Courier(outbound).deliver(letter, addresses)

    return asyncio.run(run())


def test_what_was_written_is_what_the_device_decrypts(devices):
    device = devices.register()
    outcomes = deliver(devices, address(device, 7))
    assert outcomes == {7: Outcome(Verdict.SENT, 201)}
    (message,) = devices.messages(device)
    assert message["payload"] == {
        "web_push": 8030,
        "notification": {
            "title": NOTE.title, "body": NOTE.body, "navigate": NOTE.navigate, "tag": "n-1", "lang": "de",
        },
    }  # fmt: skip
    assert (message["topic"], message["ttl"], message["urgency"]) == ("n-1", 259200, "normal")


@pytest.mark.parametrize(
    ("status", "verdict"),
    [
        (200, Verdict.SENT), (202, Verdict.SENT), (301, Verdict.FAILED), (307, Verdict.FAILED), (400, Verdict.FAILED),
        (401, Verdict.STOP), (403, Verdict.STOP), (404, Verdict.GONE), (410, Verdict.GONE), (413, Verdict.FAILED),
        (429, Verdict.LATER), (500, Verdict.LATER), (502, Verdict.LATER), (503, Verdict.LATER),
    ],
)  # fmt: skip
def test_each_answer_has_its_meaning(devices, status, verdict):
    device = devices.register()
    devices.behave(device, status)
    outcome = deliver(devices, address(device))[1]
    assert (outcome.verdict, outcome.status) == (verdict, status)
    assert devices.messages(device) == []


def test_an_ended_subscription_and_an_unknown_one_are_gone(devices):
    device = devices.register()
    devices.unregister(device)
    unknown = replace(address(device, 2), endpoint=f"{devices.origin}/push/unknown")
    outcomes = deliver(devices, address(device, 1), unknown)
    assert [(o.verdict, o.status) for o in outcomes.values()] == [(Verdict.GONE, 410), (Verdict.GONE, 404)]


def test_retry_after_is_understood_and_clamped():
    def wait(text):
        return judge(429, {"Retry-After": text}, b"").wait

    assert wait("17") == 17
    assert wait("0") == 1
    assert wait("999999999999") == LONGEST_WAIT
    assert wait("soon") is None
    assert judge(503, {}, b"").wait is None
    with time_machine.travel(datetime(2026, 11, 22, 12, tzinfo=UTC), tick=False):
        assert wait(format_datetime(datetime.now(UTC) + timedelta(seconds=90), usegmt=True)) == 90
        assert wait("Sat, 01 Jan 2000 00:00:00 GMT") == 1


def test_one_bad_address_does_not_hold_up_the_others(devices):
    device = devices.register()
    good = address(device)
    inside = replace(good, number=2, endpoint="https://127.0.0.1/x")
    off_curve = replace(good, number=3, p256dh="B" + "A" * 86)
    short_auth = replace(good, number=4, auth="")
    outcomes = deliver(devices, inside, off_curve, short_auth, good)
    assert [outcomes[n].verdict for n in (1, 2, 3, 4)] == [
        Verdict.SENT, Verdict.FAILED, Verdict.FAILED, Verdict.FAILED,
    ]  # fmt: skip
    assert outcomes[2].reason.startswith("refused")
    assert len(devices.messages(device)) == 1


def test_no_answer_is_tried_again():
    dead = Address(1, "http://127.0.0.1:9/push/x", "B" + "A" * 86, "A" * 22)

    class Service:
        origin = "http://127.0.0.1:9"

    with running() as other:
        keys = other.register()["keys"]
    assert deliver(Service, replace(dead, **keys))[1].verdict == Verdict.LATER


def test_service_refuses_a_foreign_key_a_foreign_audience_and_a_long_life(devices, monkeypatch):
    stranger = replace(LETTER, keys=KeyPair.create())
    device = devices.register(key=LETTER.keys.public)
    assert deliver(devices, address(device), letter=stranger)[1].status == 403
    assert deliver(devices, address(device))[1].status == 201
    for claims in [("https://fcm.googleapis.com", 60), (devices.origin, 25 * 3600), (devices.origin, -5)]:
        audience, seconds = claims
        header = vapid._sign(LETTER.keys, audience, LETTER.contact, int(datetime.now().timestamp()) + seconds)
        monkeypatch.setattr(VapidHeaders, "authorization", lambda *_, header=header: header)
        assert deliver(devices, address(device))[1].status == 403
    for nonsense in ["", "Bearer x", "vapid t=a.b.c, k=xyz", "vapid t=a.b.c"]:
        monkeypatch.setattr(VapidHeaders, "authorization", lambda *_, header=nonsense: header)
        assert deliver(devices, address(device))[1].status in (401, 403)


def test_service_refuses_bad_headers_and_big_bodies(devices):
    device = devices.register()
    for letter in [
        replace(LETTER, topic="not base64url!"),
        replace(LETTER, topic="x" * 33),
        replace(LETTER, payload=b"x" * 4000),
    ]:
        assert deliver(devices, address(device), letter=letter)[1].verdict == Verdict.FAILED
    assert deliver(devices, address(device), letter=replace(LETTER, payload=b"x" * MAX_BYTES))[1].status == 201


def test_header_is_signed_once_per_key_and_service_and_renewed_in_time():
    cache, keys, contact = VapidHeaders(), KeyPair.create(), LETTER.contact
    with time_machine.travel(datetime(2026, 11, 22, 12, tzinfo=UTC), tick=False) as clock:
        first = cache.authorization(keys, "https://fcm.googleapis.com", contact)
        clock.shift(timedelta(hours=10, minutes=59))
        assert cache.authorization(keys, "https://fcm.googleapis.com", contact) == first
        clock.shift(timedelta(minutes=2))
        assert cache.authorization(keys, "https://fcm.googleapis.com", contact) != first
        second = cache.authorization(keys, "https://updates.push.services.mozilla.com", contact)
    assert second != first
    assert cache.authorization(KeyPair.create(), "https://fcm.googleapis.com", contact).split("k=")[1] != keys.public


def test_private_key_does_not_show_itself():
    keys = KeyPair.create()
    assert keys.private not in repr(keys)


@pytest.mark.parametrize(
    "endpoint",
    [
        "https://push.example.com/x",
        "https://fcm.googleapis.com.evil.example.com/x",
        "https://evilfcm.googleapis.com/x",
        "https://push.apple.com/x",
        "https://notify.windows.com/x",
        "https://evilpush.apple.com/x",
        "http://fcm.googleapis.com/x",
        "https://fcm.googleapis.com:8443/x",
        "http://127.0.0.1:9124/push/x",
    ],
)
def test_unknown_push_service_is_refused(endpoint):
    with pytest.raises(OutboundRefused):
        check_endpoint(endpoint, extra_origin="http://127.0.0.1:9123")


def test_known_push_services_are_taken(devices):
    for endpoint in [
        "https://fcm.googleapis.com/fcm/send/x", "https://updates.push.services.mozilla.com/wpush/v2/x",
        "https://web.push.apple.com/x", "https://wns2-par02p.notify.windows.com/w/?token=x", f"{devices.origin}/push/x",
    ]:  # fmt: skip
        check_endpoint(endpoint, extra_origin=devices.origin)


def test_keys_must_be_keys(devices):
    keys = devices.register()["keys"]
    check_keys(**keys)
    check_keys(keys["p256dh"] + "=", keys["auth"] + "==")
    for p256dh in [
        "",
        "x",
        "B" + "A" * 86,
        keys["p256dh"][:-2],
        "ä" * 87,
        keys["p256dh"].replace(keys["p256dh"][5], "!"),
    ]:
        with pytest.raises(BadKey, match="p256dh"):
            check_keys(p256dh, keys["auth"])
    for auth in ["", keys["auth"][:-2], keys["auth"] + "AAAA", "!" * 22]:
        with pytest.raises(BadKey, match="auth"):
            check_keys(keys["p256dh"], auth)


def test_empty_icon_is_left_out():
    assert "icon" not in json.loads(NOTE.encode())["notification"]
