"""python -m push.device_service --port 9123 [--host 127.0.0.1] [--state FILE]"""

import argparse
import sys
from ipaddress import ip_address
from pathlib import Path

from aiohttp import web

from push.device_service.devices import Shelf
from push.device_service.service import build


def main() -> None:
    parser = argparse.ArgumentParser(prog="push.device_service", description="Ein Push-Dienst für Demo und Tests.")
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--state", type=Path, help="file that keeps the devices over a restart")
    options = parser.parse_args()
    try:
        inside = ip_address(options.host).is_loopback
    except ValueError:
        inside = False
    if not inside:
        sys.exit(f"push.device_service: {options.host} is not a loopback address, and private keys live here.")
    host = f"[{options.host}]" if ":" in options.host else options.host
    app = build(f"http://{host}:{options.port}", Shelf(options.state))
    try:
        web.run_app(app, host=options.host, port=options.port, print=None, access_log=None)
    except OSError as error:
        sys.exit(f"push.device_service: cannot listen on {options.host}:{options.port}: {error.strerror}")


if __name__ == "__main__":
    main()
