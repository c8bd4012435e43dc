"""Imports point one way; the contracts stand in pyproject.toml."""

from importlinter.application import use_cases
from importlinter.configuration import configure

from tests.house.source import ROOT


def test_the_import_contracts_hold(capsys):
    configure()
    # Kept in memory: a cache folder would appear wherever the tests are started.
    kept = use_cases.lint_imports(config_filename=str(ROOT / "pyproject.toml"), cache_dir=None)
    assert kept, capsys.readouterr().out
