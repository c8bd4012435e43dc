"""The cases an editor can name."""

import pytest

from content.inheritance import (
    BindingViolated,
    Patch,
    PatchUnreadable,
    check_binding,
    diff,
    fingerprint,
    merge,
    same,
)
from tests.content.inheritance.texts import block


def ids(blocks):
    return [one["id"] for one in blocks]


BASE = [block(id_, f"<p>{id_}</p>") for id_ in "abcd"]
A, B, C, D = BASE


def test_own_block_stays_with_its_neighbour_when_another_one_comes_between():
    patch = diff(BASE, [A, B, block("x", "ours"), C, D])
    assert ids(merge([A, B, block("n", "new"), C, D], patch).plain()) == ["a", "b", "x", "n", "c", "d"]


def test_own_block_falls_back_to_the_next_neighbour():
    patch = diff(BASE, [A, B, block("x", "ours"), C, D])
    assert ids(merge([A, C, D], patch).plain()) == ["a", "x", "c", "d"]
    assert ids(merge([A, D], patch).plain()) == ["a", "x", "d"]
    assert ids(merge([D], patch).plain()) == ["x", "d"]
    assert ids(merge([], patch).plain()) == ["x"]


def test_top_stays_top_and_end_stays_end():
    patch = diff(BASE, [block("x", "top"), *BASE, block("y", "end"), block("z", "last")])
    grown = [block("n1", "1"), *BASE, block("n2", "2")]
    assert ids(merge(grown, patch).plain()) == ["x", "n1", "a", "b", "c", "d", "n2", "y", "z"]


def test_orphaned_words_stand_where_they_stood():
    patch = diff(BASE, [A, B, block("c", "our c"), block("x", "ours"), D])
    merged = merge([A, B, D], patch)
    assert ids(merged.plain()) == ["a", "b", "c", "x", "d"]
    assert merged.orphaned == ["c"]


def test_replaced_block_that_changed_above_is_behind_and_keeps_our_words():
    patch = diff(BASE, [A, block("b", "our b"), C, D])
    merged = merge([A, block("b", "their new b"), block("c", "their new c"), D], patch)
    assert [one.value for one in merged.blocks] == ["<p>a</p>", "our b", "their new c", "<p>d</p>"]
    assert merged.behind == ["b"]


def test_left_out_block_that_changed_above_is_behind_and_stays_out():
    patch = diff(BASE, [A, C, D])
    merged = merge([A, block("b", "new"), C, D], patch)
    assert ids(merged.plain()) == ["a", "c", "d"]
    assert (merged.behind, merged.dropped) == (["b"], ["b"])


def test_a_new_comma_elsewhere_does_not_count_as_having_read_the_change():
    patch = diff(BASE, [A, block("b", "our b"), C, D])
    newest = [A, block("b", "their new b"), C, D]
    edited = [block("a", "our a"), block("b", "our b"), C, D]
    assert merge(newest, diff(newest, edited, patch)).behind == ["b"]
    rewritten = [A, block("b", "our b, now with theirs"), C, D]
    assert merge(newest, diff(newest, rewritten, patch)).behind == []


def test_own_block_taken_over_above_is_theirs_from_then_on():
    patch = diff(BASE, [*BASE, block("x", "ours")])
    merged = merge([*BASE, block("x", "ours")], patch)
    assert [one.origin for one in merged.blocks] == ["above"] * 5
    merged = merge([*BASE, block("x", "edited by them")], patch)
    assert merged.blocks[-1] == (block("x", "ours"), "adapted")
    assert merged.behind == ["x"]


def test_twice_the_same_id_loses_no_word():
    merged = merge(BASE, diff(BASE, [A, B, block("b", "copy"), C, D]))
    assert [one.value for one in merged.blocks] == ["<p>a</p>", "<p>b</p>", "copy", "<p>c</p>", "<p>d</p>"]


def test_binding_block_can_be_extended_but_not_changed_or_left_out():
    law = {**B, "binding": True}
    base = [A, law, C]
    check_binding(base, diff(base, [A, law, block("x", "ours"), C]))
    for edited in ([A, block("b", "ours"), C], [A, C]):
        with pytest.raises(BindingViolated) as refused:
            check_binding(base, diff(base, edited))
        assert refused.value.ids == ("b",)
    with pytest.raises(BindingViolated):
        check_binding(BASE, diff(BASE, [A, B, C]), whole_entry=True)


def test_block_that_became_law_is_behind_even_if_its_words_are_the_same():
    patch = diff(BASE, [A, block("b", "our b"), C, D])
    assert merge([A, {**B, "binding": True}, C, D], patch).behind == ["b"]


@pytest.mark.parametrize(
    "garbage",
    [
        [],
        "patch",
        7,
        {"format": 2},
        {"format": 1},
        {"format": 1, "order": "abc", "operations": []},
        {"format": 1, "order": [1], "operations": []},
        {"format": 1, "order": [], "operations": {}},
        {"format": 1, "order": [], "operations": [None]},
        {"format": 1, "order": [], "operations": [{"op": "move", "id": "a"}]},
        {"format": 1, "order": [], "operations": [{"op": "replace", "id": "a"}]},
        {"format": 1, "order": [], "operations": [{"op": "drop", "id": 3, "fingerprint": "x"}]},
        {"format": 1, "order": [], "operations": [{"op": "insert", "at": 0, "block": {"id": "a", "type": "line"}}]},
        {"format": 1, "order": [], "operations": [{"op": "insert", "at": -1, "block": A}]},
        {"format": 1, "order": [], "operations": [{"op": "insert", "at": True, "block": A}]},
        {"format": 1, "order": [], "operations": [{"op": "insert", "at": 1, "block": "a"}]},
    ],
)
def test_garbage_is_named_and_not_applied(garbage):
    with pytest.raises(PatchUnreadable):
        Patch.from_json(garbage)


def test_nothing_stored_is_an_empty_patch():
    assert not Patch.from_json(None) and not Patch.from_json({})


def test_fields_nobody_filled_in_are_no_change():
    one = block("a", {"title": "", "text": "x", "header": False}, "callout")
    assert same(one, block("a", {"text": "x"}, "callout"))
    assert fingerprint(one) == fingerprint(block("other id", {"text": "x"}, "callout"))
    assert not same(one, block("a", {"text": "x"}, "line"))
    assert not same(block("a", 0, "line"), block("a", "", "line"))
