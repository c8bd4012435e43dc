"""Every line of the log is structured and carries the chamber."""

import json
import logging

import pytest
import structlog

from config.logs import SHARED_PROCESSORS
from tenants.context import in_chamber


@pytest.fixture
def lines():
    """What the handler of config/logs.py would write, as dicts."""
    written = []

    class Keep(logging.Handler):
        def emit(self, record):
            written.append(json.loads(self.format(record)))

    handler = Keep()
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=SHARED_PROCESSORS,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                structlog.processors.JSONRenderer(),
            ],
        )
    )
    logging.getLogger().addHandler(handler)
    yield written
    logging.getLogger().removeHandler(handler)


def test_a_line_inside_a_chamber_names_it(north, lines):
    with in_chamber(north):
        logging.getLogger("content").warning("Something", extra={"text": "probezeit"})
    assert (lines[-1]["chamber"], lines[-1]["text"], lines[-1]["event"]) == ("north", "probezeit", "Something")


def test_a_line_about_a_refused_request_names_its_chamber(north, client_for, lines):
    client_for(north).get("/gibt-es-nicht/")
    assert [line["chamber"] for line in lines if "Not Found" in line["event"]] == ["north"]


def test_a_line_break_in_an_address_stays_in_its_line(north, client_for, lines):
    client_for(north).get("/x%0d%0a2026 forged%1b[31m/")
    assert all("\n" not in json.dumps(line) for line in lines)


def test_outside_a_chamber_the_line_says_so(db, lines):
    logging.getLogger("tenants").warning("Something")
    assert lines[-1]["chamber"] == "-"
