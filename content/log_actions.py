"""What an editor reads in the history of a text."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry


@hooks.register("register_log_actions")
def name_our_actions(actions: LogActionRegistry) -> None:
    actions.register_action("content.hide", _("Hide"), _("Hidden from readers"))
    actions.register_action("content.show_again", _("Show again"), _("Shown to readers again"))
    actions.register_action("content.checked", _("Check"), _("Checked, nothing to change"))
    actions.register_action("content.review", _("Publish decisions"), _("Decided after a change above"))
    actions.register_action("content.make_local", _("Keep as a text of our own"), _("Kept as a text of our own"))
    actions.register_action("content.take_back", _("Undo"), _("Last step undone"))
    actions.register_action("content.settle", _("Follow"), _("Follows again where the text above says the same"))
    actions.register_action("content.suggest", _("Suggest"), _("Suggested to the layer above"))
    actions.register_action("content.take_suggestion_back", _("Take back"), _("Suggestion taken back"))
    actions.register_action("content.accept_suggestion", _("Accept"), _("Words of a chamber taken into the draft"))
    actions.register_action("content.rollout_for_all", _("For all"), _("What test chambers read first went to all"))
    actions.register_action("content.rollout_stopped", _("Stopped"), _("Test chambers read the version before again"))
    actions.register_action("content.rollout_held", _("Not for all"), _("Could not go to all chambers on its day"))
    actions.register_action("content.published_late", _("Made up for"), _("Published later than planned"))
    actions.register_action("content.not_published", _("Not published"), _("Could not be published on its day"))
    actions.register_action("content.follow_again", _("Follow again"), _("Follows the text from above again"))
