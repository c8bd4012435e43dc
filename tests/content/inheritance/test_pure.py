"""Inheritance is arithmetic with texts: it runs where there is no Django and no database."""

import subprocess
import sys


def test_it_needs_no_django():
    check = "import sys, content.inheritance; sys.exit(any(name.split('.')[0] == 'django' for name in sys.modules))"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
