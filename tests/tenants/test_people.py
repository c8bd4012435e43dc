"""The role Leitung looks after the chamber's people, and stays below whoever operates the house."""

import pytest
from django.contrib.auth.models import Group

from tenants.context import in_chamber
from tenants.users.models import User
from tenants.users.roles import MANAGERS


@pytest.fixture
def manager(north):
    with in_chamber(north):
        lena = User.objects.create_user("lena@north.example", "a-long-password-for-lena")
        lena.groups.add(Group.objects.get(name=MANAGERS))
        return lena


@pytest.fixture
def operator(north):
    with in_chamber(north):
        return User.objects.get(email="olga@operator.example")


def form(**more):
    return {"email": "new@north.example", "first_name": "Neu", "last_name": "Hier", **more}


PASSWORD = {"password1": "ein-langes-passwort", "password2": "ein-langes-passwort"}


def test_a_manager_makes_people_and_no_superusers(north, manager, client_for):
    answer = client_for(north, manager).post("/admin/users/new/", form(is_superuser="on", **PASSWORD))
    assert answer.status_code == 302, answer.text
    with in_chamber(north):
        assert not User.objects.get(email="new@north.example").is_superuser


def test_a_manager_cannot_raise_herself(north, manager, client_for):
    client_for(north, manager).post(
        f"/admin/users/edit/{manager.pk}/", form(email=manager.email, is_superuser="on", is_active="on")
    )
    with in_chamber(north):
        assert not User.objects.get(pk=manager.pk).is_superuser


def test_a_manager_cannot_take_over_a_superuser(north, manager, operator, client_for):
    client = client_for(north, manager)
    client.post(f"/admin/users/edit/{operator.pk}/", form(email="mine@north.example", is_active="on", **PASSWORD))
    for action in ("delete", "set_active_state", "assign_role"):
        client.post(f"/admin/bulk/users/user/{action}/?id={operator.pk}", {"mark_as_active": "", "role": 1})
    with in_chamber(north):
        after = User.objects.get(pk=operator.pk)
    assert (after.email, after.password, after.is_superuser, after.is_active) == (
        operator.email,
        operator.password,
        True,
        True,
    )


def test_a_superuser_still_makes_superusers(north, operator, client_for):
    client_for(north, operator).post("/admin/users/new/", form(is_superuser="on", **PASSWORD))
    with in_chamber(north):
        assert User.objects.get(email="new@north.example").is_superuser


def test_an_editor_does_not_see_people(north, nora, client_for):
    assert client_for(north, nora).get("/admin/users/").status_code in {302, 403}
