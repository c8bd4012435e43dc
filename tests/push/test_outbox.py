"""Rows of the outbox: who claims them, when they are tried again, and whose refusal stops a message."""

from concurrent.futures import ThreadPoolExecutor
from datetime import datetime, timedelta

import pytest
from django.db import connection, transaction
from django.utils import timezone

from config.celery import app
from push import tasks
from push.actions.claim_deliveries import claim_deliveries
from push.actions.finish_campaign import resume_campaign
from push.actions.freeze_campaign import freeze_campaign
from push.actions.record_outcomes import MOST_ATTEMPTS, Result, record_outcomes
from push.admin.reasons import explained
from push.models import Campaign, Delivery
from push.queries import report
from push.sending.verdicts import Outcome, Verdict
from tenants.context import in_chamber
from tests.push.conftest import Reader, send, states


def test_two_workers_never_claim_the_same_row(draft, nora, readers):
    freeze_campaign(draft.pk, nora)
    ids = list(draft.deliveries.values_list("pk", flat=True))
    first, second = claim_deliveries(ids), claim_deliveries(ids)
    assert (len(first[1]), len(second[1])) == (3, 0)


def test_of_two_workers_at_the_same_moment_one_gets_the_row(in_north):
    """Each on a connection of its own, so the rows are really there, and taken away at the end."""
    north = in_north

    def in_a_thread(work):
        with in_chamber(north):
            return work()

    def prepare():
        campaign = Campaign.objects.create(title="x", body="x", topic="aktuelles", state=Campaign.State.SENDING)
        return campaign, Delivery.objects.create(campaign=campaign, endpoint_hash="x").pk

    with ThreadPoolExecutor(1) as first, ThreadPoolExecutor(1) as second:
        campaign, pk = first.submit(in_a_thread, prepare).result()
        try:
            first.submit(lambda: transaction.set_autocommit(False)).result()
            early = first.submit(in_a_thread, lambda: claim_deliveries([pk])).result()
            late = second.submit(in_a_thread, lambda: claim_deliveries([pk]))
            while not late.done() and not first.submit(somebody_waits).result():
                pass
            first.submit(lambda: (transaction.commit(), transaction.set_autocommit(True))).result()
            assert (len(early[1]), len(late.result()[1])) == (1, 0)
        finally:
            first.submit(in_a_thread, campaign.delete).result()
            for thread in (first, second):
                thread.submit(lambda: connection.close()).result()


def somebody_waits():
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)"
            " WHERE NOT granted AND datname = current_database()"
        )
        return bool(cursor.fetchone()[0])


def test_a_killed_worker_loses_nothing(north, draft, nora, readers, at_once):
    freeze_campaign(draft.pk, nora)
    claim, taken = claim_deliveries(draft.deliveries.values_list("pk", flat=True))
    tasks.sweep(north.pk)
    assert states(draft) == ["claimed"] * 3  # it may still be at work
    Delivery.objects.update(claimed_at=timezone.now() - timedelta(minutes=6))
    tasks.sweep(north.pk)
    assert [len(reader.heard) for reader in readers] == [1, 1, 1]
    # The old worker was only slow: what it says now is nobody's business any more.
    record_outcomes(claim, [Result(taken[0], Outcome(Verdict.FAILED, 400, "late"))])
    draft.refresh_from_db()
    assert (draft.state, states(draft)) == ("sent", ["sent"] * 3)


def test_retry_after_is_kept(north, devices, draft, nora, readers, at_once):
    devices.behave(readers[0].device, 429, retry_after=120)
    before = timezone.now()
    send(north, draft, nora)
    row = draft.deliveries.get(state="pending")
    assert 119 <= (row.next_attempt_at - before).total_seconds() <= 122
    assert draft.state == "sending"
    tasks.sweep(north.pk)
    tasks.send_deliveries(north.pk, [row.pk])
    assert readers[0].heard == []  # not before its time, whoever asks
    Delivery.objects.filter(pk=row.pk).update(next_attempt_at=timezone.now())
    tasks.sweep(north.pk)
    draft.refresh_from_db()
    assert (len(readers[0].heard), draft.state) == (1, "sent")


def test_a_failing_service_is_tried_with_growing_pauses_and_then_given_up(north, devices, draft, nora, at_once):
    reader = Reader(devices, north)
    devices.behave(reader.device, 503, times=99)
    send(north, draft, nora)
    pauses = []
    for _ in range(MOST_ATTEMPTS - 1):
        row = draft.deliveries.get()
        pauses.append(round((row.next_attempt_at - timezone.now()).total_seconds() / 60))
        Delivery.objects.update(next_attempt_at=timezone.now())
        tasks.sweep(north.pk)
    assert pauses == [1, 2, 4, 8, 16, 32, 60]
    row.refresh_from_db()
    draft.refresh_from_db()
    assert (row.state, row.status_code, row.attempts, draft.state) == ("failed", 503, MOST_ATTEMPTS, "sent")
    assert reader.is_subscribed


@pytest.mark.parametrize("status", [401, 403])
def test_a_service_that_does_not_accept_us_stops_the_message(
    north, devices, draft, nora, readers, at_once, monkeypatch, caplog, status
):
    monkeypatch.setattr("push.delivering.CHUNK", 1)
    devices.behave(readers[0].device, status)
    send(north, draft, nora)
    assert (draft.state, states(draft)) == ("cancelled", ["failed", "pending", "pending"])
    assert str(status) in draft.trouble
    assert "does not accept us" in caplog.text
    assert all(reader.is_subscribed for reader in readers)
    tasks.sweep(north.pk)
    assert readers[1].heard == []
    resume_campaign(draft.pk, nora)
    tasks.dispatch_campaign(north.pk, draft.pk)
    draft.refresh_from_db()
    assert (draft.state, states(draft)) == ("sent", ["failed", "sent", "sent"])


@pytest.mark.parametrize("chunk", [100, 1])
def test_a_device_with_an_earlier_key_fails_alone(
    north, devices, draft, nora, readers, at_once, monkeypatch, caplog, chunk
):
    monkeypatch.setattr("push.delivering.CHUNK", chunk)
    devices.behave(readers[2].device, 403)
    send(north, draft, nora)
    assert (draft.state, draft.trouble, states(draft)) == ("sent", "", ["failed", "sent", "sent"])
    assert draft.deliveries.get(state="failed").status_code == 403
    assert "stopped" not in caplog.text
    (told,) = explained(report(draft), was_refused=bool(draft.trouble))
    assert (told.count, told.what) == (1, "Das Gerät ist mit einem früheren Schlüssel angemeldet.")


def test_a_refusal_at_a_second_try_stops_nothing(north, devices, draft, nora, readers, at_once):
    for reader in readers:
        devices.behave(reader.device, 503)
    send(north, draft, nora)
    devices.behave(readers[0].device, 403)
    Delivery.objects.update(next_attempt_at=timezone.now())
    tasks.sweep(north.pk)
    draft.refresh_from_db()
    assert (draft.state, states(draft)) == ("sent", ["failed", "sent", "sent"])


def waiting_tasks():
    """What lies at the broker: (name of the task, its arguments, when it is to run)."""
    found = []
    with app.connection_for_read() as broker:
        while message := broker.default_channel.basic_get("celery", no_ack=True):
            headers = message.headers
            found.append((headers["task"], message.decode()[0], datetime.fromisoformat(headers["eta"])))
    return found


def test_the_next_try_is_at_the_broker_for_when_the_service_asked_for_it(north, devices, draft, nora, readers):
    app.control.purge()
    for reader, wait in zip(readers, (7, 7, 3600), strict=True):
        devices.behave(reader.device, 429, retry_after=wait)
    freeze_campaign(draft.pk, nora)
    rows = list(draft.deliveries.order_by("subscription_id"))
    tasks.send_deliveries(north.pk, [row.pk for row in rows])
    # The one for in an hour is the sweeper's.
    ((name, arguments, when),) = waiting_tasks()
    assert (name, arguments) == ("push.tasks.send_deliveries", [north.pk, [rows[0].pk, rows[1].pk]])
    due = max(row.next_attempt_at for row in draft.deliveries.order_by("next_attempt_at")[:2])
    assert timedelta(0) < when - due < timedelta(seconds=1.5)
