"""What a browser may say at /push/, and what is refused."""

import json
from datetime import timedelta

import pytest
from django.utils import timezone

from push.models import Subscription, VapidKey
from push.tasks import expire_subscriptions
from tenants.context import in_chamber
from tenants.errors import SealBroken
from tests.push.conftest import Reader

SAME = {"HTTP_ORIGIN": "http://north.example", "HTTP_SEC_FETCH_SITE": "same-origin"}


def post(client, data, path="/push/subscriptions/", content_type="application/json", **headers):
    body = data if isinstance(data, (str, bytes)) else json.dumps(data)
    return client.post(path, body, content_type=content_type, **(SAME | headers))


@pytest.fixture
def reader(north, client_for):
    return client_for(north)


@pytest.fixture
def wish(devices):
    device = devices.register()
    return {"endpoint": device["endpoint"], "keys": device["keys"], "topics": ["aktuelles"]}


def stored(chamber):
    with in_chamber(chamber):
        return list(Subscription.objects.order_by("pk"))


def test_subscribe_change_topics_and_unsubscribe(north, reader, wish):
    answer = post(reader, wish)
    assert (answer.status_code, answer.json(), answer.cookies) == (200, {"topics": ["aktuelles"]}, {})
    assert post(reader, wish | {"topics": ["foerderung", "aktuelles", "foerderung"]}).status_code == 200
    (row,) = stored(north)
    assert row.topics == ["aktuelles", "foerderung"]
    answer = post(reader, {"endpoint": wish["endpoint"]}, "/push/subscriptions/remove/")
    assert (answer.status_code, answer.json()) == (200, {"topics": []})
    assert stored(north) == []


def test_asking_again_keeps_the_birthday_and_says_the_device_lives(north, reader, wish):
    post(reader, wish)
    with in_chamber(north):
        Subscription.objects.update(created_at=timezone.now() - timedelta(days=99), seen_at="2020-01-01T00:00Z")
    post(reader, wish)
    (row,) = stored(north)
    assert row.created_at < timezone.now() - timedelta(days=98)
    assert row.seen_at > timezone.now() - timedelta(minutes=1)


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://fcm.googleapis.com/x", "https://127.0.0.1/x", "https://10.1.1.1/x", "https://169.254.169.254/x",
        "https://[::1]/x", "https://localhost/x", "https://x.internal/x", "https://a:b@fcm.googleapis.com/x",
        "https://fcm.googleapis.com:8443/x", "https://fcm.googleapis.com/" + "x" * 3000, "https://push.example.com/x",
        "http://127.0.0.1:1/push/x", "", "x", "https://fcm.googleapis.com\x00/x", "\ud800",
    ],
)  # fmt: skip
def test_forged_endpoint_is_refused_in_german(north, reader, wish, endpoint):
    answer = post(reader, wish | {"endpoint": endpoint})
    assert answer.status_code == 400
    assert answer.json()["code"] == "endpoint"
    assert "Push-Dienst" in answer.json()["error"]
    assert stored(north) == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"keys": {"p256dh": "B" + "A" * 86, "auth": "A" * 22}}, "p256dh"),
        ({"keys": {"p256dh": "x", "auth": "A" * 22}}, "p256dh"),
        ({"keys": {}}, "endpoint"),
        ({"keys": None}, "endpoint"),
        ({"keys": "x"}, "endpoint"),
        ({"endpoint": 7}, "endpoint"),
        ({"topics": []}, "topics"),
        ({"topics": "aktuelles"}, "topics"),
        ({"topics": [["aktuelles"]]}, "topics"),
        ({"topics": ["nirgends"]}, "topics"),
        ({"topics": ["vertrag"]}, "topics"),
        ({"topics": ["<script>" * 50]}, "topics"),
        ({"topics": ["\ud800"]}, "topics"),
    ],
)
def test_what_is_no_subscription_is_refused(north, reader, wish, change, code):
    answer = post(reader, wish | change)
    assert (answer.status_code, answer.json()["code"]) == (400, code)
    assert stored(north) == []


def test_short_auth_is_refused(reader, wish):
    answer = post(reader, wish | {"keys": wish["keys"] | {"auth": "A" * 20}})
    assert (answer.status_code, answer.json()["code"]) == (400, "auth")


@pytest.mark.parametrize("body", ["{", "[]", "null", '"x"', "[" * 7000, b"\xff\xfe", '{"endpoint": NaN'])
def test_what_is_not_json_is_refused(reader, body):
    answer = post(reader, body)
    assert (answer.status_code, answer.json()["error"]) == (400, "Die Anfrage ist kein JSON.")
    assert post(reader, body, "/push/subscriptions/remove/").status_code == 400


def test_too_long_and_of_another_type(reader, wish):
    assert post(reader, wish | {"more": "x" * 9000}).status_code == 413
    assert post(reader, wish, content_type="text/plain").status_code == 415
    assert post(reader, "a=b", content_type="application/x-www-form-urlencoded").status_code == 415


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_SEC_FETCH_SITE": "same-site"},
        {"HTTP_SEC_FETCH_SITE": "none"},
        {"HTTP_ORIGIN": "http://south.example"},
        {"HTTP_ORIGIN": "null"},
        {"HTTP_ORIGIN": "https://north.example"},
        {"HTTP_ORIGIN": "http://north.example.evil.example"},
    ],
)
def test_other_sites_are_refused(north, reader, wish, headers):
    assert post(reader, wish, **headers).status_code == 403
    assert stored(north) == []


def test_a_request_that_does_not_say_where_it_comes_from_is_refused(reader, wish):
    assert reader.post("/push/subscriptions/", json.dumps(wish), content_type="application/json").status_code == 403


def test_get_changes_nothing(reader):
    assert reader.get("/push/subscriptions/").status_code == 405
    assert reader.get("/push/subscriptions/remove/").status_code == 405


def test_too_many_requests_wait_and_other_chambers_do_not(north, south, client_for, wish):
    reader = client_for(north)
    for _ in range(60):
        assert post(reader, "{").status_code == 400
    answer = post(reader, wish)
    assert (answer.status_code, answer["Retry-After"]) == (429, "60")
    assert post(client_for(south), wish, HTTP_ORIGIN="http://south.example").status_code == 200


def test_a_foreign_endpoint_is_answered_like_ones_own_and_stays(north, south, devices, client_for):
    southern = Reader(devices, south)
    endpoint = southern.device["endpoint"]
    unknown = post(client_for(north), {"endpoint": f"{endpoint}x"}, "/push/subscriptions/remove/")
    foreign = post(client_for(north), {"endpoint": endpoint}, "/push/subscriptions/remove/")
    assert (foreign.status_code, foreign.content) == (unknown.status_code, unknown.content) == (200, b'{"topics": []}')
    assert southern.is_subscribed


def test_the_same_endpoint_in_two_chambers_is_two_rows(north, south, client_for, wish):
    post(client_for(north), wish)
    post(client_for(south), wish, HTTP_ORIGIN="http://south.example")
    post(client_for(north), {"endpoint": wish["endpoint"]}, "/push/subscriptions/remove/")
    assert (len(stored(north)), len(stored(south))) == (0, 1)


def test_unsubscribe_without_or_with_an_odd_endpoint(reader):
    assert post(reader, {}, "/push/subscriptions/remove/").status_code == 400
    assert post(reader, {"endpoint": "\ud800"}, "/push/subscriptions/remove/").status_code == 200


def test_each_chamber_has_its_own_key_and_keeps_it(north, south, client_for):
    first = client_for(north).get("/push/key/")
    assert first.json() == client_for(north).get("/push/key/").json()
    assert first.json()["key"] != client_for(south).get("/push/key/").json()["key"]
    assert "no-store" in first["Cache-Control"]


def test_the_private_key_is_sealed_and_opens_nowhere_else(north, south):
    from push.keys import key_pair

    with in_chamber(north):
        private = key_pair().private
        row = VapidKey.objects.get()
        assert private not in row.sealed_private
        sealed = row.sealed_private
    with in_chamber(south):
        key_pair()
        VapidKey.objects.update(sealed_private=sealed)
        with pytest.raises(SealBroken):
            key_pair()


def test_devices_silent_for_half_a_year_are_forgotten(north, devices):
    silent, awake = Reader(devices, north), Reader(devices, north)
    with in_chamber(north):
        now = timezone.now()
        Subscription.objects.filter(pk=silent.row.pk).update(seen_at=now - timedelta(days=181))
        Subscription.objects.filter(pk=awake.row.pk).update(seen_at=now - timedelta(days=179))
    expire_subscriptions(north.pk)
    assert (silent.is_subscribed, awake.is_subscribed) == (False, True)


def test_page_about_the_app_offers_the_subscribable_topics(reader):
    answer = reader.get("/app/")
    assert [topic.slug for topic in answer.context["push_topics"]] == ["aktuelles", "foerderung"]
    assert answer.context["section"] == ""
