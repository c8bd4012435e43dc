"""The environment, read in one place; what is missing or malformed is said in a whole sentence."""

import base64
import os
from ipaddress import IPv4Network, IPv6Network, ip_network
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

TRUE, FALSE = {"1", "true", "yes", "on"}, {"0", "false", "no", "off", ""}


def text(name: str, default: str | None = None) -> str:
    value = os.environ.get(name, default)
    if value is None:
        raise ImproperlyConfigured(
            f"The environment variable {name} is missing. .env.example says what it means; `make demo` sets it itself."
        )
    return value


def flag(name: str, default: bool = False) -> bool:
    value = os.environ.get(name, "1" if default else "0").strip().lower()
    if value not in TRUE | FALSE:
        raise ImproperlyConfigured(f"The environment variable {name} must be 1 or 0, not {value!r}.")
    return value in TRUE


def words(name: str, default: str = "") -> list[str]:
    return [word.strip() for word in os.environ.get(name, default).split(",") if word.strip()]


def networks(name: str) -> list[IPv4Network | IPv6Network]:
    """Addresses or networks such as 10.0.0.0/24, separated by commas."""
    try:
        return [ip_network(word) for word in words(name)]
    except ValueError as error:
        raise ImproperlyConfigured(
            f"The environment variable {name} must hold addresses or networks such as 10.0.0.0/24: {error}."
        ) from None


def path(name: str, default: Path) -> Path:
    return Path(os.environ.get(name) or default).resolve()


def choice(name: str, options: tuple[str, ...], default: str) -> str:
    value = os.environ.get(name, default)
    if value not in options:
        raise ImproperlyConfigured(
            f"The environment variable {name} must be one of {', '.join(options)}, not {value!r}."
        )
    return value


def sealing_keys(name: str) -> list[bytes]:
    """32-byte keys, base64, separated by commas; the first one seals, all of them open."""
    keys = []
    for position, word in enumerate(text(name).split(","), start=1):
        try:
            key = base64.b64decode(word.strip(), validate=True)
        except ValueError:
            key = b""
        if len(key) != 32:
            raise ImproperlyConfigured(
                f"Key {position} in {name} must be 32 bytes in base64 (openssl rand -base64 32)."
            )
        keys.append(key)
    return keys


def database(name: str = "DATABASE_URL") -> dict[str, object]:
    """Django's DATABASES entry from postgresql://user:password@host:port/name?host=/socket/folder."""
    url = urlsplit(text(name))
    if url.scheme not in {"postgresql", "postgres"} or not url.path.strip("/"):
        raise ImproperlyConfigured(f"{name} must look like postgresql://user:password@host:5432/name.")
    query = parse_qs(url.query)
    return {
        "NAME": unquote(url.path.lstrip("/")),
        "USER": unquote(url.username or ""),
        "PASSWORD": unquote(url.password or ""),
        "HOST": query.get("host", [url.hostname or ""])[0],
        "PORT": query.get("port", [str(url.port or "")])[0],
    }


def mail(name: str = "EMAIL_URL") -> dict[str, object]:
    """Django's EMAIL_* settings from smtp://user:password@host:port, smtps://..., console: or memory:."""
    url = urlsplit(text(name, "console:"))
    backends = {"smtp": "smtp", "smtps": "smtp", "console": "console", "memory": "locmem"}
    if url.scheme not in backends:
        raise ImproperlyConfigured(f"{name} must begin with smtp://, smtps://, console: or memory:.")
    return {
        "EMAIL_BACKEND": f"django.core.mail.backends.{backends[url.scheme]}.EmailBackend",
        "EMAIL_HOST": url.hostname or "localhost",
        "EMAIL_PORT": url.port or 25,
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_SSL": url.scheme == "smtps",
        "EMAIL_USE_TLS": url.scheme == "smtp" and "starttls" in parse_qs(url.query, keep_blank_values=True),
        "EMAIL_TIMEOUT": 10,
    }
