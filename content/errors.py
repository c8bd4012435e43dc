"""What can go wrong with texts. Each says it to an editor in a whole sentence; the values are on the exception."""

from django.utils.translation import gettext as _


class ContentError(Exception):
    """`str(error)` is the sentence for the editor, in the language of the moment."""

    #: Trying again does not help.
    permanent = True

    @property
    def message(self) -> str:
        raise NotImplementedError

    def __str__(self) -> str:
        return self.message


class UnknownTopic(ContentError):
    def __init__(self, topic: str) -> None:
        super().__init__(topic)
        self.topic = topic

    @property
    def message(self) -> str:
        return _("We do not know the topic “%(topic)s”. Please choose from the list.") % {"topic": self.topic}


class UnknownCategory(ContentError):
    def __init__(self, category: str) -> None:
        super().__init__(category)
        self.category = category

    @property
    def message(self) -> str:
        return _("We do not know the category “%(category)s”. Please choose from the list.") % {
            "category": self.category
        }


class SummaryMissing(ContentError):
    @property
    def message(self) -> str:
        return _("“In short” is missing. Without these lines the text cannot appear.")


class PathBroken(ContentError):
    """A path of questions on which readers would get lost."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__(problems)
        self.problems = problems

    @property
    def message(self) -> str:
        return " ".join(self.problems)


class TextToTranslateGone(ContentError):
    @property
    def message(self) -> str:
        return _("The German text is not yours, or it is no longer online. A translation needs it.")


class StillGerman(ContentError):
    @property
    def message(self) -> str:
        return _("Here still stands the German text. Please translate it first.")


class BindingBlock(ContentError):
    """The chamber changed, left out or hid what is law."""

    def __init__(self, title: str, ids: tuple[str, ...] = ()) -> None:
        super().__init__(title, ids)
        self.title, self.ids = title, ids

    @property
    def message(self) -> str:
        return _(
            "“%(title)s” is binding: it states the law. You can add paragraphs of your own before or after it, "
            "but not change, leave out or hide it."
        ) % {"title": self.title}


class ReasonMissing(ContentError):
    @property
    def message(self) -> str:
        return _("Please say in one sentence why readers should not see this text.")


class ReleaseWithdrawn(ContentError):
    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title

    @property
    def message(self) -> str:
        return _("“%(title)s” has been withdrawn above and can no longer be followed.") % {"title": self.title}


class ReleaseUnknown(ContentError):
    @property
    def message(self) -> str:
        return _("This text does not exist, or it does not hold for your chamber.")


class PlaceSettled(ContentError):
    """Nobody asks about this block (any more)."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title

    @property
    def message(self) -> str:
        return _("There is nothing to decide at this place of “%(title)s” any more.") % {"title": self.title}


class DecisionOutdated(ContentError):
    """The block above has changed since the editor saw it."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title

    @property
    def message(self) -> str:
        return _(
            "“%(title)s” has just changed at this place once more. Please look again; nothing you wrote is lost."
        ) % {"title": self.title}


class NothingDecided(ContentError):
    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title

    @property
    def message(self) -> str:
        return _("Nothing is waiting to be published for “%(title)s”. Perhaps a colleague was faster.") % {
            "title": self.title
        }


class UndoTooLate(ContentError):
    """Somebody has gone on working, or 30 days have passed."""

    @property
    def message(self) -> str:
        return _("One click cannot undo this any more: the text has changed since. You find it in the history.")


class NotWithdrawn(ContentError):
    """Only a text that has no original any more can become one's own."""

    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title

    @property
    def message(self) -> str:
        return _("“%(title)s” still has an original above. It goes on following.") % {"title": self.title}


class NotLayerOwner(ContentError):
    """Only the team of a layer publishes there. From anywhere else this is a mistake of ours, or an attack."""

    @property
    def message(self) -> str:
        return _("Only the national team or your Land's team can publish this text.")


class SlugTaken(ContentError):
    def __init__(self, slug: str) -> None:
        super().__init__(slug)
        self.slug = slug

    @property
    def message(self) -> str:
        return _("Another text has the address “%(slug)s” already. Please choose another.") % {"slug": self.slug}


class PilotsUnknown(ContentError):
    """The chambers that were to read it first do not read this layer, or not any more."""

    @property
    def message(self) -> str:
        return _("None of the test chambers reads this text. Please choose the test chambers again.")


class DraftMoved(ContentError):
    """Somebody has saved the draft since it was looked at."""

    @property
    def message(self) -> str:
        return _("This text has been changed since you opened this page. Please look at it once more.")


class DraftLocked(ContentError):
    @property
    def message(self) -> str:
        return _("Somebody else has locked this text, so it cannot be published now.")


class PatchMalformed(ContentError):
    """A stored patch cannot be read. Readers see the text from above meanwhile; the chamber's words are in Verlauf."""

    def __init__(self, title: str, detail: str = "") -> None:
        super().__init__(title, detail)
        self.title, self.detail = title, detail

    @property
    def message(self) -> str:
        return _(
            "What your chamber changed in “%(title)s” cannot be read. Readers see the text from above until you "
            "publish yours again; you find it in the history."
        ) % {"title": self.title}


class BlockUnknown(ContentError):
    def __init__(self, block_type: str) -> None:
        super().__init__(block_type)
        self.block_type = block_type

    @property
    def message(self) -> str:
        return _("This text holds a paragraph of a kind we do not know (“%(kind)s”).") % {"kind": self.block_type}


class TextTooLarge(ContentError):
    def __init__(self, size: int, most: int) -> None:
        super().__init__(size, most)
        self.size, self.most = size, most

    @property
    def message(self) -> str:
        return _(
            "This text is too long: it has %(size)s thousand characters, and %(most)s thousand fit. Please make two "
            "texts of it. Long tables and lists are better as a document to download."
        ) % {"size": self.size // 1000, "most": self.most // 1000}


class NothingToSuggest(ContentError):
    @property
    def message(self) -> str:
        return _("There is nothing to suggest: no words in this text are your own.")


class SuggestionOrphaned(ContentError):
    def __init__(self, title: str) -> None:
        super().__init__(title)
        self.title = title

    @property
    def message(self) -> str:
        return _(
            "“%(title)s” has been withdrawn above, so nothing can be changed in it there. Keep your version as a text "
            "of your own: that one you can suggest."
        ) % {"title": self.title}


class NotAbove(ContentError):
    """A suggestion to somebody whose texts this chamber does not read."""

    @property
    def message(self) -> str:
        return _("You can only suggest texts to the national team or to your Land's team.")


class SuggestionAnswered(ContentError):
    @property
    def message(self) -> str:
        return _("This suggestion has been answered or taken back already. Nothing was changed.")


class SuggestionRenewed(ContentError):
    """What the chamber suggests is not what was on the screen."""

    @property
    def message(self) -> str:
        return _("The chamber has just renewed its suggestion. Please look at it once more; nothing was changed.")


class NothingChosen(ContentError):
    @property
    def message(self) -> str:
        return _("Please choose at least one place to take over, or decline the suggestion.")
