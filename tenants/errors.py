"""What can go wrong with a chamber."""


class NoChamber(RuntimeError):
    """Code that needs a chamber ran without one."""

    def __init__(self) -> None:
        super().__init__("This code needs a chamber: wrap it in tenants.context.in_chamber(chamber).")


class ChamberUnavailable(RuntimeError):
    """The chamber with this id does not exist or is not active. `permanent`: trying again will not help."""

    permanent = True

    def __init__(self, chamber_id: object) -> None:
        self.chamber_id = chamber_id
        super().__init__(f"There is no active chamber with the id {chamber_id!r}.")


class SlugRefused(ValueError):
    """A chamber's short name cannot be used as part of a host name, or is reserved."""


class HostTaken(ValueError):
    """Another chamber answers on this host already."""


class SealBroken(ValueError):
    """A sealed secret belongs to another chamber, was sealed with a key we no longer have, or was changed."""


class TemplateMissing(RuntimeError):
    """No prepared batch of SQL to make a chamber from; run `manage.py migrate_platform` first."""
