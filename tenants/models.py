"""Who the customer is: chambers and the hosts they answer on. Both tables are shared and lie in `public`."""

import base64
import secrets
import uuid
from functools import cached_property
from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django_tenants.models import DomainMixin, TenantMixin


def random_schema_name() -> str:
    """`t_` and 16 characters of random base32: never derived from input, never reused."""
    return "t_" + base64.b32encode(secrets.token_bytes(10)).decode().lower()


def random_secret() -> str:
    return secrets.token_hex(32)


def random_media_folder() -> str:
    return secrets.token_urlsafe(12).replace("-", "a").replace("_", "b")


class Chamber(TenantMixin):
    """A tenant: one schema, one whole site. The national team and the Länder are chambers of another kind."""

    class Kind(models.TextChoices):
        NATIONAL = "national", _("National team")
        LAND = "land", _("Land")
        CHAMBER = "chamber", _("Chamber")

    class Status(models.TextChoices):
        ACTIVE = "active", _("active")
        SUSPENDED = "suspended", _("suspended")
        DELETED = "deleted", _("deleted")

    auto_create_schema = False  # provisioning replays a prepared batch (tenants/provisioning.py)

    key = models.UUIDField(default=uuid.uuid4, unique=True, editable=False)
    name = models.CharField(_("name"), max_length=120)
    slug = models.CharField(_("short name"), max_length=40, unique=True)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind.choices, default=Kind.CHAMBER)
    land = models.CharField(_("Land"), max_length=5, blank=True, help_text=_("ISO 3166-2 code such as DE-NW"))
    status = models.CharField(_("status"), max_length=10, choices=Status.choices, default=Status.ACTIVE)
    schema_name = models.CharField(max_length=63, unique=True, default=random_schema_name, editable=False)
    secret = models.CharField(max_length=64, default=random_secret, editable=False)
    media_folder = models.CharField(max_length=32, unique=True, default=random_media_folder, editable=False)
    revision = models.BigIntegerField(default=0, editable=False)
    created_at = models.DateTimeField(auto_now_add=True)

    objects: ClassVar[models.Manager["Chamber"]] = models.Manager()

    class Meta:
        db_table = '"public"."tenants_chamber"'
        verbose_name = _("chamber")
        verbose_name_plural = _("chambers")
        constraints = [
            models.UniqueConstraint(fields=["kind"], condition=models.Q(kind="national"), name="one_national_team"),
            models.UniqueConstraint(fields=["land"], condition=models.Q(kind="land"), name="one_layer_a_land"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def is_layer(self) -> bool:
        """Whether other chambers read what this one publishes."""
        return self.kind in {self.Kind.NATIONAL, self.Kind.LAND}

    @property
    def is_top(self) -> bool:
        """Whether nothing stands above it; a Land reads national texts as its chambers do."""
        return self.kind == self.Kind.NATIONAL

    @cached_property
    def host(self) -> str:
        """The verified primary domain; empty while there is none."""
        domain = self.domains.filter(verified_at__isnull=False).order_by("-is_primary", "pk").first()
        return domain.domain if domain else ""

    @property
    def base_url(self) -> str:
        """Scheme, host and port without a slash at the end, from the chamber's own domain and never from a request."""
        port = f":{settings.PUBLIC_PORT}" if settings.PUBLIC_PORT else ""
        return f"{settings.PUBLIC_SCHEME}://{self.host}{port}"


class Domain(DomainMixin):
    """A host name; it serves and gets a certificate only once it is verified."""

    tenant = models.ForeignKey(Chamber, on_delete=models.CASCADE, related_name="domains")
    verified_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[models.Manager["Domain"]] = models.Manager()

    class Meta:
        db_table = '"public"."tenants_domain"'


class TemplateBatch(models.Model):
    """The SQL that makes a new chamber's schema, taken from the template schema. One row."""

    sql = models.TextField()
    prepared_at = models.DateTimeField(auto_now=True)

    class Meta:
        db_table = '"public"."tenants_template_batch"'
