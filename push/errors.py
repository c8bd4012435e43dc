"""What can go wrong with messages and devices. `str(error)` is a whole sentence for whoever asked."""

from django.utils.translation import gettext as _

from push.sending.payload import MAX_BYTES


class PushError(Exception):
    """`code` is for programs, the sentence for people."""

    code = "push"
    permanent = True


class SubscriptionRefused(PushError):
    """What a browser sent us is no subscription we can use. `field` names the part."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.code = field


class AlreadyFrozen(PushError):
    code = "already_frozen"

    def __init__(self) -> None:
        super().__init__(_("This message is already being sent."))


class AudienceEmpty(PushError):
    code = "audience_empty"

    def __init__(self) -> None:
        super().__init__(_("Nobody has chosen this topic. It would go to 0 devices."))


class UnknownTopic(PushError):
    code = "unknown_topic"

    def __init__(self, slug: str) -> None:
        super().__init__(_("The topic “%(slug)s” does not exist here. Please choose another one.") % {"slug": slug})


class MessageTooLong(PushError):
    code = "message_too_long"

    def __init__(self, size: int) -> None:
        super().__init__(
            _("The message is too long: %(size)s bytes, at most %(most)s are possible. Please shorten text or address.")
            % {"size": size, "most": MAX_BYTES}
        )


class LinkMissing(PushError):
    code = "link_missing"

    def __init__(self) -> None:
        super().__init__(_("The message leads nowhere. Please choose a published page or an address on this site."))


class NotAllowed(PushError):
    code = "not_allowed"

    def __init__(self) -> None:
        super().__init__(_("You may not send messages. Please ask the people who run your chamber's site."))


class NotUnderWay(PushError):
    code = "not_under_way"

    def __init__(self) -> None:
        super().__init__(_("This message is not being sent at the moment."))
