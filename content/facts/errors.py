"""What can go wrong with numbers in texts."""

from datetime import date

from django.utils.translation import gettext as _

from content.errors import ContentError


class NumberUnknown(ContentError):
    """A text names a number that nobody keeps."""

    def __init__(self, token: str) -> None:
        super().__init__(token)
        self.token = token

    @property
    def message(self) -> str:
        return _("We do not know the number “%(token)s”. Please choose from the list.") % {"token": self.token}


class NumberWithoutValue(ContentError):
    @property
    def message(self) -> str:
        return _("A number needs at least one value and the day from which it holds.")


class TwoValuesOneDay(ContentError):
    def __init__(self, day: date) -> None:
        super().__init__(day)
        self.day = day

    @property
    def message(self) -> str:
        return _("Two values hold from %(day)s. Please keep one of them.") % {"day": f"{self.day:%d.%m.%Y}"}


class NumberInNumber(ContentError):
    def __init__(self, token: str) -> None:
        super().__init__(token)
        self.token = token

    @property
    def message(self) -> str:
        return _("A number cannot hold another number (“{%(token)s}”). Please write the value out.") % {
            "token": self.token
        }


class NumberNameMalformed(ContentError):
    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    @property
    def message(self) -> str:
        return _("The name “%(name)s” cannot stand in a text: small letters, digits and hyphens, a letter first.") % {
            "name": self.name
        }


class NumberNameFixed(ContentError):
    """Texts name it: under another name they would no longer find it."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    @property
    def message(self) -> str:
        return _("Texts already use this number as “%(name)s”, so its name stays.") % {"name": self.name}


class NumberOnlyFollowed(ContentError):
    """A number from above is neither hidden nor adapted."""

    @property
    def message(self) -> str:
        return _("A number from above is the same everywhere. Write a number of your own for what differs here.")
