"""The environment variables with which the demo's processes find each other."""

import base64
import json
import os
import secrets
from pathlib import Path

from config.services import postgres, valkey
from config.services.runfile import RunFile


def demo_environment(run: RunFile) -> dict[str, str]:
    """What the operator set wins; DATABASE_URL, REDIS_URL and EMAIL_URL each replace an embedded part."""
    run_dir = run.run_dir.resolve()
    own = {
        **_secrets(run_dir / "secrets.json"),
        "DEMO": "1",
        "DEBUG": "0",
        "LOG_FORMAT": "text",
        "DATABASE_URL": postgres.database_url(run_dir),
        "REDIS_URL": valkey.redis_url(run_dir),
        "EMAIL_URL": f"smtp://127.0.0.1:{run.pick_port('mail')}",
        "PUSH_EXTRA_ORIGIN": f"http://127.0.0.1:{run.pick_port('push')}",
        "MEDIA_ROOT": str(run_dir / "media"),
        "PUBLIC_SCHEME": "http",
        "DJANGO_SETTINGS_MODULE": "config.settings",
        "PYTHONUNBUFFERED": "1",
        # Eight threads with a heap each would keep what one of them once needed.
        "MALLOC_ARENA_MAX": "2",
    }
    # The running copy must answer on the port it serves, whatever the shell remembers from elsewhere.
    fixed = {"PUBLIC_PORT": str(run.port), "PORT": str(run.port), "RUN_DIR": str(run_dir)}
    return {**own, **os.environ, **fixed}


def _secrets(path: Path) -> dict[str, str]:
    """Made once and kept: what was sealed with them must open again after a restart."""
    try:
        kept: dict[str, str] = json.loads(path.read_text())
    except (FileNotFoundError, ValueError):
        kept = {
            "SECRET_KEY": secrets.token_urlsafe(50),
            "SECRETS_KEYS": base64.b64encode(secrets.token_bytes(32)).decode(),
        }
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
            json.dump(kept, file)
    return kept
