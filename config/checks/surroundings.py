"""The environment of a server, for checks that read the settings as a server would."""

import base64
import secrets
from pathlib import Path


def as_in_production(database_url: str, run_dir: Path) -> dict[str, str]:
    return {
        "SECRET_KEY": secrets.token_urlsafe(50),
        "SECRETS_KEYS": base64.b64encode(secrets.token_bytes(32)).decode(),
        "DATABASE_URL": database_url,
        "REDIS_URL": "redis://127.0.0.1:1/0",
        "EMAIL_URL": "smtps://post:secret@mail.example.org:465",
        "PUBLIC_SCHEME": "https",
        "PUBLIC_PORT": "",
        "TRUSTED_PROXIES": "127.0.0.1",
        "PUSH_EXTRA_ORIGIN": "",
        "RUN_DIR": str(run_dir),
        "MEDIA_ROOT": str(run_dir / "media"),
        "DEMO": "0",
        "DEBUG": "0",
        "LOG_FORMAT": "text",
        "DJANGO_SETTINGS_MODULE": "config.settings",
    }
