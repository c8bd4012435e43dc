"""Secrets at rest belong to one chamber."""

import base64
import os

import pytest

from tenants.errors import SealBroken
from tenants.secrets import seal, unseal


def test_a_sealed_secret_opens_for_its_chamber(north):
    token = seal(north, "geheim äöü")
    assert "geheim" not in token
    assert unseal(north, token) == "geheim äöü"


def test_a_sealed_secret_does_not_open_for_the_neighbour(north, south):
    with pytest.raises(SealBroken):
        unseal(south, seal(north, "geheim"))


def test_keys_can_be_rotated(north, settings):
    token = seal(north, "geheim")
    settings.SECRETS_KEYS = [os.urandom(32), *settings.SECRETS_KEYS]
    assert unseal(north, token) == "geheim"
    settings.SECRETS_KEYS = settings.SECRETS_KEYS[:1]
    with pytest.raises(SealBroken):
        unseal(north, token)


@pytest.mark.parametrize(
    "token", ["", "no base64!", base64.b64encode(b"short").decode(), base64.b64encode(b"x" * 60).decode()]
)
def test_garbage_is_said_to_be_broken(north, token):
    with pytest.raises(SealBroken):
        unseal(north, token)
