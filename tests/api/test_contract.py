"""The committed OpenAPI text is what the code says, and what is served."""

from io import StringIO

from django.core.management import call_command

from api.views.base import CONTRACT


def test_the_committed_text_is_the_generated_one():
    generated = StringIO()
    call_command("spectacular", validate=True, fail_on_warn=True, stdout=generated)
    written = "Make it again: manage.py spectacular --validate --fail-on-warn --file api/openapi.yaml"
    assert CONTRACT.read_text() == generated.getvalue(), written


def test_it_is_served(north, client_for):
    answer = client_for(north).get("/api/v1/openapi.yaml")
    assert answer.text == CONTRACT.read_text()
    assert answer["Content-Type"] == "application/yaml; charset=utf-8"
