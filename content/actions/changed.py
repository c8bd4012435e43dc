"""What every change of texts ends with."""

from content.shelf import forget_shelf
from tenants.actions import touch_content


def texts_changed() -> None:
    touch_content()
    forget_shelf()
