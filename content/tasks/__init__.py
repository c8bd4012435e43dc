"""What happens to texts at a time of day."""

from content.tasks.adoption import repair_adoptions
from content.tasks.publishing import publish_scheduled

__all__ = ["publish_scheduled", "repair_adoptions"]
