"""From host to chamber, and what strangers get."""

import pytest
from django.test import Client

from tenants.models import Chamber, Domain

ATTACKS = [
    "",
    "unknown.example",
    "127.0.0.1",
    "[::1]",
    "a,b",
    "a@b",
    "x" * 300,
    "north.example\r\nX: y",
    "../x",
]


@pytest.mark.parametrize("host", ATTACKS)
def test_unknown_host_is_refused_and_names_nobody(db, host):
    answer = Client(HTTP_HOST=host).get("/")
    assert answer.status_code in {400, 404}
    assert "Nordkammer" not in answer.text
    assert host not in answer.text or host == ""
    assert "Unter dieser Adresse gibt es nichts" in answer.text


def test_an_unverified_domain_serves_nothing(north):
    Domain.objects.create(tenant=north, domain="new.example", is_primary=False)
    assert Client(HTTP_HOST="new.example").get("/admin/login/").status_code == 404


def test_a_suspended_chamber_serves_nothing(north):
    Chamber.objects.filter(pk=north.pk).update(status=Chamber.Status.SUSPENDED)
    assert Client(HTTP_HOST="north.example").get("/admin/login/").status_code == 404


def test_a_forwarded_host_changes_nothing(north, south):
    answer = Client(HTTP_HOST="nobody.example").get("/", headers={"x-forwarded-host": "north.example"})
    assert answer.status_code == 404


def test_health_answers_on_any_host_without_a_name(db):
    for path in ("/-/live", "/-/ready"):
        answer = Client(HTTP_HOST="whatever").get(path)
        assert (answer.status_code, answer.content) == (200, b"ok")


def test_certificates_only_for_verified_domains(north):
    Domain.objects.create(tenant=north, domain="new.example", is_primary=False)
    ask = Client(HTTP_HOST="web").get
    assert ask("/-/tls?domain=north.example").status_code == 200
    assert ask("/-/tls?domain=new.example").status_code == 404
    assert ask("/-/tls?domain=").status_code == 404
