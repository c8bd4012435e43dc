"""Merging happens on every cold page: it must not be felt."""

from time import perf_counter

from content.inheritance import diff, merge
from tests.content.inheritance.texts import block


def test_forty_blocks_with_ten_changes_merge_in_a_fifth_of_a_millisecond():
    words = "<h2>Vergütung</h2><p>Die <b>Vergütung</b> steigt mit jedem Jahr, siehe <a href='#'>Tabelle</a>.</p>" * 4
    base = [block(f"n{index}", f"{words}<p>{index}</p>") for index in range(40)]
    edited = [block(one["id"], "<p>ours</p>") if index % 8 == 0 else one for index, one in enumerate(base)]
    for place in (3, 9, 14, 22, 30):
        edited.insert(place, block(f"x{place}", "<p>own</p>"))
    patch = diff(base, edited)
    assert len(patch.operations) == 10
    best = min(_timed(base, patch) for _ in range(200))
    assert best < 0.0002, f"{best * 1e6:.0f} µs"


def _timed(base, patch):
    start = perf_counter()
    merge(base, patch)
    return perf_counter() - start
