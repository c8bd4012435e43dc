"""People belong to one chamber: their sessions, cookies and links do not work next door."""

import re

from django.conf import settings
from django.core import mail

from tenants.context import in_chamber
from tenants.users.models import User
from tests.cast import PASSWORD


def sign_in(client, email, password=PASSWORD):
    return client.post("/admin/login/", {"username": email, "password": password})


def test_nora_signs_in_with_her_mail_in_any_spelling(north, client_for):
    client = client_for(north)
    assert sign_in(client, "Nora@North.example").status_code == 302
    assert client.get("/admin/").status_code == 200


def test_nora_cannot_sign_in_at_south(south, client_for):
    client = client_for(south)
    sign_in(client, "nora@north.example")
    assert client.get("/admin/").status_code == 302


def test_a_session_of_north_is_no_session_at_south_even_with_the_same_row(north, south, client_for, nora):
    client = client_for(north, nora)
    key = client.cookies[settings.SESSION_COOKIE_NAME].value
    with in_chamber(north):
        from django.contrib.sessions.models import Session

        copied = Session.objects.get(pk=key)
        password = nora.password
    with in_chamber(south):
        User.objects.create(pk=nora.pk + 1000, email="twin@south.example", password=password)
        User.objects.filter(email="twin@south.example").update(id=nora.pk + 2000)
        Session.objects.create(pk=key, session_data=copied.session_data, expire_date=copied.expire_date)
    stolen = client_for(south)
    stolen.cookies[settings.SESSION_COOKIE_NAME] = key
    assert stolen.get("/admin/").status_code == 302


def test_a_reset_link_of_north_does_not_open_at_south(north, south, client_for):
    client = client_for(north)
    client.post("/admin/password_reset/", {"email": "nora@north.example"})
    link = re.search(r"http://north\.example(/admin/password_reset/confirm/\S+)", str(mail.outbox[0].body))
    assert link, mail.outbox[0].body
    with in_chamber(north):
        twin = User.objects.get(email="nora@north.example")
    with in_chamber(south):
        User.objects.filter(pk=twin.pk).update(password=twin.password, email=twin.email, last_login=twin.last_login)
    assert "new_password1" in client.get(link[1], follow=True).text
    assert "new_password1" not in client_for(south).get(link[1], follow=True).text


def test_guessing_is_stopped_and_the_owner_still_signs_in_from_elsewhere(north, client_for):
    guesser = client_for(north)
    for _ in range(5):
        sign_in(guesser, "nora@north.example", "wrong")
    assert sign_in(guesser, "NORA@north.example").status_code == 200
    elsewhere = client_for(north)
    elsewhere.defaults["REMOTE_ADDR"] = "203.0.113.9"
    assert sign_in(elsewhere, "nora@north.example").status_code == 302


def test_one_password_over_many_accounts_is_stopped_too(north, client_for):
    guesser = client_for(north)
    for number in range(20):
        sign_in(guesser, f"someone{number}@north.example", "wrong")
    assert sign_in(guesser, "nora@north.example").status_code == 200


def test_wrong_passwords_at_south_do_not_lock_north(north, south, client_for):
    guesser = client_for(south)
    for _ in range(6):
        sign_in(guesser, "nora@north.example", "wrong")
    assert sign_in(client_for(north), "nora@north.example").status_code == 302
