"""What a chamber says differently stays; everything else follows."""

import pytest
from wagtail.models import Revision

from content import queries
from content.above import patch_problem, text_above
from content.actions import adapt_entry, follow_again, hide_entry, publish_entry, show_again
from content.adapting import instance_for_adapting
from content.errors import BindingBlock, ReasonMissing, ReleaseUnknown, ReleaseWithdrawn
from content.models import Adaptation, Entry
from tenants.context import in_chamber
from tests.content.conftest import PROBATION, line, replaced, rich, write

OURS = rich("b", "<p>Rufen Sie uns an, bevor Sie kündigen.</p>")
EXTRA = rich("hagen", "<p>Unsere Beratung sitzt im Rathaus.</p>")


@pytest.fixture
def key(probation):
    return probation.key


@pytest.fixture
def adapted(key, north, nora):
    with in_chamber(north):
        adapt_entry(key, [*replaced(PROBATION, OURS), EXTRA], nora)
    return key


def reads(chamber, slug="probezeit"):
    with in_chamber(chamber):
        return queries.entry(slug)


def values(entry):
    return {block.id: block.value for block in entry.blocks}


def test_only_what_differs_is_stored(adapted, north, nora):
    with in_chamber(north):
        stored = Adaptation.objects.get()
        assert stored.state == "adapt" and stored.updated_by == nora
        assert [one["op"] for one in stored.patch["operations"]] == ["replace", "insert"]
        assert "Mindestens ein Monat" not in str(stored.patch)


def test_the_neighbour_does_not_notice(adapted, north, south):
    assert reads(north).state == "adapt"
    assert reads(south).state == "follow"
    assert "hagen" not in values(reads(south))
    with in_chamber(south):
        assert not Adaptation.objects.exists() and not Entry.objects.exists()


def test_adapted_block_stays_and_the_rest_follows(adapted, publish, north):
    publish(replaced(PROBATION, rich("a", "<p>Bis zu vier Monate.</p>")))
    entry = reads(north)
    assert values(entry)["a"] == "<p>Bis zu vier Monate.</p>"
    assert values(entry)["b"] == OURS["value"]
    assert entry.state == "adapt"


def test_a_change_above_in_the_adapted_block_makes_it_behind_and_changes_no_word(adapted, publish, north):
    publish(replaced(PROBATION, rich("b", "<p>Jetzt mit Frist.</p>")))
    entry = reads(north)
    assert entry.state == "behind"
    assert values(entry)["b"] == OURS["value"]


def test_own_blocks_alone_are_an_extension(key, north):
    with in_chamber(north):
        adapt_entry(key, [*PROBATION, EXTRA])
    entry = reads(north)
    assert entry.state == "extend"
    assert [(block.id, block.origin) for block in entry.blocks][-1] == ("hagen", "own")


def test_an_own_title_is_shown_in_lists_and_the_national_summary_goes_on_following(key, publish, north):
    with in_chamber(north):
        adapt_entry(key, replaced(PROBATION, line("title", "Probezeit im Norden")))
    publish(replaced(PROBATION, line("summary", "Neu zusammengefasst.")))
    with in_chamber(north):
        (card,) = queries.entries()
        assert (card.title, card.summary) == ("Probezeit im Norden", "Neu zusammengefasst.")


def test_publishing_an_untouched_text_stores_nothing(key, north):
    with in_chamber(north):
        publish_entry(instance_for_adapting(key))
        assert not Adaptation.objects.exists()
        assert queries.entry("probezeit").state == "follow"


def test_opening_a_text_creates_no_row(key, north):
    with in_chamber(north):
        shadow = instance_for_adapting(key)
        assert shadow.pk is None and shadow.title == "Probezeit" and shadow.base_version == 1
        assert [block.id for block in shadow.body] == ["a", "b", "c"]
        assert not Entry.objects.exists()


def test_opening_again_shows_the_newest_text_with_ours_in_it(adapted, publish, north):
    publish(replaced(PROBATION, rich("a", "<p>Neu.</p>")))
    with in_chamber(north):
        shadow = instance_for_adapting(adapted)
        assert shadow.pk and shadow.base_version == 2
        shown = {block["id"]: block["value"] for block in shadow.body.get_prep_value()}
    assert (shown["a"], shown["b"], shown["hagen"]) == ("<p>Neu.</p>", OURS["value"], EXTRA["value"])


def test_a_draft_is_opened_as_it_was_left_and_is_no_adaptation(key, publish, north, nora):
    with in_chamber(north):
        shadow = instance_for_adapting(key)
        shadow.save()
        shadow.title = "Nur ein Entwurf"
        shadow.save_revision(user=nora)
        assert queries.entry("probezeit").state == "follow"
    publish(replaced(PROBATION, rich("a", "<p>Inzwischen neu.</p>")))
    with in_chamber(north):
        draft = instance_for_adapting(key)
        assert draft.title == "Nur ein Entwurf" and draft.base_version == 1
        publish_entry(draft, nora)
        entry = queries.entry("probezeit")
    assert entry.title == "Nur ein Entwurf"
    assert values(entry)["a"] == "<p>Inzwischen neu.</p>", "what changed above meanwhile is not the chamber's doing"


def test_of_two_editors_the_second_loses_nothing(adapted, north, nora):
    with in_chamber(north):
        first, second = instance_for_adapting(adapted), instance_for_adapting(adapted)
        first.summary = "Von der Ersten."
        publish_entry(first, nora)
        second.title = "Von der Zweiten"
        publish_entry(second)
        assert queries.entry("probezeit").title == "Von der Zweiten"
        history = Revision.objects.for_instance(first).order_by("pk")
        assert [revision.content["summary"] for revision in history][-2:] == [
            "Von der Ersten.",
            "Ein bis vier Monate sind erlaubt.",
        ]


def test_follow_again_is_the_national_text_and_keeps_the_history(adapted, north, nora):
    with in_chamber(north):
        follow_again(adapted, nora)
        assert queries.entry("probezeit").state == "follow"
        assert not Adaptation.objects.exists()
        assert Revision.objects.for_instance(Entry.objects.get()).exists()
        assert instance_for_adapting(adapted).body[1].value.source == PROBATION[6]["value"]


def test_withdrawn_above_while_adapted_stays_for_us_and_goes_for_the_others(adapted, probation, national, north, south):
    with in_chamber(national):
        probation.refresh_from_db()
        probation.unpublish()
    assert values(reads(north))["b"] == OURS["value"]
    assert reads(north).state == "orphaned"
    assert reads(south) is None
    with in_chamber(south), pytest.raises(ReleaseWithdrawn):
        instance_for_adapting(adapted)


def test_a_block_removed_above_stays_as_ours(adapted, publish, north):
    publish([block for block in PROBATION if block["id"] != "b"])
    assert [block.id for block in reads(north).blocks] == ["a", "b", "c", "hagen"]


def test_hide_needs_a_reason_and_show_again_brings_back_our_words(adapted, north, south, nora):
    with in_chamber(north):
        with pytest.raises(ReasonMissing):
            hide_entry(adapted, "  ", nora)
        hide_entry(adapted, "Gilt bei uns nicht.", nora)
        assert queries.entry("probezeit") is None and queries.entries() == []
    assert reads(south) is not None
    with in_chamber(north):
        assert show_again(adapted, nora) == "adapt"
    assert values(reads(north))["b"] == OURS["value"]


def test_binding_text_can_be_extended_but_not_changed_left_out_or_hidden(publish, north):
    key = publish(binding=True).key
    with in_chamber(north):
        adapt_entry(key, [*PROBATION, EXTRA])
        assert queries.entry("probezeit").state == "extend"
        for attempt in (
            lambda: adapt_entry(key, replaced(PROBATION, OURS)),
            lambda: adapt_entry(key, [block for block in PROBATION if block["id"] != "b"]),
            lambda: hide_entry(key, "Stört."),
        ):
            with pytest.raises(BindingBlock) as refused:
                attempt()
            assert "Probezeit" in str(refused.value)
        assert queries.entry("probezeit").state == "extend"


def test_one_binding_block_protects_itself_and_not_its_neighbours(publish, north):
    key = publish(replaced(PROBATION, {**PROBATION[6], "binding": True})).key
    with in_chamber(north):
        with pytest.raises(BindingBlock):
            adapt_entry(key, replaced(PROBATION, OURS))
        adapt_entry(key, replaced(PROBATION, rich("a", "<p>Bei uns zwei Monate.</p>")))
        assert queries.entry("probezeit").state == "adapt"


def test_a_neighbours_own_text_cannot_be_reached(order, north, south):
    with in_chamber(south):
        own = write("entry", "nur-im-sueden", PROBATION, category="auswahl-vertrag")
    with in_chamber(north):
        assert queries.entry("nur-im-sueden") is None
        for action in (instance_for_adapting, text_above, lambda key: hide_entry(key, "x")):
            with pytest.raises(ReleaseUnknown):
                action(own.key)


def test_a_malformed_patch_shows_the_national_text_and_tells_the_operator(adapted, north, client_for, caplog):
    with in_chamber(north):
        Adaptation.objects.update(patch={"format": 1, "order": "kaputt"})
        entry = queries.entry("probezeit")
    assert "Jederzeit ohne Frist" in values(entry)["b"]
    assert "cannot be read" in caplog.text
    assert client_for(north).get("/wissen/probezeit/").status_code == 200


def test_publishing_again_mends_a_malformed_patch(adapted, publish, north):
    with in_chamber(north):
        Adaptation.objects.update(patch=["kaputt"])
    publish(replaced(PROBATION, rich("a", "<p>Inzwischen neu.</p>")))
    with in_chamber(north):
        assert "Probezeit" in str(patch_problem(Adaptation.objects.get().patch, "Probezeit"))
        publish_entry(instance_for_adapting(adapted))
        shown = values(queries.entry("probezeit"))
    assert (shown["a"], shown["b"], shown["hagen"]) == ("<p>Inzwischen neu.</p>", OURS["value"], EXTRA["value"])
