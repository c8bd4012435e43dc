"""A message from freezing to the device, through the tasks and the real push service."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from push import tasks
from push.actions.finish_campaign import cancel_campaign, resume_campaign
from push.actions.freeze_campaign import freeze_campaign
from push.errors import AlreadyFrozen, AudienceEmpty, LinkMissing, MessageTooLong, NotAllowed, UnknownTopic
from push.models import Campaign, Delivery, Subscription, VapidKey
from push.queries import report
from tenants.context import in_chamber
from tenants.users.models import User
from tests.push.conftest import Reader, send, states


def test_a_message_reaches_the_devices_of_its_topic_and_no_others(north, south, devices, draft, nora, at_once):
    chosen, other = Reader(devices, north), Reader(devices, north, ("foerderung",))
    southern = Reader(devices, south, ("aktuelles", "foerderung"))
    send(north, draft, nora)
    (note,) = chosen.heard
    assert note.pop("icon").startswith("http://north.example/icons/any-192-")
    assert [note] == [
        {
            "title": "Grüße aus Hagen 👋",
            "body": "Zuschuß für Ä, Ö, Ü: „jetzt“ 🎓",
            "navigate": "http://north.example/termine/",
            "tag": draft.tag,
            "lang": "de",
        }
    ]
    assert (other.heard, southern.heard) == ([], [])
    assert (draft.state, states(draft)) == ("sent", ["sent"])
    assert report(draft).sent == report(draft).total == 1
    with in_chamber(south):
        assert not Delivery.objects.exists()


def test_the_second_click_is_told_that_it_is_being_sent(draft, nora, readers):
    freeze_campaign(draft.pk, nora)
    with pytest.raises(AlreadyFrozen, match="Diese Nachricht wird schon gesendet"):
        freeze_campaign(draft.pk, nora)
    assert draft.deliveries.count() == 3


def test_nobody_to_send_to_leaves_a_draft(draft, nora):
    with pytest.raises(AudienceEmpty, match=r"Niemand hat dieses Thema gewählt. Es ginge an 0 Geräte\."):
        freeze_campaign(draft.pk, nora)
    draft.refresh_from_db()
    assert draft.is_draft


@pytest.mark.parametrize(
    ("field", "value", "error"),
    [
        ("topic", "nirgends", UnknownTopic),
        ("topic", "vertrag", UnknownTopic),
        ("link", "", LinkMissing),
        ("link", "https://elsewhere.example/", LinkMissing),
        ("link", "//elsewhere.example/", LinkMissing),
        ("link", "/\\elsewhere.example/", LinkMissing),
    ],
)
def test_what_cannot_be_sent_is_refused_and_nothing_is_lost(draft, nora, readers, field, value, error):
    Campaign.objects.update(**{field: value})
    with pytest.raises(error):
        freeze_campaign(draft.pk, nora)
    draft.refresh_from_db()
    assert (draft.is_draft, draft.deliveries.count()) == (True, 0)


def test_more_than_3000_bytes_are_refused(draft, nora, readers, monkeypatch):
    monkeypatch.setattr("push.letters.target_of", lambda campaign: "http://north.example/" + "x" * 3000)
    with pytest.raises(MessageTooLong, match="Die Nachricht ist zu lang"):
        freeze_campaign(draft.pk, nora)


def test_only_editors_send(in_north, draft, readers):
    stranger = User.objects.create_user("praktikum@north.example", "x")
    for action in (freeze_campaign, cancel_campaign, resume_campaign):
        with pytest.raises(NotAllowed):
            action(draft.pk, stranger)


def test_freezing_costs_the_same_for_many_devices(in_north, draft, nora, readers):
    with CaptureQueriesContext(
        connection,
    ) as queries:
        freeze_campaign(draft.pk, nora)
    assert len(queries) < 20


def test_a_sent_message_keeps_its_address_when_the_page_goes(north, draft, nora, readers, home, at_once):
    draft.news_page, draft.link = home, ""
    draft.save()
    freeze_campaign(draft.pk, nora)
    home.unpublish()
    tasks.dispatch_campaign(north.pk, draft.pk)
    assert readers[0].heard[0]["navigate"] == "http://north.example/"


def test_dispatching_twice_sends_once(north, draft, nora, readers, at_once):
    send(north, draft, nora)
    tasks.dispatch_campaign(north.pk, draft.pk)
    tasks.send_deliveries(north.pk, list(draft.deliveries.values_list("pk", flat=True)))
    tasks.sweep(north.pk)
    assert [len(reader.heard) for reader in readers] == [1, 1, 1]


def test_gone_devices_are_forgotten_at_once(north, devices, draft, nora, readers, at_once):
    devices.unregister(readers[0].device)
    devices.behave(readers[1].device, 404)
    send(north, draft, nora)
    assert states(draft) == ["gone", "gone", "sent"]
    assert [reader.is_subscribed for reader in readers] == [False, False, True]
    assert draft.state == "sent"


@pytest.mark.parametrize("status", [301, 302, 307, 308, 400, 413, 418])
def test_other_answers_are_noted_and_the_rest_goes_on(north, devices, draft, nora, readers, at_once, status):
    devices.behave(readers[0].device, status)
    send(north, draft, nora)
    assert states(draft) == ["failed", "sent", "sent"]
    assert draft.deliveries.get(state="failed").status_code == status
    assert Subscription.objects.get(pk=readers[0].row.pk).failures == 1


def test_a_stopped_message_sends_nothing_more(north, draft, nora, readers, at_once):
    freeze_campaign(draft.pk, nora)
    cancel_campaign(draft.pk, nora)
    tasks.dispatch_campaign(north.pk, draft.pk)
    assert [reader.heard for reader in readers] == [[], [], []]


def test_who_unsubscribes_after_freezing_gets_nothing(north, draft, nora, readers, at_once):
    freeze_campaign(draft.pk, nora)
    Subscription.objects.filter(pk=readers[0].row.pk).delete()
    tasks.dispatch_campaign(north.pk, draft.pk)
    assert readers[0].heard == []
    assert states(draft) == ["gone", "sent", "sent"]


def test_forged_rows_in_the_database_are_refused_at_sending(north, draft, nora, readers, at_once):
    for number, endpoint in enumerate(["https://127.0.0.1/x", "http://169.254.169.254/x", "https://localhost/x"]):
        Subscription.objects.create(
            endpoint=f"{endpoint}{number}", p256dh=readers[0].row.p256dh, auth=readers[0].row.auth, topics=["aktuelles"]
        )
    send(north, draft, nora)
    assert states(draft) == ["failed"] * 3 + ["sent"] * 3
    assert all(row.reason.startswith("refused") for row in draft.deliveries.filter(state="failed"))


def test_a_key_sealed_by_another_chamber_sends_nothing(north, south, draft, nora, readers, at_once):
    with in_chamber(south):
        from push.keys import key_pair

        key_pair()
        sealed = VapidKey.objects.get().sealed_private
    key_pair()
    VapidKey.objects.update(sealed_private=sealed)
    send(north, draft, nora)
    assert (draft.state, [reader.heard for reader in readers]) == ("cancelled", [[], [], []])


def test_one_chamber_never_sends_anothers_rows(north, south, devices, draft, nora, readers, at_once):
    freeze_campaign(draft.pk, nora)
    tasks.send_deliveries(south.pk, list(draft.deliveries.values_list("pk", flat=True)))
    tasks.dispatch_campaign(south.pk, draft.pk)
    tasks.sweep(south.pk)
    assert states(draft) == ["pending"] * 3


def test_a_failure_is_forgotten_with_the_next_success(north, draft, nora, readers, at_once):
    Subscription.objects.update(failures=4)
    send(north, draft, nora)
    assert set(Subscription.objects.values_list("failures", flat=True)) == {0}
