"""What the national team publishes is read by every chamber that follows, at once."""

from content import queries
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, replaced, rich


def test_a_new_national_text_is_read_in_every_chamber(probation, north, south):
    for chamber in (north, south):
        with in_chamber(chamber):
            entry = queries.entry("probezeit")
            assert entry.title == "Probezeit"
            assert entry.state == "follow"
            assert [block.id for block in entry.blocks] == ["a", "b", "c"]
            assert entry.figures == [{"value": "1 bis 4 Monate", "label": "Dauer"}]


def test_a_change_is_seen_at_once(publish, probation, north):
    publish(replaced(PROBATION, rich("a", "<p>Neu ab heute.</p>")))
    with in_chamber(north):
        assert queries.entry("probezeit").blocks[0].value == "<p>Neu ab heute.</p>"
