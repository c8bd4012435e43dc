"""What the screen shows of one place that changed above: was, now, ours, and what each answer means."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from typing import Any

from django.utils.functional import cached_property
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from content.above import TextAbove, blocks_at
from content.actions.decide import print_above
from content.admin.layers import LayerName, layer_names, layer_of
from content.admin.review.names import name_of
from content.changes import Change
from content.comparison import Overlap, draw, join_block, joint_lines, marked, outline, unmarked
from content.inheritance import Block, Drop, block_id
from content.library.queries import version_of
from content.models import Decision
from content.reviews import Place, Review

QUOTED = 90


@dataclass(frozen=True)
class Choice:
    value: str
    label: str
    then: str
    button: str


@dataclass
class Shown:
    """One place, made for one request. `start` is the text the joint form begins with."""

    above: TextAbove
    review: Review
    place: Place
    decision: Decision | None = None
    meta: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def words(self) -> LayerName:
        """Of who has changed it."""
        return layer_names()[self.place.changes[-1].layer] if self.place.changes else layer_of(self.above)

    @cached_property
    def base(self) -> Block | None:
        version, layers = self.place.base
        return _find(blocks_at(self.above.release.pk, version, layers), self.place.id) if version else None

    @cached_property
    def theirs(self) -> Block | None:
        return _find(self.above.blocks, self.place.id)

    @cached_property
    def ours(self) -> Block | None:
        operation = next(one for one in self.review.patch.operations if block_id(one) == self.place.id)
        return None if isinstance(operation, Drop) else operation.block

    @property
    def name(self) -> str:
        return name_of(self.theirs or self.ours or self.base)

    @property
    def against(self) -> str:
        return print_above(self.above, self.place.id)

    @property
    def changes(self) -> tuple[Change, ...]:
        """What was said about it. Several at once are told oldest first."""
        return self.place.changes

    @property
    def is_small(self) -> bool:
        return not self.place.asks

    @cached_property
    def was_drawn(self) -> SafeString:
        return draw(unmarked(outline(self.base)))

    @cached_property
    def now_drawn(self) -> SafeString:
        return draw(marked(outline(self.base), outline(self.theirs)) if self.base else unmarked(outline(self.theirs)))

    @cached_property
    def ours_drawn(self) -> SafeString:
        return draw(marked(outline(self.base or self.theirs), outline(self.ours), "own", gone=False))

    @cached_property
    def proposal(self) -> Block | None:
        """Both changes in one, where they do not touch the same words."""
        if not (self.base and self.theirs and self.ours) or self.place.why != "changed":
            return None
        try:
            return join_block(self.base, self.theirs, self.ours)
        except Overlap:
            return None

    @cached_property
    def proposal_drawn(self) -> SafeString:
        lines = [outline(one) for one in (self.base, self.theirs, self.ours)]
        try:
            return draw(joint_lines(lines[0], lines[1], lines[2]))
        except Overlap:  # shown as lines they touch, though their parts do not
            return draw(marked(lines[0], outline(self.proposal)))

    def changed_to(self, block: Block | None) -> SafeString:
        """What readers see there after a decision, marked against what they see now."""
        return draw(marked(outline(self.ours), outline(block)))

    @property
    def version_before(self) -> datetime.datetime | None:
        found = version_of(self.above.release.pk, self.place.base[0])
        return found.published_at if found else None

    def choices(self) -> list[Choice]:
        if self.place.why == "gone":
            return _choices_of_gone(self)
        if self.place.why == "law":
            return _choices_of_law(self)
        return _choices(self)

    def choice(self, value: str) -> Choice | None:
        return next((choice for choice in self.choices() if choice.value == value), None)


def _choices(shown: Shown) -> list[Choice]:
    named = shown.words.words
    lost, missed = _added(shown.base, shown.ours), _added(shown.base, shown.theirs)
    follows = _("The paragraph then follows %(layer)s again, all by itself.") % named
    keeps = [_("Nothing changes.")]
    if missed:
        keeps.append(_("“%(words)s” is then missing with us.") % {"words": missed})
    keeps.append(_("We ask again only if %(they)s changes something once more.") % named)
    if shown.ours is None:
        return [
            Choice("above", _("Show the %(version)s again") % named, follows, _("Show it again")),
            Choice("ours", _("Go on leaving it out"), " ".join((keeps[0], keeps[-1])), _("Go on leaving it out")),
            Choice("both", _("Write our own words"), _("You begin with the text from above."), _("Take these words")),
        ]
    gone = [_("“%(words)s” vanishes from our page.") % {"words": lost}] if lost else []
    return [
        Choice(
            "above", _("Take the %(version)s") % named, " ".join((*gone, follows)), _("Take the %(version)s") % named
        ),
        Choice("ours", _("Keep ours"), " ".join(keeps), _("Keep ours")),
        Choice(
            "both",
            _("Edit both together"),
            _("You write one version out of both. The paragraph stays “adapted”."),
            _("Take this version"),
        ),
    ]


def _choices_of_gone(shown: Shown) -> list[Choice]:
    alone = _("The paragraph is yours alone.")
    stays = _("Nothing changes on the page.") + f" {alone}"
    anew = _("You write it anew.") + f" {alone}"
    gone = _("The paragraph vanishes from the page. It stays in the history.")
    return [
        Choice("ours", _("Keep as a paragraph of our own"), stays, _("Keep it")),
        Choice("both", _("Edit it as a paragraph of our own"), anew, _("Take these words")),
        Choice("above", _("Let go"), gone, _("Let go")),
    ]


def _choices_of_law(shown: Shown) -> list[Choice]:
    named = shown.words.words
    taken = _("The paragraph then follows %(layer)s again, all by itself.") % named
    choices = [Choice("above", _("Take the %(version)s") % named, taken, _("Take the %(version)s") % named)]
    if shown.ours and shown.ours["type"] not in {"line", "words", "figures"} and shown.place.id != "checklist":
        then = _("The law stands in its place, and your words after it as a paragraph of your own.")
        choices.append(Choice("ours", _("Keep ours as a paragraph after it"), then, _("Keep ours after it")))
    return choices


def _added(before: Block | None, after: Block | None) -> str:
    """The first words that one says and the other did not, to be quoted."""
    for line in marked(outline(before), outline(after), "new"):
        for piece in line.pieces:
            text = "".join(word.text for word in piece.words).strip(" ,;:.\n")
            if piece.mark == "new" and text and line.line.kind != "img":
                return text if len(text) <= QUOTED else text[:QUOTED].rsplit(" ", 1)[0] + " …"
    return ""


def _find(blocks: list[Block], id_: str) -> Block | None:
    return next((block for block in blocks if block["id"] == id_), None)
