"""What an editor reads in the history of a text."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    actions.register_action("content.hide", _("Hide"), _("Hidden from readers"))
    actions.register_action("content.show_again", _("Show again"), _("Shown to readers again"))
    actions.register_action("content.keep_ours", _("Keep ours"), _("Own words kept after a change above"))
    actions.register_action("content.follow_again", _("Follow again"), _("Follows the text from above again"))
