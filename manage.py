#!/usr/bin/env python
"""Django's command line."""

import gc
import os
import sys

from django.core.management import execute_from_command_line

if __name__ == "__main__":
    # Starting makes half a million objects and throws none away: looking through them for garbage takes 0.2 s.
    gc.set_threshold(100_000, 50, 50)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    import config.celery  # noqa: F401  (tasks sent by a command go to our broker)

    execute_from_command_line(sys.argv)
