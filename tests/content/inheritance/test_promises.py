"""What inheritance promises for every text anybody could write."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from content.inheritance import (
    Insert,
    Patch,
    Replace,
    diff,
    keep_ours,
    merge,
    normalise,
    same,
    take_above,
    without_equals,
)
from tests.content.inheritance.texts import block, revisions, says, texts

many = settings(max_examples=300, deadline=None)
# The promises the product is sold with.
most = settings(max_examples=2_000, deadline=None)


@many
@given(texts())
def test_an_unchanged_text_needs_no_patch(base):
    patch = diff(base, base)
    assert not patch and not patch.operations
    assert merge(base, patch).plain() == base


@many
@given(st.data())
def test_what_was_edited_is_what_is_read(data):
    base = data.draw(texts())
    edited = data.draw(revisions(base, "own"))
    merged = merge(base, diff(base, edited))
    assert says(merged.plain()) == says(edited)
    assert merged.behind == [] and merged.orphaned == []


@many
@given(st.data())
def test_a_moved_inherited_block_goes_back_to_its_place_and_nothing_is_lost(data):
    base = data.draw(texts())
    edited = data.draw(revisions(base, "own", reorder=True))
    merged = merge(base, diff(base, edited)).plain()
    assert sorted(says(merged), key=str) == sorted(says(edited), key=str)
    inherited = [one["id"] for one in merged if one["id"].startswith("n")]
    assert inherited == [one["id"] for one in base if one["id"] in set(inherited)]


@most
@given(st.data())
def test_following_never_loses_a_national_change(data):
    base = data.draw(texts())
    patch = diff(base, data.draw(revisions(base, "own")))
    newest = data.draw(revisions(base, "new", reorder=data.draw(st.booleans())))
    read = {one.id: one for one in merge(newest, patch).blocks}
    touched = {one.id for one in patch.operations if not isinstance(one, Insert)}
    for theirs in newest:
        if theirs["id"] not in touched:
            assert read[theirs["id"]].block == theirs and read[theirs["id"]].origin == "above"
    inherited = [id_ for id_ in read if id_ in {one["id"] for one in newest}]
    assert inherited == [one["id"] for one in newest if one["id"] in read]


@most
@given(st.data())
def test_no_word_of_a_chamber_is_ever_lost(data):
    base = data.draw(texts())
    patch = diff(base, data.draw(revisions(base, "own")))
    newest = data.draw(revisions(base, "new", reorder=data.draw(st.booleans())))
    merged = merge(newest, patch)
    read = {one.id: one for one in merged.blocks}
    assert len(read) == len(merged.blocks)
    for one in patch.operations:
        if isinstance(one, Insert):
            assert read[one.block["id"]] == (one.block, "own")
        elif isinstance(one, Replace):
            assert read[one.id] == (one.block, "adapted")
    still_there = {one["id"] for one in newest}
    assert set(merged.orphaned) == {
        one.id for one in patch.operations if isinstance(one, Replace) and one.id not in still_there
    }


@many
@given(st.data())
def test_own_blocks_keep_their_order_among_themselves(data):
    base = data.draw(texts())
    edited = data.draw(revisions(base, "own"))
    kept = data.draw(st.sets(st.sampled_from([one["id"] for one in base]))) if base else set()
    newest = [one for one in base if one["id"] in kept]
    merged = merge(newest, diff(base, edited)).plain()
    ours = [one["id"] for one in edited if one["id"].startswith("own")]
    assert [one["id"] for one in merged if one["id"].startswith("own")] == ours


@most
@given(st.data())
def test_the_order_of_independent_changes_does_not_matter(data):
    base = data.draw(texts())
    patch = diff(base, data.draw(revisions(base, "own")))
    newest = data.draw(revisions(base, "new"))
    gaps = {one.at for one in patch.operations if isinstance(one, Insert)}
    independent = [one for one in patch.operations if not isinstance(one, Insert)]
    for gap in gaps:
        independent.append(next(one for one in patch.operations if isinstance(one, Insert) and one.at == gap))
    shuffled = data.draw(st.permutations(independent))
    ours = merge(newest, Patch(patch.order, tuple(independent)))
    theirs = merge(newest, Patch(patch.order, tuple(shuffled)))
    assert {one.block["id"]: one for one in ours.blocks} == {one.block["id"]: one for one in theirs.blocks}
    assert set(ours.behind) == set(theirs.behind) and set(ours.orphaned) == set(theirs.orphaned)
    if not ours.orphaned:
        assert ours.blocks == theirs.blocks


@many
@given(st.data())
def test_publishing_again_without_a_change_changes_nothing(data):
    base = data.draw(texts())
    patch = diff(base, data.draw(revisions(base, "own")))
    newest = data.draw(revisions(base, "new"))
    first = merge(newest, patch)
    again = diff(newest, first.plain(), patch)
    second = merge(newest, again)
    assert second.blocks == first.blocks
    assert set(second.behind) == set(first.behind) and second.orphaned == first.orphaned
    assert set(second.dropped) == set(first.dropped)


@most
@given(st.data())
def test_back_to_national_is_the_national_text(data):
    base = data.draw(texts())
    patch = diff(base, data.draw(revisions(base, "own")))
    newest = data.draw(revisions(base, "new"))
    for one in patch.operations:
        patch = take_above(patch, one.block["id"] if isinstance(one, Insert) else one.id)
    assert merge(newest, patch).plain() == newest
    assert merge(newest, Patch()).plain() == newest


@most
@given(st.data())
def test_merging_twice_is_merging_once(data):
    base = data.draw(texts())
    patch = diff(base, data.draw(revisions(base, "own")))
    newest = data.draw(revisions(base, "new"))
    once = merge(newest, patch).plain()
    twice = merge(once, patch)
    assert twice.plain() == once
    assert twice.behind == [] and twice.orphaned == [], "what is above says it already: nobody has to decide"
    assert {one.origin for one in twice.blocks} <= {"above"}


@many
@given(st.data())
def test_what_stands_above_word_for_word_is_let_go_and_no_reader_notices(data):
    base = data.draw(texts())
    patch = diff(base, data.draw(revisions(base, "own")))
    newest = data.draw(revisions(base, "new"))
    taken = {one.id: one.block for one in merge(newest, patch).blocks if data.draw(st.booleans())}
    newest = [taken.get(one["id"], one) for one in newest]
    settled = without_equals(patch, newest)
    before, after = merge(newest, patch), merge(newest, settled)
    assert after.plain() == before.plain()
    assert (after.behind, after.dropped) == (before.behind, before.dropped)
    assert without_equals(settled, newest) == settled


@many
@given(st.data())
def test_keeping_ours_ends_being_behind_and_changes_no_word(data):
    base = data.draw(texts())
    patch = diff(base, data.draw(revisions(base, "own")))
    newest = data.draw(revisions(base, "new"))
    merged = merge(newest, patch)
    for id_ in [*merged.behind, *merged.orphaned]:
        patch = keep_ours(patch, newest, id_)
    kept = merge(newest, patch)
    assert [one.block for one in kept.blocks] == [one.block for one in merged.blocks]
    assert kept.behind == [] and kept.orphaned == []


@many
@given(st.data())
def test_a_land_and_a_chamber_stack(data):
    national = data.draw(texts())
    land = diff(national, data.draw(revisions(national, "land")))
    seen_below = merge(national, land).plain()
    edited = data.draw(revisions(seen_below, "own"))
    patch = diff(seen_below, edited)
    assert says(merge(merge(national, land).plain(), patch).plain()) == says(edited)
    newest = data.draw(revisions(national, "new"))
    stacked = merge(merge(newest, land).plain(), patch)
    for one in patch.operations:
        if not hasattr(one, "block"):
            continue
        assert any(row.block == one.block for row in stacked.blocks)


@many
@given(st.data())
def test_three_layers_keep_the_promises_of_one(data):
    """National, Land, chamber: whatever moves above, nobody's word is lost and nobody's change is swallowed."""
    national = data.draw(texts())
    land = diff(national, data.draw(revisions(national, "land")))
    seen = merge(national, land).plain()
    ours = diff(seen, data.draw(revisions(seen, "own")))
    newest = data.draw(revisions(national, "new"))
    lands = merge(newest, land)
    read = merge(lands.plain(), ours)
    by_id = {one.id: one for one in read.blocks}
    assert len(by_id) == len(read.blocks)
    said = ours.touched
    for one in lands.blocks:  # what the Land and the national team say arrives, unless the chamber said something there
        assert one.id in said or by_id[one.id].block == one.block
    for theirs in newest:
        assert theirs["id"] in said | land.touched or by_id[theirs["id"]].block == theirs
    assert all(by_id[block["id"]].block == block for block in ours.own_blocks)
    assert merge(merge(newest, Patch()).plain(), Patch()).plain() == newest
    without_land = merge(newest, ours)  # the Land is gone: the chamber's words stay
    assert all(block in without_land.plain() for block in ours.own_blocks)


@many
@given(st.data())
def test_a_patch_survives_json(data):
    base = data.draw(texts())
    patch = diff(base, data.draw(revisions(base, "own")))
    assert Patch.from_json(json.loads(json.dumps(patch.to_json()))) == patch


@many
@given(st.text(max_size=60), st.sampled_from(["p", "h2", "li"]))
def test_wagtails_marks_and_breath_are_no_change(words, tag):
    plain = words.replace("<", "").replace(">", "").replace("&", "")
    before = block("a", f"<{tag}>{plain}</{tag}><p>x <b>y</b></p>")
    after = block(
        "a", f'<{tag} data-block-key="ab1c">{plain}</{tag}>\n  <p data-block-key="z">x  <strong>y</strong></p>\n'
    )
    assert same(before, after)
    assert normalise(before) == normalise(after)
