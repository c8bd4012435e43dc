"""Publishing must not grow with the number of chambers, nor trip over somebody who publishes at the same moment."""

import threading

from django.db import connection
from django.test.utils import CaptureQueriesContext

from content.library.actions import Publication, publish_release
from content.library.models import Release, ReleaseVersion
from content.models import Adaptation
from tenants.context import in_chamber
from tenants.models import Chamber
from tests.content.conftest import PROBATION, line, replaced

WRITES = ("INSERT", "UPDATE", "DELETE")


def writes(asked):
    return [query["sql"].split('"')[1:4:2] for query in asked if query["sql"].startswith(WRITES)]


def test_a_national_publish_writes_nothing_in_any_chamber(publish, probation, national, north, south):
    with CaptureQueriesContext(connection) as asked:
        publish(replaced(PROBATION, line("title", "Die Probezeit")))
    assert len(writes(asked)) <= 14
    for chamber in (north, south):
        with in_chamber(chamber):
            assert not Adaptation.objects.exists()


def test_two_who_publish_at_once_get_different_versions(django_db_blocker, django_db_setup):
    """Real connections and real commits: a test in one transaction cannot see a lock."""
    failed = []

    def publish(number):
        try:
            with in_chamber(Chamber.objects.get(slug="national")):
                for step in range(5):
                    body = {"format": 1, "blocks": [line("title", f"{number} {step}")]}
                    publish_release(KEY, Publication("entry", "zugleich", body, f"{number} {step}"))
        except Exception as error:
            failed.append(error)
        finally:
            connection.close()

    with django_db_blocker.unblock():
        KEY = Release().key
        try:
            threads = [threading.Thread(target=publish, args=(number,)) for number in range(3)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            versions = list(ReleaseVersion.objects.filter(release=KEY).values_list("version", flat=True))
        finally:
            ReleaseVersion.objects.filter(release=KEY).delete()
            Release.objects.filter(pk=KEY).delete()
            connection.close()
    assert failed == []
    assert sorted(versions) == list(range(1, 16))
