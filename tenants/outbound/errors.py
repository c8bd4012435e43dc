"""What can go wrong with a request that leaves the house."""


class OutboundError(Exception):
    """`permanent` says whether the same request can ever work."""

    permanent = False


class OutboundRefused(OutboundError):
    """We do not go there: the address is not one on the public internet, reached by https."""

    permanent = True

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class NoAnswer(OutboundError):
    """The other side could not be reached, or took too long."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
