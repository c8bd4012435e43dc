"""What is printed when everything answers: addresses and logins."""

import json
from pathlib import Path
from urllib.parse import urlsplit

from config.services.runfile import RunFile
from config.services.supervisor import say


def addresses(run_dir: Path, port: int) -> str:
    """The seed writes demo-logins.json once; the port may be another one today."""
    try:
        logins = json.loads((run_dir / "demo-logins.json").read_text())
    except (FileNotFoundError, ValueError):
        return f"Lehrwerk serves on port {port}."
    lines, before = [], ""
    for login in logins:
        if login["chamber"] != before:
            host = urlsplit(login["url"]).hostname or login["url"]
            lines += ["", f"{login['chamber']}: http://{host}:{port}/   to write: http://{host}:{port}/admin/"]
            before = login["chamber"]
        lines.append(f"    {login['role']:<12} {login['email']:<34} {login['password']}")
    return "\n".join(lines)


def greet(run: RunFile, how_to_stop: str) -> None:
    say(addresses(run.run_dir, run.port))
    say(
        f"\nWhat arrives on the demo's devices: http://127.0.0.1:{run.ports['push']}/\n"
        f"What the demo mails: {run.run_dir / 'mail'}   Logs: {run.run_dir / 'logs'}\n{how_to_stop}"
    )
