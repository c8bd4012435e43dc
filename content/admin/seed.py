"""What the editor's side needs in every chamber: who may lock, who keeps the order, a way to ask for approval."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.models import Group
from django.contrib.contenttypes.models import ContentType
from django.dispatch import receiver
from wagtail.models import GroupApprovalTask, Task, Workflow, WorkflowContentType, WorkflowPage, WorkflowTask

from content.models import (
    Category,
    Entry,
    Fact,
    Guide,
    HomePage,
    Programme,
    QuestionPath,
    Topic,
    Translation,
    WordGroup,
)
from tenants.models import Chamber
from tenants.signals import chamber_provisioned, template_prepared
from tenants.users.roles import EDITORS, MANAGERS, allow

WORKFLOW = "Freigabe durch die Leitung"
WRITTEN: list[type[Any]] = [Entry, Fact, Guide, Programme, QuestionPath, Translation, WordGroup]
EVERYTHING = ("add", "change", "delete", "view", "publish", "lock", "unlock")


@receiver(template_prepared)
def allow_writing(sender: Any, **kwargs: Any) -> None:
    for role in (EDITORS, MANAGERS):
        allow(role, WRITTEN, actions=EVERYTHING)


@receiver(template_prepared)
def offer_approval(sender: Any, **kwargs: Any) -> None:
    """A second pair of eyes for who wants one: "Zur Freigabe geben" stands beside "Veröffentlichen"."""
    if Workflow.objects.filter(name=WORKFLOW).exists():
        return
    # Wagtail's own ("Moderators approval") asks a group that does not exist here.
    WorkflowPage.objects.all().delete()
    Workflow.objects.all().delete()
    Task.objects.all().delete()
    task = GroupApprovalTask.objects.create(name="Leitung liest mit")
    task.groups.set(Group.objects.filter(name=MANAGERS))
    workflow = Workflow.objects.create(name=WORKFLOW)
    WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    WorkflowPage.objects.create(workflow=workflow, page=HomePage.objects.get())
    for model in WRITTEN:
        WorkflowContentType.objects.create(workflow=workflow, content_type=ContentType.objects.get_for_model(model))


@receiver(chamber_provisioned)
def let_a_layer_keep_the_order(sender: Any, chamber: Chamber, **kwargs: Any) -> None:
    if chamber.is_layer:
        for role in (EDITORS, MANAGERS):
            allow(role, [Category, Topic], actions=EVERYTHING)
