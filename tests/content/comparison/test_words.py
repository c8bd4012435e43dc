"""Two versions beside each other, and two changes put into one: pure functions, tried on every starter text too."""

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from content.comparison import Overlap, draw, join_block, joint_lines, marked, outline, unmarked
from content.comparison.lines import read_html, split, write_html
from content.comparison.marking import hunks
from content.inheritance import fingerprint

BASE = (
    "<ol><li>Antrag <b>unverzüglich</b> nach Vertragsschluss schriftlich stellen.</li>"
    "<li>Kopie des Vertrags beifügen.</li><li>Ausbildungsplan beilegen.</li></ol>"
)
NOW = (
    "<ol><li>Antrag <b>unverzüglich</b> nach Vertragsschluss stellen, schriftlich oder elektronisch.</li>"
    "<li>Kopie des Vertrags und des Empfangsnachweises beifügen.</li><li>Ausbildungsplan beilegen.</li></ol>"
)
OURS = BASE.replace("stellen.", "stellen: für IHK-Berufe bei der SIHK zu Hagen.")
STARTER = Path(__file__).parents[3] / "content" / "starter"
STARTER_BLOCKS = [
    block
    for file in sorted(STARTER.glob("*/*.json"))
    for block in json.loads(file.read_text()).get("blocks", ())
    if isinstance(block, dict)
]


def rich(value, id_="a"):
    return {"id": id_, "type": "rich_text", "value": value}


def plain(html):
    return draw(unmarked(read_html(html)))


def test_there_are_starter_texts_to_try():
    assert sum(block["type"] == "rich_text" for block in STARTER_BLOCKS) > 200


def test_reading_and_writing_changes_no_starter_text():
    for block in STARTER_BLOCKS:
        if block["type"] == "rich_text":
            again = {**block, "value": write_html(read_html(block["value"]))}
            assert fingerprint(again) == fingerprint(block), block["value"]


def test_every_kind_of_block_can_be_shown():
    filled = [block for block in STARTER_BLOCKS if block["value"]]
    shown = {block["type"]: draw(unmarked(outline(block))) for block in filled}
    assert len(shown) > 5
    assert all(shown.values()), shown


@pytest.mark.parametrize(
    "html",
    [
        "<ul><li>eins<ul><li>innen</li></ul></li><li>zwei</li></ul>",
        "<p>a</p><hr><p>b<br>c</p>",
        '<p>Siehe <a href="https://example.org/?a=1&amp;b=2">dort <b>und</b> hier</a>.</p>',
        "<p>5 &lt; 6 &amp; 7, § 20&nbsp;BBiG</p>",
        "<h2>Titel</h2><p><i>schräg <b>und</b> fett</i></p>",
    ],
)
def test_reading_and_writing_keeps(html):
    assert write_html(read_html(html)) == html


def test_new_words_are_inserted_and_dropped_ones_struck_out_with_lists_and_bold_kept():
    drawn = draw(marked(read_html(BASE), read_html(NOW)))
    assert drawn.startswith("<ol><li>Antrag <b>unverzüglich</b> nach Vertragsschluss <ins>")
    assert drawn.count("<li>") == 3
    second = drawn.split("<li>")[2]
    assert second.startswith("Kopie des Vertrags <ins>")
    assert ">und des Empfangsnachweises <" in second
    assert second.endswith("</ins>beifügen.</li>")
    assert "<del>" in drawn
    assert drawn.split("<li>")[3] == "Ausbildungsplan beilegen.</li></ol>"


def test_what_only_we_say_is_marked_as_ours():
    drawn = draw(marked(read_html(BASE), read_html(OURS), "own", gone=False))
    assert drawn.count('<ins class="lw-only-ours">') == 1
    assert "<del>" not in drawn


def test_a_new_and_a_dropped_line_are_marked_whole():
    drawn = draw(marked(read_html("<p>eins</p><p>zwei zwei</p>"), read_html("<p>eins</p><ul><li>drei</li></ul>")))
    assert "<del>" not in drawn.split("<ul>")[0], "a paragraph that has become a list item is one line, rewritten"
    drawn = draw(marked(read_html("<p>eins</p><p>zwei zwei</p>"), read_html("<p>eins</p>")))
    assert "<p><del>" in drawn


def test_nothing_of_a_text_becomes_markup():
    drawn = draw(marked(read_html("<p>a</p>"), read_html("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")))
    assert "<script>" not in drawn
    evil = '<p><a href="https://x.example/&quot;&gt;&lt;img src=x onerror=alert(1)&gt;">x</a></p>'
    assert "<img" not in plain(evil)


def test_the_two_changes_of_the_picture_fit_together():
    joint = join_block(rich(BASE), rich(NOW), rich(OURS))["value"]
    assert "stellen, schriftlich oder elektronisch: für IHK-Berufe bei der SIHK zu Hagen." in joint, (
        "theirs first, then ours"
    )
    assert "Vertragsschluss stellen" in joint
    assert "und des Empfangsnachweises" in joint
    drawn = draw(joint_lines(*(read_html(one) for one in (BASE, NOW, OURS))))
    assert "<ins>" in drawn and "<del>" in drawn and "lw-only-ours" in drawn


@pytest.mark.parametrize(
    ("theirs", "ours"),
    [
        ("<p>Die Probezeit dauert drei Monate.</p>", "<p>Die Probezeit dauert zwei Monate.</p>"),
        ("<p>Die Probezeit dauert drei Monate.</p>", "<p>Die Probezeit dauert vier Wochen.</p>"),
        ("<p>Ganz neu und anders.</p>", "<p>Die Probezeit dauert bei uns vier Monate.</p>"),
        ("<p>Etwas anderes.</p><p>Und mehr.</p>", "<p>Bei uns nicht.</p><p>Gar nicht.</p>"),
        ("<p>Anderes.</p>", "<p>Nichts davon gilt.</p>"),
        ("<p></p>", "<p>Die Probezeit dauert bei uns vier Monate.</p>"),
    ],
)
def test_changes_of_the_same_words_do_not_fit(theirs, ours):
    with pytest.raises(Overlap):
        join_block(rich("<p>Die Probezeit dauert vier Monate.</p>"), rich(theirs), rich(ours))


def test_what_both_changed_alike_stands_once():
    joint = join_block(rich("<p>a b c</p>"), rich("<p>a x c</p>"), rich("<p>a x c d</p>"))
    assert joint["value"] == "<p>a x c d</p>"


def test_both_add_a_paragraph_at_the_end():
    joint = join_block(rich("<p>a</p>"), rich("<p>a</p><p>vom Bund</p>"), rich("<p>a</p><p>von uns</p>"))
    assert joint["value"] == "<p>a</p><p>vom Bund</p><p>von uns</p>"


def test_bold_is_a_change_of_its_own():
    joint = join_block(rich("<p>a b c d e</p>"), rich("<p><b>a</b> b c d e</p>"), rich("<p>a b c d f</p>"))
    assert joint["value"] == "<p><b>a</b> b c d f</p>"


def test_steps_of_a_checklist_fit_together_one_by_one():
    def steps(*texts):
        return {"id": "checklist", "type": "checklist", "value": [{"text": text, "hint": ""} for text in texts]}

    joint = join_block(steps("Plan machen", "Vertrag senden"), steps("Plan machen", "Vertrag senden", "Post holen"),
                       steps("Plan mit uns machen", "Vertrag senden"))  # fmt: skip
    assert [one["text"] for one in joint["value"]] == ["Plan mit uns machen", "Vertrag senden", "Post holen"]


def test_an_address_is_not_made_of_words():
    def link(label, url):
        return {"id": "x", "type": "links", "value": [{"label": label, "url": url}]}

    old = link("Antrag", "https://a.example/b/c")
    with pytest.raises(Overlap):
        join_block(old, link("Antrag", "https://a.example/neu/c"), link("Antrag", "https://a.example/b/ours"))
    joint = join_block(old, link("Antrag", "https://neu.example/"), link("Antrag für Hagen", "https://a.example/b/c"))
    assert joint["value"] == [{"label": "Antrag für Hagen", "url": "https://neu.example/"}]


def test_blocks_of_different_kinds_do_not_fit():
    with pytest.raises(Overlap):
        join_block(rich("<p>a</p>"), rich("<p>b</p>"), {"id": "a", "type": "callout", "value": {"text": "<p>c</p>"}})


def test_a_huge_text_is_compared_in_bounded_time():
    long = "<p>" + "wort " * 60_000 + "</p>"
    drawn = draw(marked(read_html(long), read_html(long.replace("wort", "anders", 1))))
    assert "anders" in drawn


WORDS = st.lists(st.sampled_from(["eins", "zwei", "drei", "vier", "fünf", ",", "."]), max_size=9)
TEXT = st.lists(WORDS.map(lambda words: " ".join(words)), min_size=1, max_size=4).map(
    lambda lines: "".join(f"<p>{line}</p>" for line in lines if line.strip())
)


@given(base=TEXT, theirs=TEXT, ours=TEXT)
@settings(max_examples=300, deadline=None)
def test_a_joint_text_loses_no_new_word(base, theirs, ours):
    """Whatever either of them added is in it, and whatever neither touched."""
    try:
        joint = join_block(rich(base), rich(theirs), rich(ours))["value"]
    except Overlap:
        return
    said = [word.text for line in read_html(joint) for word in line.words]
    for changed in (theirs, ours):
        before = [word for line in read_html(base) for word in line.words]
        after = [word for line in read_html(changed) for word in line.words]
        for hunk in hunks(before, after):
            for word in hunk.words:
                assert word.text in said


@given(base=TEXT, other=TEXT)
@settings(max_examples=200, deadline=None)
def test_who_changed_nothing_does_not_stand_in_the_way(base, other):
    assert join_block(rich(base), rich(other), rich(base))["value"] == other
    assert join_block(rich(base), rich(base), rich(other))["value"] == other
    assert join_block(rich(base), rich(other), rich(other))["value"] == other


@given(before=TEXT, after=TEXT)
@settings(max_examples=200, deadline=None)
def test_marked_lines_without_what_is_gone_are_the_new_text(before, after):
    kept = [
        "".join(word.text for piece in line.pieces if piece.mark != "gone" for word in piece.words)
        for line in marked(read_html(before), read_html(after))
    ]
    assert [line for line in kept if line] == [line.text for line in read_html(after)]


def test_a_token_of_a_fact_is_one_word():
    assert [word.text for word in split("ab {mindestlohn-2027} Euro")][2] == "{mindestlohn-2027}"
