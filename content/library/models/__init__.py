"""The two mailboxes between schemas. Shared tables: nothing here points outside (DESIGN, rule 9).

down  Release, ReleaseVersion: what a layer publishes
up    Adoption, Suggestion, Opinion: what chambers and readers made of it
"""

from content.library.models.adoption import Adoption
from content.library.models.opinion import Opinion
from content.library.models.release import Release, ReleaseVersion
from content.library.models.suggestion import Suggestion

__all__ = ["Adoption", "Opinion", "Release", "ReleaseVersion", "Suggestion"]
