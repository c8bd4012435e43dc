"""python -m config.services.manage COMMAND: Django's command line with the environment of the running demo."""

import os
import sys

from django.core.management import execute_from_command_line

from config.services.errors import CannotRun
from config.services.places import run_dir_from_environment
from config.services.runfile import RunFile
from config.services.surroundings import demo_environment

if __name__ == "__main__":
    try:
        run = RunFile.load(run_dir_from_environment())
    except CannotRun as reason:
        sys.exit(str(reason))
    if not (run.is_supervised() and run.ready):
        sys.exit("The demo does not run. Start it with make up or make demo, then try again.")
    os.environ.update(demo_environment(run))
    execute_from_command_line(["manage.py", *sys.argv[1:]])
