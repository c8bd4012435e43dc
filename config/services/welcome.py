"""What is printed when everything answers: addresses and logins."""

import json
from pathlib import Path
from urllib.parse import urlsplit

from config.services.supervisor import say


def addresses(run_dir: Path, port: int) -> str:
    """The seed writes demo-logins.json once; the port may be another one today."""
    try:
        logins = json.loads((run_dir / "demo-logins.json").read_text())
    except (FileNotFoundError, ValueError):
        return f"Lehrwerk serves on port {port}."
    lines = ["", f"{'Site':<22} {'Address':<40} {'Login at /admin/':<34} {'Password':<20} Role"]
    before = ""
    for login in logins:
        host = urlsplit(login["url"]).hostname or login["url"]
        chamber = login["chamber"]
        shown = ("", "") if chamber == before else (chamber, f"http://{host}:{port}/")
        lines.append(f"{shown[0]:<22} {shown[1]:<40} {login['email']:<34} {login['password']:<20} {login['role']}")
        before = chamber
    return "\n".join(lines)


def greet(run_dir: Path, port: int, how_to_stop: str) -> None:
    say(addresses(run_dir, port))
    say(f"\nMails of the demo are kept in {run_dir / 'mail'}, logs in {run_dir / 'logs'}. {how_to_stop}")
