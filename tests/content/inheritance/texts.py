"""Texts for the property tests: a national one, what a chamber makes of it, what the national team does next."""

from typing import Any

from hypothesis import strategies as st

from content.inheritance import Block, normalise

WORDS = st.sampled_from(["Probezeit", "<p>Vertrag</p>", "<h2>Lohn</h2><p>ab 2027</p>", "", "§ 20 BBiG", "Grüße"])
TYPES = st.sampled_from(["rich_text", "line"])


def block(id_: str, value: Any, type_: str = "rich_text") -> Block:
    return {"id": id_, "type": type_, "value": value}


@st.composite
def texts(draw: st.DrawFn, prefix: str = "n", max_size: int = 8) -> list[Block]:
    size = draw(st.integers(0, max_size))
    return [block(f"{prefix}{index}", draw(WORDS), draw(TYPES)) for index in range(size)]


@st.composite
def revisions(draw: st.DrawFn, text: list[Block], prefix: str, reorder: bool = False) -> list[Block]:
    """Another version of a text: some blocks kept, some rewritten, some left out, some new."""
    after: list[Block] = []
    number = 0
    for one in text:
        for _ in range(draw(st.integers(0, 2)) if draw(st.booleans()) else 0):
            after.append(block(f"{prefix}{number}", f"{prefix} {number}"))
            number += 1
        fate = draw(st.sampled_from(["keep", "keep", "rewrite", "drop"]))
        if fate == "keep":
            after.append(one)
        elif fate == "rewrite":
            after.append(block(one["id"], f"{prefix} rewrote {one['id']}"))
    for _ in range(draw(st.integers(0, 2))):
        after.append(block(f"{prefix}{number}", f"{prefix} {number}"))
        number += 1
    return draw(st.permutations(after)) if reorder else after


def says(blocks: list[Block]) -> list[tuple[str, Any]]:
    return [(one["id"], normalise(one)) for one in blocks]
