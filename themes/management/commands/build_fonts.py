"""Cut the brands' typefaces to small WOFF2 files, before collectstatic picks them up."""

import logging
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand

from themes.font_cutting import build


class Command(BaseCommand):
    help = "Cut the shipped typefaces to WOFF2 in FONT_BUILD_DIR/fonts (files that exist stay as they are)."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--to", type=Path, default=None, help="another folder")

    def handle(self, *args: Any, **options: Any) -> None:
        logging.getLogger("fontTools").setLevel(logging.ERROR)
        folder = options["to"] or Path(settings.FONT_BUILD_DIR) / "fonts"
        written = build(folder)
        for path in written:
            self.stdout.write(f"{path.name}: {path.stat().st_size / 1000:.1f} kB")
        if not written:
            self.stdout.write("Fonts are up to date.")
